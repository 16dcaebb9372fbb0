import { useQuery } from '@tanstack/react-query';
import type { ConversationSummary } from '../../server/domain/protocol.ts';
import { getConversations } from '../api/http.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Choice } from '../ui/choice.tsx';
import { PartFailed } from '../ui/page-state.tsx';

/** How far back one looks for an earlier encounter, in pages, and how many are offered. */
const pagesAtMost = 5;
const offeredAtMost = 4;

type Props = { persona: string; scene: { id: string; title: string }; value: string; onChange(conversation: string): void };

/** Which ended conversation of the scene before this one continues; `''` is none. */
export function EarlierChoice({ persona, scene, value, onChange }: Props) {
  const m = useMessages().before;
  const { day } = useFormat();
  const earlier = useQuery({ queryKey: ['earlier', persona, scene.id], queryFn: () => findEarlier(persona, scene.id, value) });
  if (earlier.isError) return <PartFailed error={earlier.error} retry={() => earlier.refetch()} />;
  if (!earlier.data) return null;
  if (earlier.data.length === 0) return <p className="quiet">{m.afterEmpty(scene.title)}</p>;
  return (
    <Choice
      legend={m.after}
      note={m.afterNote}
      name="after"
      value={value}
      onChange={onChange}
      options={[
        { value: '', title: m.afterNone },
        ...earlier.data.map((conversation) => ({
          value: conversation.id,
          title: m.afterOne(scene.title, day(conversation.startedAt)),
          ...(conversation.outcome ? { body: conversation.outcome.title, bodyLang: conversation.language } : {}),
        })),
      ]}
    />
  );
}

/** The latest ended conversations of a scene, with the one asked for among them wherever it is found. */
async function findEarlier(persona: string, scene: string, asked: string): Promise<ConversationSummary[]> {
  const found: ConversationSummary[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pagesAtMost; page += 1) {
    const { conversations, nextCursor } = await getConversations(cursor);
    for (const conversation of conversations) {
      const fits = conversation.persona.id === persona && conversation.scene.id === scene && conversation.endedAt !== undefined;
      if (fits && (found.length < offeredAtMost || conversation.id === asked)) found.push(conversation);
    }
    const enough = found.length >= offeredAtMost && (asked === '' || found.some((conversation) => conversation.id === asked));
    if (nextCursor === undefined || enough) break;
    cursor = nextCursor;
  }
  return found;
}
