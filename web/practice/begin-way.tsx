import { useMessages } from '../messages/messages.ts';
import type { Beginning } from './use-begin.ts';

type Props = { form: string; way: Beginning; problems?: Readonly<Record<string, string>> };

/**
 * The button that opens a talk, with what went wrong where one has just pressed. While the server stays away it says so, and the button gives it up.
 * `problems` are words of the page's own, by code.
 */
export function BeginWay({ form, way, problems = {} }: Props) {
  const { before: m, errors } = useMessages();
  const { beginning, slow, problem, stop } = way;
  return (
    <div className="before__way">
      {problem && (
        <p className="before__problem" role="alert">
          {problem.code === 'connection-lost' ? m.lost : (problems[problem.code] ?? errors[problem.code] ?? problem.message)}
        </p>
      )}
      <div role="status">{slow && <p className="before__slow">{m.slow}</p>}</div>
      <button
        type="submit"
        form={form}
        className="button before__begin"
        aria-disabled={beginning && !slow}
        onClick={(event) => {
          if (!slow) return;
          event.preventDefault();
          stop();
        }}
      >
        {slow ? m.stop : beginning ? m.beginning : m.begin}
      </button>
    </div>
  );
}
