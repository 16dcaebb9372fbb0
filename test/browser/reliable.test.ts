import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts as reliability } from '../../web/desk/reliability-texts-en.ts';
import { texts as review } from '../../web/desk/review-texts-en.ts';
import { texts as drills } from '../../web/drills/texts-en.ts';
import { texts as messages } from '../../web/messages/en.ts';
import { checkAxe } from './check-axe.ts';
import { type DeskWorld, startDeskWorld } from './desk-world.ts';
import { type Launched, launchBrowser } from './launch.ts';

const replies = [
  'Fair enough. Who is it for, and what does she like about owls?',
  'What did you try last time?',
  'I earn 3% on what we sell here, and we do not have that lantern. Pinson across the street has it.',
  'What would make this easy for you?',
];
const dimensions = ['listening', 'emotional-risk', 'transparency', 'self-orientation'];

let world: DeskWorld;
let browser: Launched;
const talks: string[] = [];
beforeAll(async () => {
  [world, browser] = await Promise.all([startDeskWorld(), launchBrowser()]);
  for (let talk = 0; talk < 9; talk++) talks.push(await world.practise(['Ada', 'Ben', 'Zoe'][talk % 3] ?? 'Ada', replies));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** Reviews every reply of every talk blind. Both coaches see the same in listening, and nothing of what the engine goes by. */
async function reviewBlind(coach: string): Promise<void> {
  for (const [index, talk] of talks.entries()) {
    await world.as(coach, 'PUT', `/review/conversations/${talk}/blind`, { blind: true });
    for (const reply of replies.keys()) {
      const seen = 1 + ((index + reply) % 5);
      const levels = Object.fromEntries(
        dimensions.map((dimension) => [dimension, { level: dimension === 'listening' ? seen : 3 }]),
      );
      await world.as(coach, 'PUT', `/review/conversations/${talk}/replies/${2 * reply + 1}/levels`, { levels });
    }
  }
}

test('from thirty pairs on the card gives kappa with its interval, and what is advisory is called so everywhere', async () => {
  await reviewBlind('Cara');
  await reviewBlind('Carl');
  const { cards } = await world.as('Cara', 'GET', '/review/reliability');
  const [listening, risk] = cards[0].dimensions;
  expect(listening).toMatchObject({ coaches: { n: 36, value: 1, low: 1, high: 1 }, advisory: true });
  expect(listening.engine.n).toBeGreaterThanOrEqual(30);
  expect(listening.engine.low).toBeLessThan(listening.engine.value);
  // Whose levels are all the same, nobody can say how far they agree.
  expect(risk).toMatchObject({ coaches: { n: 36, value: null }, advisory: null });

  const coach = await world.open(browser, 'Cara');
  const page = await coach.newPage();
  await page.goto(`${world.server.url}/desk/reliability`);
  const row = page.locator('.card tbody tr').first();
  const figure = (value: number) => value.toFixed(2).replace('-', '−');
  await row.getByText(reliability.figure('1.00', '1.00', '1.00')).waitFor();
  const { value, low, high, n } = listening.engine;
  expect(await row.locator('td').first().textContent()).toContain(reliability.pairs(n, String(n)));
  expect((await row.locator('td').first().textContent())?.replaceAll('-', '−')).toContain(
    reliability.figure(figure(value), figure(low), figure(high)),
  );
  expect(await row.locator('.tag').textContent()).toBe(reliability.advisory);
  await page.getByText(reliability.explain.advisory('Listening')).waitFor();
  await checkAxe(page, 'a reliability card with an advisory dimension');

  await page.goto(`${world.server.url}/desk/reviews/${talks[0]}`);
  const level = page.locator('.desk-turn--here').getByRole('group', { name: 'Listening', exact: true });
  await level.getByText(review.levels.advisory, { exact: true }).waitFor();
  await page.goto(`${world.server.url}/desk/groups`);
  await page.getByRole('link', { name: 'North' }).click();
  await page.getByRole('columnheader', { name: `Listening · ${messages.debrief.advisory}` }).waitFor();
  await coach.close();

  const learner = await world.open(browser, 'Ada');
  const own = await learner.newPage();
  for (const path of [`/conversations/${talks[0]}/debrief`, '/progress']) {
    await own.goto(world.server.url + path);
    await own.getByText(messages.debrief.advisoryNote).waitFor();
  }
  await own.goto(`${world.server.url}/conversations/${talks[0]}/debrief`);
  await own
    .getByRole('button', { name: /^Listening/ })
    .first()
    .click();
  await own.getByText(messages.marks.advisory).waitFor();
  await own.goto(`${world.server.url}/drills`);
  await own.locator('.drills__one').filter({ hasText: 'Listening' }).getByRole('button').click();
  await own.getByRole('textbox', { name: drills.reply }).fill(replies[0] ?? '');
  await own.keyboard.press('Enter');
  await own.getByText(messages.marks.advisory).waitFor();
  await learner.close();

  const answer = await fetch(`${world.server.url}/api/v1/review/export?format=csv`, {
    headers: { cookie: await coachCookie() },
  });
  const rows = (await answer.text()).trimEnd().split('\r\n').slice(1);
  expect(rows.length).toBeGreaterThanOrEqual(36 * 4);
  for (const line of rows) expect(line.endsWith(',advisory')).toBe(line.includes(',listening,'));
}, 240_000);

const coachCookie = async (): Promise<string> => {
  const context = await world.open(browser, 'Cara');
  const cookies = await context.cookies();
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
};
