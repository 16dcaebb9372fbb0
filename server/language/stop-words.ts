import type { Language } from '../domain/language.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words, in their plain form (`Token.word`), that carry no topic of their own. */
export const stopWords: Record<Language, ReadonlySet<string>> = {
  en: list(`
    the a an and or but nor of to in on at for with from by as into onto over under about than then so if that this these those there here it its itself
    i me my mine myself we us our ours you your yours yourself he him his she her hers they them their theirs who whom whose which what when where why how
    be is are was were been being am do does did done doing have has had having will would shall should can could may might must ought
    not no yes okay oh ah well just also too very really quite rather even still yet already only ever never again once now
    s t d ll re ve m more most much many some any all both each every other another such own same few less least
    get got go going come let make thing things stuff one ones something anything nothing everything someone anyone everyone
    say said tell told know think mean see look want like please thank thanks sorry hello hi good great sure right fine lot bit kind sort way
    up down out off back through because while until since though although whether per via um uh er hmm actually basically maybe perhaps
    bonjour is that us`),
  fr: list(`
    le la les un une des de du et ou mais donc or ni car a au aux en dans sur sous par pour avec sans chez vers entre depuis pendant avant apres
    je me moi tu te toi il elle on nous vous ils elles lui leur eux se soi y mon ma mes ton ta tes son sa ses notre nos votre vos leurs
    ce cet cette ces cela ca ceci celui celle ceux celles que qui quoi dont ou quel quelle quels quelles quand comment pourquoi combien
    etre suis es est sommes etes sont etait etaient serait sera ete avoir ai as avons avez ont avait aurait eu fait faire faites faut va vais vas allez allons vont aller
    ne pas plus moins tres bien tout tous toute toutes rien jamais toujours encore deja aussi si oui non meme trop peu beaucoup assez
    peut peux pouvez pouvons pouvoir veux voulez veut vouloir dois doit devez sais sait savez dire dit dites chose choses quelque quelques autre autres
    comme alors puis ici voila voici bon bonne merci bonjour monsieur madame maitre parce lorsque puisque quoique jusque afin ainsi peu etre deux`),
};
