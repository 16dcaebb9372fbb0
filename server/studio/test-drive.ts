import type { AddedTestAnswer, AddTest, DraftTestsAnswer, ObservedAnswer, ObserveRequest } from '../domain/draft-tests.ts';
import type { Draft, DriveAnswer, DriveRequest } from '../domain/drive.ts';
import { defaultRubric } from '../domain/protocol.ts';
import { CandorError } from '../errors.ts';
import type { Catalogue } from '../practice/catalogue.ts';
import { type Aside, createAside } from './aside/aside.ts';

/** What a designer tries a draft with. Nothing is kept of it; a text that does not check is answered by its problems. */
export type TestDrive = {
  drive(request: DriveRequest): Promise<DriveAnswer>;
  /** The draft's own tests. */
  tests(draft: Draft): Promise<DraftTestsAnswer>;
  observe(request: ObserveRequest): Promise<ObservedAnswer>;
  add(request: AddTest): Promise<AddedTestAnswer>;
  stop(): Promise<void>;
};

export function createTestDrive(catalogue: Catalogue, aside: Aside = createAside()): TestDrive {
  const rubricText = async (id = defaultRubric) => (await catalogue.rubric(id)).version.source;
  const personaText = async (id: string | undefined) => {
    const personas = await catalogue.personas();
    const found = id === undefined ? personas[0] : await catalogue.persona(id);
    if (!found) throw new CandorError('not-found', 'there is no published buyer to talk to: publish one first');
    return found.version.source;
  };
  return {
    async drive({ kind, yaml, persona, rubric, ...talk }) {
      const texts =
        kind === 'persona'
          ? { persona: yaml, rubric: await rubricText(rubric) }
          : { persona: await personaText(persona), rubric: yaml };
      return aside.run('drive', { ...texts, talk });
    },
    tests: async (draft) => aside.run('tests', { ...draft, rubric: await rubricText() }),
    observe: async (request) => aside.run('observe', { ...request, rubric: await rubricText() }),
    add: async (request) => aside.run('add', { ...request, rubric: await rubricText() }),
    stop: () => aside.stop(),
  };
}
