import { describe, expect, it } from 'vitest';
import { personaProblems } from '../../../server/content/persona-problems.ts';
import { betterProblems } from '../../../server/practice/better/check-lines.ts';
import { embeddedCandidates } from '../../../server/practice/better/embedded-candidates.ts';
import { findEmbedded } from '../../../server/practice/better/find-better.ts';
import { bestProven, isProven, margins, trySaying } from '../../../server/practice/better/prove.ts';
import { embeddedReader as reader } from '../../../server/reading/embedded/reader.ts';
import { momentAfter, rubric, shopper } from './talk.ts';

const push = 'This is our very last lamp and the price goes up tonight, so take it now. It is the best on the market.';
const straight =
  'No. We don’t have it and we can’t order it. Pinson has it, straight across at number 14, behind the scaffolding, for 46 euros.';
const both = (en: string) => ({ en: [en], fr: [en] });

describe('the moment of a reply', () => {
  it('knows what the buyer’s line did: the opening before the first reply, the parts of the last line after it', () => {
    expect(momentAfter([push]).line).toEqual(['opening:shop-floor']);
    const { line, before } = momentAfter([push, 'I see.']);
    expect(line.length).toBeGreaterThan(0);
    expect(line).not.toContain('opening:shop-floor');
    if (before.openAsk) expect(line).toContain(`ask:${before.openAsk}`);
  });
});

describe('a better reply of the persona’s own', () => {
  it('is found where the learner pushed: marked higher, and the buyer trusts more', async () => {
    const moment = momentAfter([push]);
    const found = await findEmbedded(moment, reader);
    const own = trySaying(moment, reader, push);
    expect(found?.source).toBe('embedded');
    expect(shopper.better.flatMap(({ says }) => says.en)).toContain(found?.text);
    expect(found?.total ?? 0).toBeGreaterThanOrEqual(own.total + margins.score);
    expect(found?.state.trust ?? 0).toBeGreaterThan(moment.before.trust);
    expect(found?.state.breaches).toEqual([]);
    expect(found?.line).not.toBe(own.line);
  });

  it('is the same every time', async () => {
    expect(await findEmbedded(momentAfter([push]), reader)).toEqual(await findEmbedded(momentAfter([push]), reader));
  });

  it('is none where the learner said it as well already', async () => {
    expect(await findEmbedded(momentAfter([straight]), reader)).toBeUndefined();
  });

  it('is in the language of the learner', async () => {
    const found = await findEmbedded(
      momentAfter(['C’est notre toute dernière lampe, décidez-vous tout de suite, elle est géniale.']),
      reader,
    );
    expect(shopper.better.flatMap(({ says }) => says.fr)).toContain(found?.text);
  });

  it('answers a question that waits before anything else', () => {
    const moment = momentAfter([push]);
    const asked = { ...moment, before: { ...moment.before, openAsk: 'returns' } };
    expect(embeddedCandidates(asked)[0]).toEqual(shopper.better.find(({ to }) => to.includes('ask:returns'))?.says.en);
  });

  it('is at last the fact sheet’s own sentence, where that can be said aloud', () => {
    const moment = momentAfter([push], { ...shopper, better: [] });
    const asked = { ...moment, before: { ...moment.before, openAsk: 'commission' } };
    // “You earn 8 percent” is told to the learner, and is nothing to say.
    expect(embeddedCandidates(asked).flat()).toEqual([]);
    const price = { ...moment, before: { ...moment.before, openAsk: 'price-there' } };
    expect(embeddedCandidates(price).flat()).toEqual(['Pinson asks 46 euros for the owl lantern.']);
  });
});

describe('the proof', () => {
  it('fails what is marked no higher, what the buyer takes worse, and what is a breach', () => {
    const moment = momentAfter([straight]);
    const own = trySaying(moment, reader, straight);
    expect(isProven(moment, own, own)).toBe(false);
    expect(isProven(moment, own, trySaying(moment, reader, push))).toBe(false);
    const pushed = momentAfter([push]);
    const good = trySaying(pushed, reader, straight);
    const bad = trySaying(pushed, reader, push);
    expect(isProven(pushed, bad, good)).toBe(true);
    const breach = { act: 'evades' as const, turn: 1, quote: '', named: false, repaired: false };
    expect(isProven(pushed, bad, { ...good, state: { ...good.state, breaches: [breach] } })).toBe(false);
    expect(isProven(pushed, bad, { ...good, end: bad.end - 1 })).toBe(false);
    expect(isProven(pushed, bad, { ...good, state: { ...good.state, trust: pushed.before.trust - 1 } })).toBe(false);
  });

  it('counts the marks that the learner was shown, where those were higher than what is read now', async () => {
    const moment = momentAfter([push]);
    const praised = { ...moment, marks: moment.marks.map((mark) => ({ ...mark, score: 0.99 })) };
    expect(await bestProven(praised, reader, [straight])).toBeUndefined();
  });

  it('takes the highest marked, and nothing where nothing was proposed', async () => {
    const moment = momentAfter([push]);
    const best = await bestProven(moment, reader, ['Hm.', straight, push]);
    expect(best?.text).toBe(straight);
    expect(await bestProven(moment, reader, [])).toBeUndefined();
  });
});

describe('an author is told', () => {
  const withBetter = (to: string[], says: string) => ({ ...shopper, better: [{ to, says: both(says) }] });

  it('of a better reply that is marked low as an answer to all that it is meant for', () => {
    const [problem] = betterProblems(withBetter(['ask:catch'], push), rubric, reader);
    expect(problem).toMatch(
      /^better\[0\]\.says\.en\[0\]: as an answer to ask:catch it is marked [12]\.\d on average .*expected 3\.5 or more$/,
    );
  });

  it('of nothing where it does well for one of them, or is meant for a kind of line alone', () => {
    const [good] = shopper.better.find(({ to }) => to.includes('ask:catch'))?.says.en ?? [];
    const both = { to: ['ask:catch', 'line:nonsense'], says: { en: [good ?? ''], fr: shopper.better[5]?.says.fr ?? [] } };
    expect(betterProblems({ ...shopper, better: [both] }, rubric, reader)).toEqual([]);
    expect(betterProblems(withBetter(['kind:statement'], push), rubric, reader)).toEqual([]);
  });

  it('of something that it is meant for and the persona does not have', () => {
    const broken = withBetter(['ask:nothing-of-the-kind', 'kind:shrug', 'opening:shop-floor'], 'Hello.');
    expect(personaProblems(broken)).toEqual([
      { path: ['better', 0, 'to', 0], message: 'there is no ask "nothing-of-the-kind"' },
      { path: ['better', 0, 'to', 1], message: 'there is no kind "shrug"' },
    ]);
  });
});
