import { z } from 'zod';
import { CardDraft } from '../domain/card.ts';
import { freeId } from './free-id.ts';
import type { Studio } from './studio.ts';

const ReadCard = CardDraft.pick({ name: true, spec: true, filled: true }).extend({ proposed: z.string() });
const Text = CardDraft.pick({ text: true, problems: true });

/** A persona's text from a character card, under an id that is free, with what is still missing; nothing is kept. `file` is the file in base64. */
export async function lookAtCard(studio: Studio, file: string): Promise<CardDraft> {
  const { proposed, ...card } = await studio.aside.run({ does: 'read-card', file }, ReadCard);
  const contentId = await freeId(studio, 'persona', proposed);
  const draft = await studio.aside.run({ does: 'card-draft', file, contentId }, Text);
  return { ...card, contentId, ...draft };
}
