import type { Language } from '../domain/language.ts';
import { tokenise } from './tokens.ts';

/** Articles, pronouns, small prepositions and auxiliaries: they stand in every remark there is. */
const bare: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'the a an and or but so of to in on at for with from by as if i me my we us our you your he him his she her it its they them their this that these those is are am was were be been do does did have has had will would there here not'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les un une des de du et mais donc en dans a au aux pour avec je me moi tu te toi il elle on nous vous ils elles se y mon ma mes votre vos notre nos son sa ses leur ce cet cette ces cela ca ceci que est sont etes suis ai as avez avons ont etait etaient avait ne pas si comme'.split(
      ' ',
    ),
  ),
};

/** Whether a text has only words that stand in every remark (“is it you”, “c’est à vous”), so that it picks none out. */
export const isEmpty = (text: string, language: Language): boolean =>
  tokenise(text, language).every(({ word }) => bare[language].has(word));
