import { Modal } from '../ui/modal.tsx';
import { type ReviewTexts, useReviewTexts } from './review-texts.ts';

type Props = { on: boolean; setOn(next: boolean): void; onClose(): void };

const rows = (names: ReviewTexts['shortcuts']['names']) =>
  [
    ['reply', ['j', 'k']],
    ['turn', [names.shift('J'), names.shift('K')]],
    ['dimension', [names.right, names.left]],
    ['level', ['1', '2', '3', '4', '5']],
    ['none', ['0']],
    ['reason', ['r']],
    ['evidence', ['v']],
    ['comment', ['c']],
    ['exemplary', ['e']],
    ['dispute', ['d']],
    ['finish', ['f']],
    ['save', [names.enter]],
    ['escape', [names.escape]],
    ['next', ['n']],
    ['list', ['u']],
    ['help', ['?']],
  ] as const satisfies readonly (readonly [keyof ReviewTexts['shortcuts']['keys'], readonly string[]])[];

/** What the keys do in a review, and the switch that turns single ones off. */
export function Shortcuts({ on, setOn, onClose }: Props) {
  const m = useReviewTexts().shortcuts;
  return (
    <Modal title={m.title} onClose={onClose}>
      <dl className="shortcuts">
        {rows(m.names).map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{m.keys[name]}</dd>
          </div>
        ))}
      </dl>
      <label className="desk-check">
        <input type="checkbox" checked={on} onChange={({ target }) => setOn(target.checked)} />
        <span>
          {m.on} <span className="quiet">{m.onNote}</span>
        </span>
      </label>
    </Modal>
  );
}
