/** Words that begin a question of its own. */
const english =
  '(?:who|what|which|when|where|why|how)\\s+(?:do|does|did|is|are|was|were|will|would|can|could|has|have|old|long|many|much|often)|do you|does (?:he|she|it)|did you|are you|is (?:he|she|it|your|the)|have you|can you|would you';
const french =
  "quel|quelle|quels|quelles|pourquoi|comment|combien|est-ce|qu[’']est-ce|avez-vous|êtes-vous|jouez-vous|aimez-vous|vous \\p{L}+(?:ez)";
/** These do so after “et” alone: after a comma they go on with what was asked (« vous le sentez, quand on vous ment ? »). */
const joined = 'qui|que|quand|où';
const begins = new RegExp(
  `(?:,?\\s*\\b(?:and|et)\\s+)(?=(?:${english}|${french}|${joined})(?![\\p{L}]))|,\\s*(?=(?:${english}|${french})(?![\\p{L}]))`,
  'iu',
);
/** A question shorter than this many words on either side is a part of the other. */
const least = 3;

const count = (text: string): number => text.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0;

/** A question as it is, or the two that are put in one sentence (“is your wife well, and when do you vote?”). Pure. */
export function questionParts(asked: string): string[] {
  // One space each, so that none is looked at twice.
  const question = asked.replace(/\s+/gu, ' ');
  const found = begins.exec(question);
  if (!question.trim().endsWith('?') || !found) return [question];
  const first = question.slice(0, found.index);
  const second = question.slice(found.index + found[0].length);
  // “Tell me who, and when, he was” and “I know, and you?” are one.
  return count(first) >= least && count(second) >= least && opens.test(first.trim())
    ? [`${first.trim()}?`, second]
    : [question];
}

const opens =
  /^(and |so |well |et |alors )?(who|what|which|when|where|why|how|do|does|did|are|is|was|were|have|has|can|could|would|will|qui|que|quel|quelle|quand|où|pourquoi|comment|combien|est-ce|qu['’]est|avez|êtes|il est|elle est|c['’]est|votre|vous)(?![\p{L}])/iu;
