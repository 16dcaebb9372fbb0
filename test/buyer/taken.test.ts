import { describe, expect, it } from 'vitest';
import { castFor, type Setting } from '../../server/buyer/setting.ts';
import { takenAs } from '../../server/buyer/taken.ts';
import { loadPersona } from '../../server/content/load.ts';
import type { Language } from '../../server/domain/language.ts';
import { isUnfinished } from '../../server/language/unfinished.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';

const settings: Setting[] = [];
for (const id of ['cynical-shopper', 'practice-owner', 'price-war', 'overloaded-executive']) {
  const persona = (await loadPersona(id)).value;
  const [scene] = persona.scenes;
  if (scene) settings.push({ persona: castFor(persona, scene), scene, seed: 1, difficulty: 'true', memory: null });
}
const lines: Record<Language, string> = {
  en: 'That is all very well. What would you do in my place?',
  fr: 'C’est bien joli. Que feriez-vous à ma place ?',
};
const takenBy = (setting: Setting, reply: string, language: Language, openAsk: string | null = null) => {
  const context = [{ speaker: 'other' as const, text: lines[language] }];
  const reading = embeddedReader.read({ context, reply, language });
  return takenAs(setting, openAsk, { reply, reading, turn: 1 }, language);
};

const honest: Record<Language, string> = {
  en: `Interesting.|Understood.|Fair enough.|Yes.|No.|Maybe.|Of course.|Absolutely.|Sure.|Thank you.|Sorry.|Tomorrow.|On Friday.|Twelve.|Three weeks.
    |Honestly? No.|Nothing.|I would wait.|Wait.|It depends.|Tough.|Ouch.|That hurts.|Gladly.|Noted.|Go on.|Tell me more.|Right.|Hmm.|Wow.|Impressive.
    |Good point.|Point taken.|Agreed.|Not really.|Never.|Sometimes.|Both.|Neither.|The cheaper one.|Less.|A pity.|What a shame.|Sad.|Brave.|My mother.
    |Money.|Trust.|Time.|Silence.|Patience.|Ask her.|Touché.|You decide.|I understand.|Remarkable.|Sleep on it.|Fine by me.|Beautiful.|Condolences.|Relief.|Independence.|Loyalty.|Always.|Exactly.`,
  fr: `Intéressant.|Entendu.|D’accord.|Oui.|Non.|Peut-être.|Bien sûr.|Absolument.|Merci.|Pardon.|Demain.|Vendredi.|Douze.|Trois semaines.|Rien.
    |J’attendrais.|Ça dépend.|Aïe.|Dur.|Volontiers.|C’est noté.|Allez-y.|Je vois.|Hum.|Impressionnant.|Très juste.|Compris.|Pas vraiment.|Jamais.|Parfois.
    |Les deux.|Ni l’un ni l’autre.|Le moins cher.|Moins.|Dommage.|Triste.|Courageux.|Ma mère.|L’argent.|La confiance.|Du temps.|Le silence.|Patience.
    |Touché.|À vous de voir.|Je comprends.|Remarquable.|Tout à fait.|Parfait.|Honnêtement, non.|Exactement.|Chapeau.|Quelle histoire.|Bravo.|Une déception.|La tranquillité.|De la fierté.|Tant mieux.`,
};
const each = (list: string): string[] => list.split('|').map((reply) => reply.trim());

describe('how a reply is taken', () => {
  it.each(['en', 'fr'] as const)('takes honest short replies for what they are, in %s', (language) => {
    const wrong = settings.flatMap((setting) =>
      each(honest[language])
        .filter((reply) => takenBy(setting, reply, language) !== 'whole')
        .map((reply) => `${setting.persona.id}: ${reply}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['asdf', 'en'],
    ['qsdf', 'fr'],
    ['zzzz', 'en'],
    ['Giraffe.', 'en'],
    ['Pineapple', 'en'],
    ['A giraffe.', 'en'],
    ['une girafe', 'fr'],
    ['Ananas.', 'fr'],
    ['un kangourou', 'fr'],
  ] as const)('takes “%s” (%s) for a stray word', (reply, language) => {
    for (const setting of settings) expect(takenBy(setting, reply, language), setting.persona.id).toBe('puzzling');
  });

  it('takes any word for an answer where the buyer asked for a name', () => {
    const owner = settings.find(({ persona }) => persona.id === 'practice-owner');
    if (!owner) throw new Error('there is no practice owner');
    expect(takenBy(owner, 'Giraffe.', 'en')).toBe('puzzling');
    expect(takenBy(owner, 'Giraffe.', 'en', 'who-else')).toBe('whole');
    expect(takenBy(owner, 'asdf', 'en', 'who-else')).toBe('puzzling');
  });

  it.each([
    ['I just wanted to', 'en'],
    ['What if we', 'en'],
    ['I was wondering if', 'en'],
    ['So the thing is', 'en'],
    ['I could give you the', 'en'],
    ['What matters to me is your', 'en'],
    ['Could you', 'en'],
    ['I only wanted to...', 'en'],
    ['Je voulais', 'fr'],
    ['Et si on', 'fr'],
    ['Est-ce que vous', 'fr'],
    ['Je me demandais si', 'fr'],
    ['Ce que je voulais dire c’est que', 'fr'],
    ['Je vous propose de', 'fr'],
    ['Avec votre', 'fr'],
  ] as const)('hears that “%s” (%s) breaks off', (reply, language) => {
    expect(isUnfinished(reply, language)).toBe(true);
    for (const setting of settings) expect(takenBy(setting, reply, language)).toBe('unfinished');
  });

  it.each([
    ['I would love to', 'en'],
    ['Only if you want to.', 'en'],
    ['Could you?', 'en'],
    ['Well…', 'en'],
    ['I don’t know...', 'en'],
    ['What is it for?', 'en'],
    ['Yes I am', 'en'],
    ['I wanted to ask you how you are.', 'en'],
    ['Everything but', 'en'],
    ['How about you?', 'en'],
    ['What about you', 'en'],
    ['I was just thinking.', 'en'],
    ['Je pensais.', 'fr'],
    ['Vous êtes le numéro un', 'fr'],
    ['Celle-là', 'fr'],
    ['Je ne sais pas...', 'fr'],
    ['J’en ai un', 'fr'],
    ['Et vous êtes où', 'fr'],
    ['Pourquoi pas', 'fr'],
    ['Je voulais vous remercier.', 'fr'],
    ['Je préfère attendre', 'fr'],
  ] as const)('lets “%s” (%s) stand as a whole reply', (reply, language) => {
    expect(isUnfinished(reply, language)).toBe(false);
  });
});
