import type { Language } from '../domain/language.ts';
import { fold } from './tokens.ts';

const list = (words: string): ReadonlySet<string> => new Set(fold(words).trim().split(/\s+/));

/** Words that are a whole reply in themselves, whatever was asked: assent, doubt, interest, time, measure, courtesy. Folded. */
export const shortReplies: Record<Language, ReadonlySet<string>> = {
  en: list(`
    yes yeah yep yup no nope nah ok okay alright right sure fine good great nice lovely cool super perfect excellent brilliant wonderful
    fair true correct exact indeed agreed deal done noted understood understand copy gladly pleasure welcome cheers thanks thank ta please sorry
    pardon excuse apologies maybe perhaps possibly probably hopefully depends sometimes never always often rarely seldom usually mostly partly
    interesting fascinating curious strange odd weird funny amusing amazing incredible impressive unbelievable remarkable surprising shocking
    terrible awful horrible sad dreadful brutal harsh tough hard difficult easy simple tricky risky clever smart wise brave honest frank blunt
    touche ouch wow whoa oh ah aha hm hmm mm mhm uh um huh phew gosh blimey heavens damn hell shame pity bravo congratulations chapeau
    today tomorrow yesterday tonight now soon later early late morning noon afternoon evening night week month year weeks months years days hours
    minutes monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december spring summer autumn winter christmas easter zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half quarter dozen
    euros euro dollars dollar pounds percent per cent nothing everything anything something none both neither either all some many few more less
    enough plenty lots exactly precisely absolutely definitely certainly totally completely really seriously honestly frankly truly obviously
    clearly naturally likewise same ditto hello hi hey goodbye bye evening continue go ahead listening wait stop enough promise promised course
    expensive cheap cheaper dear costly heavy light big small large little new old fast slow quick long short safe dangerous broken wrong bad worse
    better best worst worth important urgent possible impossible ready happy unhappy glad proud ashamed tired angry worried afraid scared relieved
    guilty embarrassed confused lost stuck alone free busy price quality time money trust service help choice habit luck patience respect courage
    honesty experience curiosity coincidence silence difference somewhere nowhere anywhere here there home outside inside upstairs downstairs
    him her them us me you myself mine yours ours work family people everyone nobody somebody
    whatever whichever whenever guess doubt think hope wish remember forget forgot love hate like dislike
    genuine real fake lie lies truth bluff joke joking kidding nonsense rubbish ridiculous absurd never-mind nevermind gladly willingly
    mr mrs ms sir madam`),
  fr: list(`
    oui non ouais si ok okay bon bien parfait super genial excellent formidable magnifique entendu compris noté note accord d'accord daccord
    volontiers certes soit exact exactement effectivement absolument évidemment bien-sûr sûr certainement naturellement tout-à-fait justement précisément
    vrai faux juste correct possible impossible peut-être peutêtre probablement sans-doute parfois jamais toujours souvent rarement
    intéressant intéressante fascinant curieux étrange bizarre drôle amusant étonnant surprenant incroyable impressionnant remarquable
    terrible horrible affreux triste dur rude brutal difficile facile simple délicat risqué malin sage courageux honnête franc
    touché aïe oh ah aha hum hein ouf zut mince dommage bravo chapeau félicitations hélas tant mieux pis
    merci pardon désolé désolée navré navrée excusez excuses bonjour bonsoir salut adieu au-revoir bienvenue
    aujourd'hui demain hier maintenant bientôt tôt tard matin midi soir nuit semaine mois an ans année années jours heures minutes
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    printemps été automne hiver noël pâques zéro un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
    vingt trente quarante cinquante soixante cent mille million moitié quart douzaine euros euro dollars pour-cent
    rien tout quelque aucun aucune personne tous toutes plusieurs beaucoup peu plus moins assez trop vraiment sérieusement honnêtement franchement
    clairement pareil idem continuez allez-y allez écoute attendez stop promis promesse
    cher chère moins-cher lourd léger grand petit nouveau vieux rapide lent long court sûr dangereux cassé mauvais pire meilleur mieux
    important urgent prêt prête heureux content contente fier fière honteux fatigué inquiet soulagé gêné gênée perdu perdue seul seule libre occupé
    prix qualité temps argent confiance service aide choix habitude chance patience respect courage honnêteté expérience curiosité hasard silence
    ici là là-bas ailleurs dehors dedans chez-moi lui elle eux nous vous moi travail famille gens
    pensez crois pense doute espère souviens oublié aime déteste mensonge vérité bluff blague bêtises ridicule absurde
    monsieur madame mademoiselle volontiers`),
};

/** Rows of the keyboards of both languages, both ways. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn'];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);

/** Whether a folded word is keyboard noise: a run along a row, one letter over and over, a heap of consonants. */
export function isKeyboardNoise(word: string): boolean {
  if (!/^[a-z]{3,}$/.test(word)) return false;
  if (/^([a-z])\1{2,}$/.test(word)) return !/^[hmuoa]/.test(word);
  if (word.length >= 4 && runs.some((row) => row.includes(word.slice(0, 4)))) return !/^(were|rewe|pour|poiu)/.test(word);
  if (/^(.{2,3})\1{1,}.?$/.test(word)) return /^[^aeiouy]+$/.test(word);
  return word.length >= 4 && /[bcdfghjklmnpqrstvwxz]{5,}/.test(word);
}
