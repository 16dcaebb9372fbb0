import { draftFromCard, idFromName } from '../content/card/draft-from-card.ts';
import { readCard } from '../content/card/read-card.ts';
import { readPack } from '../content/pack.ts';
import { parseRubric } from '../content/parse.ts';
import { parseText } from './check-text.ts';
import { readLines } from './labelled-lines.ts';

/** What comes in from outside and is read beside the server's own thread: a large one takes seconds. `file` is a card's file in base64. */
export type Intake =
  | { does: 'read-lines'; text: string }
  | { does: 'read-pack'; text: string }
  | { does: 'read-card'; file: string }
  | { does: 'card-draft'; file: string; contentId: string }
  | { does: 'read-rubric'; source: string };

/** Fields of a card that a persona has a place for, as `lookAtCard` names them. */
const shown = ['description', 'personality', 'scenario', 'first_mes'] as const;

/** Reads something, in the thread that asks. `bad-content` where it cannot be read at all. */
export async function takeIn(intake: Intake): Promise<unknown> {
  switch (intake.does) {
    case 'read-lines': {
      const { good, problems } = readLines(intake.text);
      return {
        lines: good.map(({ line, reply }) => ({
          line,
          id: String(reply.id),
          ...(reply.rater === undefined ? {} : { rater: reply.rater }),
          text: `${JSON.stringify(reply)}\n`,
        })),
        problems,
      };
    }
    case 'read-pack':
      return readPack(intake.text);
    case 'read-card': {
      const { spec, data } = readCard(Buffer.from(intake.file, 'base64'));
      const filled = ['name', ...shown.filter((key) => data[key].trim() !== '')];
      return { name: data.name, spec, filled, proposed: idFromName(data.name) };
    }
    case 'card-draft': {
      const { contentId } = intake;
      const text = await draftFromCard(readCard(Buffer.from(intake.file, 'base64')), contentId);
      const parsed = parseText({ kind: 'persona', contentId, text });
      return { text, problems: parsed.ok ? [] : parsed.problems };
    }
    case 'read-rubric': {
      const parsed = parseRubric('rubric', intake.source);
      if (!parsed.ok) return { problems: parsed.problems, rubric: null };
      const { id, title } = parsed.value;
      return { problems: [], rubric: { id, title } };
    }
  }
}
