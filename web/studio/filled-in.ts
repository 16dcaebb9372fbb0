import type { Outline } from '../../server/domain/outline.ts';

const or = (typed: string, filled: string): string => (typed.trim() === '' ? filled : typed);

type Fact = Outline['worry'];

const factOr = (typed: Fact, filled: Fact): Fact => ({
  says: or(typed.says, filled.says),
  asked: or(typed.asked, filled.asked),
});

/** An outline with its empty fields filled from another one; what was typed stays. Pure. */
export function filledIn(typed: Outline, filled: Outline): Outline {
  return {
    name: or(typed.name, filled.name),
    title: or(typed.title, filled.title),
    tagline: or(typed.tagline, filled.tagline),
    background: or(typed.background, filled.background),
    wants: or(typed.wants, filled.wants),
    fears: or(typed.fears, filled.fears),
    hides: or(typed.hides, filled.hides),
    voice: or(typed.voice, filled.voice),
    brief: or(typed.brief, filled.brief),
    goal: or(typed.goal, filled.goal),
    offer: or(typed.offer, filled.offer),
    price: or(typed.price, filled.price),
    limit: or(typed.limit, filled.limit),
    opening: or(typed.opening, filled.opening),
    ask: or(typed.ask, filled.ask),
    surface: [factOr(typed.surface[0], filled.surface[0]), factOr(typed.surface[1], filled.surface[1])],
    situation: [factOr(typed.situation[0], filled.situation[0]), factOr(typed.situation[1], filled.situation[1])],
    worry: factOr(typed.worry, filled.worry),
    stake: factOr(typed.stake, filled.stake),
  };
}
