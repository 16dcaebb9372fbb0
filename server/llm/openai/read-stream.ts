import { z } from 'zod';
import { ModelError } from '../model-error.ts';

/** What we need of a chunk; everything may be missing, and anything else may be there. */
const Chunk = z.object({
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({
        delta: z
          .object({
            content: z.string().nullish(),
            reasoning_content: z.string().nullish(),
            reasoning: z.string().nullish(),
          })
          .nullish(),
        /** Where a server ignores that we asked for a stream. */
        message: z.object({ content: z.string().nullish(), reasoning_content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
});

/** One thing that a chunk brought. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'thinking' }
  | { kind: 'finish'; reason: string }
  | { kind: 'model'; model: string }
  | { kind: 'usage'; promptTokens: number | null; completionTokens: number | null };

/** What a chunk brings, in order. One that is no chunk at all is `garbled`. */
export function piecesOf(chunk: unknown): Piece[] {
  const parsed = Chunk.safeParse(chunk);
  if (!parsed.success) throw new ModelError('garbled', "a part of the model server's answer has another shape than was agreed");
  const { model, choices, usage } = parsed.data;
  const choice = choices?.[0];
  const text = choice?.delta?.content ?? choice?.message?.content ?? '';
  const thinking = choice?.delta?.reasoning_content ?? choice?.delta?.reasoning ?? choice?.message?.reasoning_content ?? '';
  const pieces: Piece[] = [];
  if (model) pieces.push({ kind: 'model', model });
  if (thinking !== '') pieces.push({ kind: 'thinking' });
  if (text !== '') pieces.push({ kind: 'text', text });
  if (usage)
    pieces.push({
      kind: 'usage',
      promptTokens: usage.prompt_tokens ?? null,
      completionTokens: usage.completion_tokens ?? null,
    });
  if (choice?.finish_reason) pieces.push({ kind: 'finish', reason: choice.finish_reason });
  return pieces;
}
