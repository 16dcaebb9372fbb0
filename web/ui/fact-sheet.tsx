import type { SceneBrief } from '../../server/domain/protocol.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';

type Items = SceneBrief['factSheet'];
const order = ['offer', 'price', 'terms', 'limit', 'risk', 'interest', 'rival', 'background'] as const;

/** The fact sheet, grouped by kind. */
export function FactSheet({ items }: { items: Items }) {
  const { sheetKinds } = useMessages();
  const { language } = useLanguage();
  const kinds = order.filter((kind) => items.some((item) => item.kind === kind));
  return (
    <dl className="sheet">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt lang={language}>{sheetKinds[kind]}</dt>
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
