import type { Language } from '../domain/language.ts';
import type { Fact } from '../domain/persona.ts';
import { kindsOf } from '../language/question-kind.ts';
import { tokenise } from '../language/tokens.ts';
import { likeAny, matterOf } from './match.ts';

/** Fit from which a follow-up's own sample question is taken to be what was asked. */
const fits = 0.6;

/** Words beyond which a question by its kind alone is no longer taken to be about what was just told. */
const short = 7;

/**
 * The index of what a fact has to say to a follow-up question: by one of its sample questions, or, where the question is short, by its kind.
 * `free` leaves out what has been said. Undefined where it has nothing.
 */
export function moreTo(
  fact: Fact,
  question: string,
  language: Language,
  { free, byKind }: { free: (index: number) => boolean; byKind: boolean },
): { index: number; score: number } | undefined {
  const open = fact.more.map((entry, index) => ({ entry, index })).filter(({ index }) => free(index));
  const named = open
    .map(({ entry, index }) => ({ index, score: likeAny(entry.asked?.[language] ?? [], question, language) }))
    .filter(({ score }) => score >= fits)
    .sort((a, b) => b.score - a.score)[0];
  if (named) return named;
  if (!byKind || tokenise(question, language).length > short) return undefined;
  const kinds = kindsOf(question, language);
  const kind = open.find(({ entry }) => entry.to.some((wanted) => kinds.includes(wanted)));
  return kind && { index: kind.index, score: fits };
}

/** Whether a reply is a short question on the fact just told (“how long?”, “what’s his name?”): that is listening, not an interrogation. */
export function followsUp(topic: Fact | undefined, reply: string, language: Language): boolean {
  if (!topic || topic.more.length === 0 || tokenise(reply, language).length > short + 3) return false;
  const near = kindsOf(reply, language).length > 0 && matterOf(reply, language) <= 1;
  return near || topic.more.some(({ asked }) => likeAny(asked?.[language] ?? [], reply, language) >= fits);
}
