import type { Trend } from '../../server/domain/progress.ts';
import type { Format } from '../language/use-format.ts';

/** The phrases that a trend is told in; changes are signed and with one decimal. */
type TrendTexts = {
  tooFew(n: number, needed: number): string;
  unclear(n: number): string;
  rises(change: string, n: number, low: string, high: string): string;
  falls(change: string, n: number, low: string, high: string): string;
};

/** What the trend says, its figures as the change over all the conversations that it spans. */
export function trendText(m: TrendTexts, format: Pick<Format, 'level'>, trend: Trend): string {
  if (trend.direction === 'too-few') return m.tooFew(trend.conversations, trend.needed);
  const { conversations, direction } = trend;
  if (direction === 'unclear') return m.unclear(conversations);
  const over = (slope: number) => {
    const change = slope * (conversations - 1);
    return `${change < 0 ? '−' : '+'}${format.level(Math.abs(change))}`;
  };
  return m[direction](over(trend.slope), conversations, over(trend.low), over(trend.high));
}
