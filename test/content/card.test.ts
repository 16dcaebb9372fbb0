import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftFromCard, idFromName } from '../../server/content/card/draft-from-card.ts';
import { readCard } from '../../server/content/card/read-card.ts';
import { parsePersona } from '../../server/content/parse.ts';
import { png, pngText as text } from '../support/card-png.ts';

const data = {
  name: 'Hélène d’Arc',
  description: '{{char}} has run the bakery for thirty years.',
  personality: 'Dry, quick, kind.',
  scenario: 'A bakery before dawn. {{user}} comes to sell an oven.',
  first_mes: 'You are early. *wipes her hands*',
  mes_example: '<START>\n{{user}}: Hello.\n{{char}}: Flour everywhere.',
  alternate_greetings: ['Mind the step.'],
  creator_notes: 'Play her slowly: "no rush".',
  extensions: { 'some/app': { depth: 4, on: true } },
  character_book: { entries: [{ keys: ['oven'], content: 'The old oven is from 1961.', extensions: {} }] },
};
const v2 = { spec: 'chara_card_v2', spec_version: '2.0', data, 'own-key': [1, 2] };
const json = (card: object) => Buffer.from(JSON.stringify(card));

describe('a character card', () => {
  test('of V2 or V3 is read from JSON and from a picture, where V3 comes first', () => {
    expect(readCard(json(v2))).toMatchObject({ spec: 'chara_card_v2', data: { name: data.name } });
    const v3 = { spec: 'chara_card_v3', spec_version: '3.0', data: { ...data, nickname: 'Hel', group_only_greetings: [] } };
    const both = png(text('chara', v2), text('ccv3', v3));
    expect(readCard(both)).toMatchObject({ spec: 'chara_card_v3', data: { nickname: 'Hel', name: 'Hélène d’Arc' } });
    expect(readCard(png(text('chara', v2)))).toMatchObject({ spec: 'chara_card_v2' });
    expect(readCard(json(data))).toMatchObject({ spec: 'v1' });
  });

  test('becomes a persona’s text with what fits in its place, and all else kept as it was', async () => {
    const draft = await draftFromCard(readCard(json(v2)), 'helene');
    const persona = parse(draft);
    expect(persona).toMatchObject({
      id: 'helene',
      name: data.name,
      character: {
        background: 'Hélène d’Arc has run the bakery for thirty years.',
        voice: { en: 'Dry, quick, kind.', fr: '' },
      },
      scenes: [
        {
          brief: { en: 'A bakery before dawn. you comes to sell an oven.' },
          openings: [{ says: { en: ['You are early. *wipes her hands*', 'Mind the step.'], fr: [''] } }],
        },
      ],
    });
    const {
      name: _,
      description: __,
      personality: ___,
      scenario: ____,
      first_mes: _____,
      alternate_greetings: ______,
      ...rest
    } = data;
    expect(persona.card).toEqual({ spec: 'chara_card_v2', spec_version: '2.0', 'own-key': [1, 2], data: rest });
    expect(draft).toContain('# fill in');
    const checked = parsePersona('helene.yaml', draft);
    expect(checked.ok).toBe(false);
    if (!checked.ok)
      expect(checked.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['facts', 'scenes[0].outcomes']));
    if (!checked.ok) expect(checked.problems.filter(({ path }) => path.startsWith('card'))).toEqual([]);
  });

  test('in French fills in the French', async () => {
    const french = {
      ...data,
      description: 'Elle tient la boulangerie depuis trente ans, et elle n’aime pas attendre.',
      scenario: 'Une boulangerie avant l’aube.',
      first_mes: 'Vous êtes en avance, vous.',
    };
    const persona = parse(await draftFromCard(readCard(json({ ...v2, data: french })), 'helene'));
    expect(persona.scenes[0].brief).toEqual({ en: '', fr: 'Une boulangerie avant l’aube.' });
  });

  test('with a name in any script gets an id', () => {
    expect([idFromName('Mme Hélène d’Arc'), idFromName('森'), idFromName('--A--')]).toEqual([
      'mme-helene-d-arc',
      'from-card',
      'a',
    ]);
  });
});

describe('a file that is no good card', () => {
  const refused = (bytes: Buffer, because: RegExp) => expect(() => readCard(bytes)).toThrow(because);

  test('says what it is instead, and what to do', () => {
    refused(png(), /no character card/);
    refused(png(text('chara', v2, true)), /checksum/);
    refused(png(text('chara', v2)).subarray(0, 80), /cut short/);
    refused(Buffer.from('PK\u0003\u0004'), /neither a PNG file nor JSON/);
    refused(json([1]), /no character card/);
    refused(json({ spec: 'chara_card_v2', data: { description: 'x' } }), /data\.name/);
    refused(json({ spec: 'chara_card_v9', data }), /V2 and V3/);
  });

  test('or is too large is refused before it is read', () => {
    refused(Buffer.alloc(8 * 1024 * 1024 + 1), /larger than 8 MB/);
    refused(json({ ...v2, data: { ...data, mes_example: 'x'.repeat(500_001) } }), /500000/);
  });
});
