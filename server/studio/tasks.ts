import { parseRubric } from '../content/parse.ts';
import type { CertificateSets } from '../domain/certificate.ts';
import type { TryRubric } from '../domain/draft.ts';
import type { Language } from '../domain/language.ts';
import type { Rubric } from '../domain/rubric.ts';
import type { LabelledReply } from '../scoring/calibration.ts';
import { parseText, type StudioText } from './check-text.ts';
import { testText } from './tests/run-tests.ts';
import type { Trial } from './trials.ts';
import { tryRubric } from './try-rubric.ts';
import { personaView, rubricView } from './view-text.ts';

/** What is done beside the server's own thread: a persona takes the YAML parser half a second, and its tests take several. */
export type Task =
  | { does: 'check'; text: StudioText }
  | { does: 'view'; text: StudioText; language: Language }
  | { does: 'try'; given: TryRubric }
  /** `rubric` is the text of the rubric that the tests are played by. */
  | { does: 'test'; text: StudioText; rubric: string }
  | { does: 'certify'; sets: CertificateSets; rubric: Rubric }
  | { does: 'calibrate'; labelled: readonly LabelledReply[]; tried: Rubric; published: Rubric | null }
  | Trial;

/** Does a task, in the thread that asks. The answer is plain data, as it crosses between threads. */
export async function perform(task: Task): Promise<unknown> {
  switch (task.does) {
    case 'check': {
      const parsed = parseText(task.text);
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
      return compareRubrics(task.labelled, task.tried, task.published, await loadReader());
    }
    case 'try':
      return tryRubric(task.given, await loadReader());
    case 'test':
      return testText(task.text, rubricFrom(task.rubric), await loadReader());
    default: {
      const { tryOut } = await import('./trials.ts');
      return tryOut(task);
    }
  }
}

/** The reader's weights take a while to load, and a thread that only checks never needs them. */
const loadReader = async () => (await import('../reading/embedded/reader.ts')).embeddedReader;

let known: { source: string; rubric: Rubric } | undefined;

/** A rubric from its text, parsed once as long as it is the same. */
export function rubricFrom(source: string): Rubric {
  if (known?.source === source) return known.rubric;
  const parsed = parseRubric('rubric', source);
  if (!parsed.ok) throw new Error('a published rubric cannot be read');
  known = { source, rubric: parsed.value };
  return known.rubric;
}
