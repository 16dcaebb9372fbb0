import type { SceneBrief } from '../../server/domain/protocol.ts';
import { messages } from '../messages.ts';

type Items = SceneBrief['factSheet'];
const order = Object.keys(messages.sheetKinds) as (keyof typeof messages.sheetKinds)[];

/** The fact sheet, grouped by kind. */
export function FactSheet({ items }: { items: Items }) {
  const kinds = order.filter((kind) => items.some((item) => item.kind === kind));
  return (
    <dl className="sheet">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt lang="en">{messages.sheetKinds[kind]}</dt>
          {items
            .filter((item) => item.kind === kind)
            .map((item) => (
              <dd key={item.id}>{item.text}</dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
