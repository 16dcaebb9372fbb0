import type { GroupView } from '../../server/domain/group-view.ts';
import type { OutcomeKind } from '../../server/domain/persona.ts';
import { useMessages } from '../messages/messages.ts';
import { useGroupsTexts } from './texts.ts';

const kinds: readonly OutcomeKind[] = ['agreement', 'referral', 'later', 'none', 'breakdown'];

/** How many talks ended in each way, the ways that there were. */
export function OutcomeList({ outcomes }: { outcomes: GroupView['learners'][number]['outcomes'] }) {
  const m = useGroupsTexts();
  const { kinds: names } = useMessages().debrief;
  return (
    <ul>
      {kinds.map((kind) => {
        const n = outcomes[kind] ?? 0;
        return n > 0 && <li key={kind}>{m.outcome(names[kind], n)}</li>;
      })}
    </ul>
  );
}
