import { hashOf } from '../content/hash.ts';
import { parseRubric } from '../content/parse.ts';
import { withId } from '../content/rename.ts';
import type { CertificateSets } from '../domain/certificate.ts';
import type { TryRubric } from '../domain/draft.ts';
import type { TestedText } from '../domain/draft-tests.ts';
import type { Language } from '../domain/language.ts';
import type { Reader } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import type { LabelledReply } from '../scoring/calibration.ts';
import { parseText, type StudioText } from './check-text.ts';
import { type Intake, takeIn } from './intake.ts';
import { testText } from './tests/run-tests.ts';
import type { Trial } from './trials.ts';
import { tryRubric } from './try-rubric.ts';
import { personaView, rubricView } from './view-text.ts';

/**
 * What is done beside the server's own thread: a persona takes the YAML parser half a second, and its tests take several. `keeps`: the text is about to be
 * served, and what it holds is kept for the server's thread to find.
 */
export type Task =
  | { does: 'check'; text: StudioText; keeps: boolean }
  | { does: 'view'; text: StudioText; language: Language }
  | { does: 'try'; given: TryRubric }
  /** `rubric` is the text of the rubric that the tests are played by. */
  | { does: 'test'; text: StudioText; rubric: string; keeps: boolean }
  | { does: 'certify'; sets: CertificateSets; rubric: Rubric }
  /** `labelled` may be JSON lines; `tried` and `published` are rubrics' texts, which check. */
  | { does: 'calibrate'; labelled: readonly LabelledReply[] | string; tried: string; published: string | null }
  /** A text with another id in place of its own; null where it has none. */
  | { does: 'rename'; text: string; id: string }
  | Intake
  | Trial;

/** Does a task, in the thread that asks. The answer is plain data, as it crosses between threads. */
export async function perform(task: Task): Promise<unknown> {
  switch (task.does) {
    case 'check': {
      const parsed = parseText(task.text, task.keeps);
      return { problems: parsed.ok ? [] : parsed.problems };
    }
    case 'view': {
      const parsed = parseText(task.text);
      if (!parsed.ok) return { problems: parsed.problems, view: null };
      const { kind, value } = parsed.value;
      return {
        problems: [],
        view: kind === 'persona' ? personaView(value, task.language) : rubricView(value, task.language),
      };
    }
    case 'certify': {
      const { certify } = await import('../scoring/certify.ts');
      return certify(task.sets, task.rubric, await loadReader());
    }
    case 'calibrate': {
      const { compareRubrics } = await import('../scoring/compare-rubrics.ts');
      const { readLines } = await import('./labelled-lines.ts');
      const { labelled, published } = task;
      const tried = rubricFrom(task.tried);
      const replies = typeof labelled === 'string' ? readLines(labelled).good.map(({ reply }) => reply) : labelled;
      const known = tried.dimensions.map(({ id }) => id);
      if (!replies.some(({ levels }) => known.some((id) => levels[id] !== undefined)))
        throw new CandorError(
          'bad-content',
          `no reply has a level on a dimension of ${tried.id} (${known.join(', ')}); choose replies that were rated by it`,
        );
      return compareRubrics(replies, tried, published === null ? null : rubricFrom(published), await loadReader());
    }
    case 'try':
      return tryRubric(task.given, await loadReader());
    case 'test':
      return testedOnce(task, await loadReader());
    case 'rename':
      return { text: withId(task.text, task.id) ?? null };
    case 'read-lines':
    case 'read-pack':
    case 'read-card':
    case 'card-draft':
    case 'read-rubric':
      return takeIn(task);
    default: {
      const { tryOut } = await import('./trials.ts');
      return tryOut(task);
    }
  }
}

let latest: { key: string; tested: TestedText } | undefined;

/** What the tests of a text came to, played once as long as it is the same: whoever is refused for them looks at them next. */
function testedOnce({ text, rubric, keeps }: Extract<Task, { does: 'test' }>, reader: Reader): TestedText {
  const key = hashOf(JSON.stringify([text, rubric]));
  if (latest?.key !== key) latest = { key, tested: testText(text, rubricFrom(rubric), reader, keeps) };
  else if (keeps) parseText(text, keeps);
  return latest.tested;
}

/** The reader's weights take a while to load, and a thread that only checks never needs them. */
const loadReader = async () => (await import('../reading/embedded/reader.ts')).embeddedReader;

/** The last few: the default rubric, one that is tried and the one it is compared with. */
const known = new Map<string, Rubric>();
const mostKnown = 3;

/** A rubric from its text, parsed once as long as it is the same. */
function rubricFrom(source: string): Rubric {
  const there = known.get(source);
  if (there) return there;
  const parsed = parseRubric('rubric', source);
  if (!parsed.ok) throw new Error('a rubric that was to be read already cannot be read');
  known.set(source, parsed.value);
  if (known.size > mostKnown) for (const oldest of known.keys()) if (known.delete(oldest)) break;
  return parsed.value;
}
