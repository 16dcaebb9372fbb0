import type { Branchable } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import type { Branches } from '../domain/protocol.ts';
import type { Practice } from './practice.ts';
import { noConversation } from './take-seat.ts';

/** A turn at which conversations part, and those that do; `current` is the one that the conversation looked at is or comes from. */
export type Parting = { turn: number; current: string; variants: Branchable[] };

/**
 * Where a conversation parts from others. One that was branched from a branch at a turn that the branch had only copied parts from whoever
 * said that turn. Pure; undefined where there is no such conversation.
 */
export function partingsOf(all: readonly Branchable[], id: string): Parting[] | undefined {
  const byId = new Map(all.map((one) => [one.id, one]));
  if (!byId.has(id)) return undefined;
  /** Whose own reply stands at a turn of a conversation. */
  const holderOf = (conversation: string, turn: number): string => {
    const from = byId.get(conversation)?.branchedFrom;
    return from && turn <= from.turn ? holderOf(from.conversation, turn) : conversation;
  };
  const parted = all.flatMap((one) =>
    one.branchedFrom
      ? [{ one, turn: one.branchedFrom.turn, holder: holderOf(one.branchedFrom.conversation, one.branchedFrom.turn) }]
      : [],
  );
  /** The conversation and those it comes from. */
  const line: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !line.includes(at); at = byId.get(at)?.branchedFrom?.conversation)
    line.push(at);
  const own = parted.filter(({ turn, holder }) => holderOf(id, turn) === holder);
  return [...Map.groupBy(own, ({ turn, holder }) => `${turn} ${holder}`).values()]
    .flatMap((group) => {
      const [first] = group;
      const origin = byId.get(first?.holder ?? '');
      if (!first || !origin) return [];
      const variants = [origin, ...group.map(({ one }) => one)];
      const current = line.find((ancestor) => variants.some((variant) => variant.id === ancestor));
      return current === undefined ? [] : [{ turn: first.turn, current, variants }];
    })
    .sort((a, b) => a.turn - b.turn);
}

/** Where one of the principal's conversations parts from others, with what was said there in each. */
export async function readBranches({ store }: Practice, principal: Principal, id: string): Promise<Branches> {
  const partings = partingsOf(await store.branchables(principal, id), id);
  if (!partings) throw noConversation(id);
  const texts = await store.textsAt(
    principal,
    partings.flatMap(({ turn, variants }) => variants.map((variant) => ({ conversation: variant.id, turn }))),
  );
  return {
    partings: partings.map(({ turn, current, variants }) => ({
      turn,
      current,
      variants: variants.map(({ id: conversation, startedAt, endedAt, replies, outcome }) => ({
        conversation,
        said: texts.get(`${conversation}/${turn}`) ?? null,
        startedAt,
        ended: endedAt !== null,
        replies,
        ...(outcome ? { outcome } : {}),
      })),
    })),
  };
}
