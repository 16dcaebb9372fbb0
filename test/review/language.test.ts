import { afterAll, beforeAll, expect, test } from 'vitest';
import { GroupView } from '../../server/domain/group-view.ts';
import { ReliabilityCards, Review } from '../../server/domain/review.ts';
import { Rubric } from '../../server/domain/rubric.ts';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { publish, rubric } from '../support/small-content.ts';
import { removeFolder } from '../support/test-server.ts';

const french = Rubric.parse({
  ...rubric,
  fr: {
    title: 'Petite grille',
    about: 'Pour les tests.',
    dimensions: Object.fromEntries(
      rubric.dimensions.map(({ id, markers, levels }) => [
        id,
        {
          title: `${id} en français`,
          about: 'De quoi il s’agit.',
          noOpportunity: 'Pas d’occasion.',
          levels: levels.map(({ level, next }) => ({ title: `Niveau ${level}`, anchor: `Repère ${level}.`, next })),
          markers: Object.fromEntries(
            markers.map((marker) => [marker.id, { label: 'signe', seen: 'Vu {quote}.', why: 'Ainsi.' }]),
          ),
        },
      ]),
    ),
  },
});

let server: DeskServer;
let id: string;
beforeAll(async () => {
  server = await startDeskServer();
  await publish(server.store, 'rubric', french);
  id = await server.submitted('ada');
  await server.as('carl', 'PUT', `review/conversations/${id}/blind`, { blind: true });
  const levels = { listening: { level: 3 }, transparency: { level: 3 } };
  await server.as('carl', 'PUT', `review/conversations/${id}/replies/1/levels`, { levels });
}, 60_000);
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const get = async (path: string) => (await server.as('cara', 'GET', `review/${path}`)).json;

test.each([
  ['', 'en', 'Small rubric', 'listening', 'Level 1'],
  ['?language=en', 'en', 'Small rubric', 'listening', 'Level 1'],
  ['?language=fr', 'fr', 'Petite grille', 'listening en français', 'Niveau 1'],
])('a coach who asks with "%s" reads the rubric in that language, and the notes in the talk’s', async (query, ...texts) => {
  const { rubric: read, notes, language } = Review.parse(await get(`conversations/${id}${query}`));
  const [listening] = read.dimensions;
  expect([read.language, read.title, listening?.title, listening?.levels[0]?.title]).toEqual(texts);
  expect([notes, language]).toEqual(['en', 'en']);
});

test('groups and the reliability card name dimensions in the coach’s language, too', async () => {
  const titles = async (path: string) => {
    const { rubric: read, dimensions } = GroupView.parse(await get(path));
    return [read.title, dimensions[0]?.title];
  };
  expect(await titles('groups/north?language=fr')).toEqual(['Petite grille', 'listening en français']);
  expect(await titles('groups/north')).toEqual(['Small rubric', 'listening']);
  const card = async (query: string) => ReliabilityCards.parse(await get(`reliability${query}`)).cards[0]?.dimensions[0]?.title;
  expect([await card('?language=fr'), await card('')]).toEqual(['listening en français', 'listening']);
  expect((await server.as('cara', 'GET', 'review/reliability?language=de')).status).toBe(400);
});
