import type { FastifyInstance } from 'fastify';
import type { Drill, DrillOverview } from '../../server/domain/drill.ts';
import { rubric } from './fake-content.ts';

const moment = (line: string): Drill['moments'][number] => ({
  source: 'rubric',
  scene: 'You sell till systems. Nour opens her café in six weeks and has two offers.',
  before: [{ speaker: 'learner', text: 'Ours is cheaper by 18 a month.' }],
  line,
  turn: 2,
  facts: ['The other till works for a day without internet.', 'Yours stops after ten minutes.'],
  tries: [],
});

/** Drills as a page sees them: two moments, one of one's own; what is answered is at level 2, and at 4 the second time. */
export function fakeDrills(app: FastifyInstance): void {
  let drill: Drill | undefined;
  let done = 0;
  const overview = (): DrillOverview => ({
    rubric: 'trust-based-selling',
    dimensions: rubric.dimensions.map(({ id, title, about }) => ({
      dimension: id,
      title,
      about,
      done: id === 'transparency' ? done : 0,
      latest: id === 'transparency' && done > 0 ? { id: 'drill', at: '2026-01-02', first: 2, best: 4 } : null,
    })),
    weakest: { dimension: 'transparency', level: 2.1, n: 31, conversations: 6 },
    unfinished: drill && !drill.done ? { id: drill.id, dimension: drill.dimension.id } : null,
  });
  app.get('/api/v1/drills', async () => overview());
  app.post<{ Body: { dimension: string; language: 'en' | 'fr' } }>('/api/v1/drills', async ({ body }) => {
    const { id, title, about } = rubric.dimensions.find((one) => one.id === body.dimension) ?? rubric.dimensions[0] ?? rubric;
    const own = { conversation: 'talk-1', persona: { id: 'cynical-shopper', name: 'Dana Whitlock' } };
    drill = {
      id: 'drill',
      rubric: 'trust-based-selling',
      dimension: { id, title, about },
      language: 'en',
      notes: 'en',
      startedAt: '2026-01-02T10:00:00.000Z',
      done: false,
      moments: [
        {
          ...moment('So what’s the catch?'),
          source: 'own',
          own: { ...own, scene: { id: 'shop', title: 'The shop' }, at: '2026-01-01' },
        },
        moment('What are they better at than you?'),
      ],
    };
    return drill;
  });
  const missing = { error: { code: 'not-found', message: 'There is no such drill.' } };
  app.get('/api/v1/drills/:id', async (_, reply) => drill ?? reply.code(404).send(missing));
  app.post<{ Body: { moment: number; try: 1 | 2; text: string } }>('/api/v1/drills/:id/tries', async ({ body }, reply) => {
    if (!drill) return reply.code(404).send(missing);
    // As the real one: the same answer again changes nothing.
    if (drill.moments[body.moment]?.tries.some((one) => one.try === body.try)) return drill;
    const { dimension } = drill;
    const [level, polarity] = body.try === 1 ? ([2, '-'] as const) : ([4, '+'] as const);
    const marker = rubric.dimensions.find(({ id }) => id === dimension.id)?.markers.find((one) => one.polarity === polarity);
    const words = body.text.slice(0, 12);
    const moments = drill.moments.map((one, index) =>
      index !== body.moment
        ? one
        : {
            ...one,
            tries: [
              ...one.tries,
              {
                try: body.try,
                text: body.text,
                mark: {
                  dimension: dimension.id,
                  status: 'scored' as const,
                  level,
                  score: level / 5,
                  note: '',
                  evidence: [
                    { marker: marker?.id ?? 'none', polarity, turn: 2, quote: words, start: 0, end: words.length },
                    { marker: 'ignored-question', polarity: '-' as const, turn: 1, quote: 'the catch', start: 10, end: 19 },
                  ],
                },
                seen: 'They asked, and this slips past it.',
                higher: 'Put the plain fact first.',
              },
            ],
            ...(one.own ? { earlier: { text: 'No catch at all!', level: 1 } } : {}),
            ...(body.try === 2
              ? { example: 'Their till works for a day without internet; ours stops after ten minutes.' }
              : {}),
          },
    );
    const finished = moments.every(({ tries }) => tries.length > 0);
    if (finished && !drill.done) done += 1;
    drill = {
      ...drill,
      moments,
      done: finished,
      ...(finished
        ? {
            closing: {
              first: 2,
              best: 3,
              worked: { moment: 0, quote: words, text: 'They can follow it.' },
              carry: { moment: 1, text: 'Put the plain fact first, however it sounds.' },
            },
          }
        : {}),
    };
    return drill;
  });
}
