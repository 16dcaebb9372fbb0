import { z } from 'zod';
import { CandorError } from '../../errors.ts';
import { isPng, pngTexts } from './png-texts.ts';

/** Largest file of a card in bytes, and longest JSON in it in characters: a draft has to hold it. */
const mostCardBytes = 8 * 1024 * 1024;
const mostCardCharacters = 500_000;

const Said = z.string().default('');

/** What is used of a card, V1 to V3; what else it holds is in `whole`. */
const CardData = z.looseObject({
  name: z.string().trim().min(1).max(200),
  description: Said,
  personality: Said,
  scenario: Said,
  first_mes: Said,
  mes_example: Said,
  alternate_greetings: z.array(z.string()).default([]),
});
const CardFile = z.looseObject({
  spec: z.enum(['chara_card_v2', 'chara_card_v3']),
  data: CardData,
});

export type Card = { spec: string; data: z.infer<typeof CardData>; whole: Record<string, unknown> };

const bad = (message: string) => new CandorError('bad-content', message);

/** Reads a character card: JSON of V2 or V3 (or the bare V1), or a PNG file that holds it. `bad-content` says what is wrong. */
export function readCard(bytes: Buffer): Card {
  if (bytes.length > mostCardBytes)
    throw bad(`the file is larger than ${mostCardBytes / 1024 / 1024} MB; export the card as JSON, or with a smaller picture`);
  const text = isPng(bytes) ? fromPng(bytes) : new TextDecoder().decode(bytes);
  if (text.length > mostCardCharacters)
    throw bad(
      `the card holds ${text.length} characters, and ${mostCardCharacters} is the most; export it without embedded pictures or with a smaller book`,
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw bad(
      'the file is neither a PNG file nor JSON; a character card is one of the two (CHARX files are not read: export JSON)',
    );
  }
  const whole = z.record(z.string(), z.unknown()).safeParse(json);
  if (!whole.success) throw bad('the file is JSON, but no character card: expected an object with "spec" and "data"');
  const card = CardFile.safeParse(json);
  if (card.success) return { spec: card.data.spec, data: card.data.data, whole: whole.data };
  if (whole.data.spec === undefined) {
    const bare = CardData.safeParse(json);
    if (bare.success) return { spec: 'v1', data: bare.data, whole: whole.data };
  }
  const [issue] = card.error.issues;
  throw bad(
    `this is no character card that can be read (V2 and V3 are): ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown form'}`,
  );
}

/** The newer of the two texts where a file holds both, as the specification of V3 asks. */
function fromPng(bytes: Buffer): string {
  const texts = pngTexts(bytes);
  const packed = texts.get('ccv3') ?? texts.get('chara');
  if (packed === undefined)
    throw bad(
      'this picture holds no character card (no text "ccv3" or "chara"); it may have been saved anew by a program that drops it',
    );
  return Buffer.from(packed, 'base64').toString('utf8');
}
