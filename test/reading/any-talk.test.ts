import { expect, test } from 'vitest';
import type { ActId } from '../../server/domain/act.ts';
import { actOf, reads } from './reads.ts';

const strengthOf = (act: ActId, said: string, reply: string, facts?: string): number =>
  actOf(reads(said, reply, facts), act)?.strength ?? 0;

const tried = 'I have tried every diet there is.';

test('hears a short statement of how it is with the other as said back, whatever its words', () => {
  expect(strengthOf('reflects-meaning', tried, 'You have put a lot of effort in and nothing has stuck.')).toBeGreaterThan(0.4);
});

test('takes a rebuke and a warning for no reflection', () => {
  const relapsed = 'I relapsed last night after sixty days.';
  expect(strengthOf('reflects-meaning', relapsed, 'You are just fooling yourself.')).toBeLessThan(0.35);
  expect(strengthOf('reflects-meaning', relapsed, 'If you keep this up you will end up alone.')).toBeLessThan(0.35);
});

test('lets an open question that points back ask in full', () => {
  expect(strengthOf('open-question', 'I relapsed last night.', 'What do you think led up to it?')).toBeGreaterThan(0.7);
});

test('hears a soft ask for a cause as an ask', () => {
  expect(strengthOf('closing-push', 'Hello, how are you?', 'Would you be willing to pledge a little more?')).toBeGreaterThan(
    0.35,
  );
});

test('changes nothing where there is a fact sheet', () => {
  const reply = 'You just are not trying hard enough.';
  expect(strengthOf('insults', tried, reply)).toBeGreaterThan(0.2);
  expect(strengthOf('insults', tried, reply, 'The plan costs 40 a month.')).toBeLessThan(0.2);
});

test('takes a question about the other’s own question for no evasion', () => {
  const said = 'Why do you not just go that way?';
  expect(strengthOf('evades', said, 'Go which way?')).toBeLessThan(0.35);
  expect(strengthOf('evades', said, 'What is a prime number?')).toBeGreaterThan(0.45);
});

test('hears in a question for knowledge no question about what was said', () => {
  const said = 'It has to be lower than this one.';
  expect(strengthOf('open-question', said, 'What is a proper fraction?')).toBeLessThan(0.35);
  expect(strengthOf('open-question', said, 'What makes you say it has to be lower?')).toBeGreaterThan(0.7);
  expect(strengthOf('open-question', said, 'What happens then?')).toBeGreaterThan(0.7);
});
