import { draftFromCard, idFromName } from '../content/card/draft-from-card.ts';
import { readCard } from '../content/card/read-card.ts';
import type { CardDraft } from '../domain/card.ts';
import { checkText } from './checks.ts';
import { freeId } from './free-id.ts';
import type { Studio } from './studio.ts';

/** A persona's text from a character card, under an id that is free, with what is still missing; nothing is kept. `file` is the file in base64. */
export async function lookAtCard(studio: Studio, file: string): Promise<CardDraft> {
  const card = readCard(Buffer.from(file, 'base64'));
  const contentId = await freeId(studio, 'persona', idFromName(card.data.name));
  const text = await draftFromCard(card, contentId);
  const { problems } = await checkText(studio, { kind: 'persona', contentId, text });
  const filled = (['description', 'personality', 'scenario', 'first_mes'] as const).filter(
    (key) => card.data[key].trim() !== '',
  );
  return { name: card.data.name, spec: card.spec, contentId, text, filled: ['name', ...filled], problems };
}
