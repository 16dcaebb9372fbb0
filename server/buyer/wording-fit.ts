import type { Language } from '../domain/language.ts';
import type { FollowUpKind } from '../domain/persona.ts';
import { figures } from '../language/figures.ts';
import { asksYesOrNo, kindsOf } from '../language/question-kind.ts';
import { fold, tokenise } from '../language/tokens.ts';
import { matterIn } from './terms.ts';

/** A yes or a no at the head of a wording. */
const verdict =
  /^((yes|not (yet|really|at all|any)|never(?! mind)|always|of course|oui|pas (encore|vraiment|du tout)|jamais|toujours|bien sur)\b|(no|non|si)(?=[,.!;:]))/;
const reason =
  /\b(because|so that|otherwise|for fear|since (i|he|she|they|nobody|it)|parce que?|pour que?|puisque?|sinon|faute de|a cause|de peur)\b/;
const time =
  /\b(ago|since|until|yesterday|tomorrow|today|tonight|last (week|month|year|time)|next (week|month|year)|(mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|il y a|depuis|jusqu|hier|demain|aujourd|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|noel|paques)\b/;
const somebody =
  /\b(me|myself|nobody|everybody|he|she|they|my (husband|wife|father|mother|son|daughter|boss)|moi|personne|tout le monde|lui|elle|eux|mon (mari|pere|fils|chef)|ma (femme|mere|fille))\b/;
/** A name: a capital that begins no sentence. */
const name = /(?<=[\p{L}\p{N},;:’'] )(?!I\b|I’)\p{Lu}[\p{L}’-]+/gu;
/** Whether a text has a name in it that is none of a day or a month. */
const namesSomething = (text: string): boolean => (text.match(name) ?? []).some((word) => !time.test(fold(word)));

/** Whether a wording has what a kind of question asks for. */
function has(kind: FollowUpKind, text: string, language: Language): boolean {
  const found = () => figures(text, tokenise(text, language), language);
  switch (kind) {
    case 'how-much':
    case 'how-many':
    case 'how-often':
      return found().length > 0;
    case 'how-old':
    case 'how-long':
      return found().some((figure) => figure.kind !== 'money' && figure.kind !== 'percent');
    case 'when':
      return time.test(fold(text)) || found().some((figure) => figure.kind === 'date');
    case 'who':
      return namesSomething(text) || somebody.test(fold(text));
    case 'where':
      return namesSomething(text);
    case 'why':
      return reason.test(fold(text));
    default:
      return false;
  }
}

/** What it takes from a wording that it says yes or no where something else was asked, and adds where that was asked. */
const verdictWorth = 0.5;

/**
 * How well a wording answers the question, for choosing among the wordings of one fact: what kind of thing the question asks for stands in it,
 * and words of the question do. About -0.5..2. Pure.
 */
export function wordingFit(question: string, text: string, language: Language): number {
  const kinds = kindsOf(question, language);
  const says = verdict.test(fold(text));
  const asksVerdict = kinds.length === 0 && asksYesOrNo(question);
  const verdictFit = !says ? 0 : asksVerdict ? verdictWorth : kinds.length > 0 ? -verdictWorth : 0;
  const kindFit = kinds.some((kind) => has(kind, text, language)) ? 1 : 0;
  const asked = new Set(matterIn(question, language));
  const said = new Set(matterIn(text, language));
  const shared = asked.size === 0 ? 0 : [...asked].filter((stem) => said.has(stem)).length / asked.size;
  return kindFit + verdictFit + shared;
}
