import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { parsePersona, parseRubric } from '../../content/parse.ts';
import { type SimulationNews, SimulationRequest } from '../../domain/simulation.ts';
import { embeddedReader as reader } from '../../reading/embedded/reader.ts';
import { simulate, talksIn } from './simulate.ts';

// Whoever talks to a buyer comes first. Only Linux gives a thread a priority of its own; elsewhere the whole process would get it.
if (process.platform === 'linux') setPriority(0, 15);

const tell = (news: SimulationNews): void => parentPort?.postMessage(news);

const { rubric: rubricText, request } = z.object({ rubric: z.string(), request: SimulationRequest }).parse(workerData);
const { yaml, ...wanted } = request;
const persona = parsePersona('draft', yaml);
const rubric = parseRubric('rubric', rubricText);
if (!persona.ok) tell({ type: 'problems', problems: persona.problems });
else if (!rubric.ok) throw new Error('the published rubric cannot be read');
else {
  const of = talksIn(persona.value, wanted);
  let done = 0;
  tell({ type: 'progress', done, of });
  const result = simulate(persona.value, { rubric: rubric.value, reader }, wanted, () => {
    done += 1;
    tell({ type: 'progress', done, of });
  });
  tell({ type: 'result', result });
}
