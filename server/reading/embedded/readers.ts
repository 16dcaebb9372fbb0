import type { Language } from '../../domain/language.ts';
import { affect } from './cues/affect.ts';
import { anyTalk } from './cues/any-talk.ts';
import { asking } from './cues/asking.ts';
import { candour } from './cues/candour.ts';
import { interest } from './cues/interest.ts';
import { line } from './cues/line.ts';
import { manners } from './cues/manners.ts';
import { pushing } from './cues/pushing.ts';
import { straightness } from './cues/straightness.ts';
import { takingIn } from './cues/taking-in.ts';
import { views } from './cues/views.ts';
import { Matcher } from './matcher.ts';

const built = new Map<string, Matcher>();

/** The matcher for replies or for the buyer's lines in one language; built on first use. */
export function matcherFor(side: 'reply' | 'line', language: Language): Matcher {
  const key = `${side}:${language}`;
  const known = built.get(key);
  if (known) return known;
  const tables =
    side === 'reply'
      ? [asking, takingIn, candour, straightness, interest, pushing, manners, affect, views, anyTalk]
      : [asking, line];
  const matcher = new Matcher(language, tables);
  built.set(key, matcher);
  return matcher;
}
