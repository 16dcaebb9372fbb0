import { hash } from '../../buyer/wording.ts';
import type { Text } from '../../domain/language.ts';
import { sentences } from '../../language/sentences.ts';
import { sayItem } from './say-item.ts';
import { keepsCourse, kindsHeard, pointed, type Seller, type SellerMoment } from './seller.ts';

/** A line that may be said to any buyer. `to`: `opening`, `ask`, a kind of line, or `any`; `says` may have {name}, {heard}, {answer} and items of the sheet by kind. */
type GeneralLine = { to: string; says: Text };

/** How many of the next lines of its own course a seller chooses among. */
const choice = 4;
/** What is taken up of the buyer's last words: so many words, no question. */
const quotable = { least: 3, most: 12 };

/** A statement of the buyer's last line, short enough to be said back; undefined where there is none. */
function heardIn({ turns }: SellerMoment): string | undefined {
  const line = turns.at(-1)?.speaker === 'buyer' ? (turns.at(-1)?.text ?? '') : '';
  const said = sentences(line)
    .filter(({ ending }) => ending !== '?')
    .map(({ start, end }) =>
      line
        .slice(start, end)
        .trim()
        .replace(/[.!…]+$/u, ''),
    )
    .filter((text) => {
      const words = text.split(/\s+/).length;
      return words >= quotable.least && words <= quotable.most && !/[“”«»"]/.test(text);
    });
  return said.at(-1);
}

/**
 * A seller who says the same to every buyer, with this buyer's fact sheet, name and last words where a person would put them. Each line is
 * said once, and each item of the sheet. Knows nothing of what the buyer hides or how replies are read.
 */
export function generalSeller(lines: readonly GeneralLine[]): Seller {
  const left = new Set(lines);
  const told = new Set<string>();

  return (moment) => {
    const { setting, state } = moment;
    const kinds = kindsHeard(moment);
    const asked = state.openAsk !== null && answersTo(moment).length > 0;
    const wanted = [
      ...(state.replies === 0 ? ['opening'] : []),
      ...(asked ? ['ask'] : []),
      ...(keepsCourse(moment) ? [] : pointed.filter((kind) => kinds.includes(kind))),
      ...(kinds.includes('question') && !asked ? ['question'] : []),
      'any',
    ];
    for (const to of wanted) {
      const among = [...left]
        .filter((line) => line.to === to)
        .flatMap((line) => {
          const filled = fill(moment, line);
          return filled ? [{ line, ...filled }] : [];
        });
      const next = to === 'any' ? among.slice(0, choice) : among;
      const chosen = next[hash(`${setting.seed}:${state.replies}`) % (next.length || 1)];
      if (!chosen) continue;
      left.delete(chosen.line);
      for (const id of chosen.items) told.add(id);
      return chosen.text;
    }
    return undefined;
  };

  /** Items that settle what the buyer has asked, as they can be said. */
  function answersTo({ setting, state, language }: SellerMoment): { id: string; said: string }[] {
    const ids = setting.persona.asks.find(({ id }) => id === state.openAsk)?.settledByDisclosing ?? [];
    return setting.scene.factSheet
      .filter(({ id }) => ids.includes(id))
      .flatMap((item) => {
        const said = sayItem(item, language);
        return said === null ? [] : [{ id: item.id, said }];
      });
  }

  function fill(moment: SellerMoment, { says }: GeneralLine): { text: string; items: string[] } | null {
    const { setting, language } = moment;
    const items: string[] = [];
    let missing = false;
    const put = (found: { id: string; said: string } | undefined): string => {
      if (!found) missing = true;
      else items.push(found.id);
      return found?.said ?? '';
    };
    const text = says[language].replace(/\{([a-z]+)\}/g, (_, slot: string) => {
      if (slot === 'name') return setting.persona.name;
      if (slot === 'answer') return put(answersTo(moment)[0]);
      if (slot !== 'heard') return put(itemOf(moment, slot));
      const heard = heardIn(moment);
      if (heard === undefined) missing = true;
      return heard ?? '';
    });
    return missing ? null : { text, items };
  }

  /** The first item of a kind that was not told yet. */
  function itemOf({ setting, language }: SellerMoment, kind: string) {
    for (const item of setting.scene.factSheet) {
      if (item.kind !== kind || told.has(item.id)) continue;
      const said = sayItem(item, language);
      if (said !== null) return { id: item.id, said };
    }
    return undefined;
  }
}
