import type { Mark } from '../../server/domain/mark.ts';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import type { Messages } from '../messages/messages.ts';

/** A dimension's name: the page's short one, else the rubric's, else its id. */
export function dimensionTitle(m: Messages, id: string, rubric?: PublicRubric): string {
  return m.dimensions[id] ?? rubric?.dimensions.find((dimension) => dimension.id === id)?.title ?? id;
}

/** The page's short name of a dimension, else the one that its rubric gives it. */
export const shortTitle = (m: Messages, { dimension, title }: { dimension: string; title: string }): string =>
  m.dimensions[dimension] ?? title;

/** What a mark says, in words. */
export function markLabel({ marks: m }: Messages, mark: Mark, title: string): string {
  if (mark.status === 'unscored') return m.unscored(title);
  if (mark.status === 'no-opportunity' || mark.level === null) return m.noOpportunity(title);
  const label = m.label(title, mark.level);
  return mark.uncertain ? `${label}, ${m.uncertainShort}` : label;
}
