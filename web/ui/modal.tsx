import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useMessages } from '../messages/messages.ts';
import './modal.css';

type Props = { title: string; onClose(): void; children: ReactNode };

/** A sheet over the page, closed by its button, Escape or a click beside it. It is open as long as it is rendered. */
export function Modal({ title, onClose, children }: Props) {
  const m = useMessages().practice;
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before it goes, however it goes: a dialog that is closed gives the focus back to what opened it, one that is only taken away does not.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape and the button; the click is for a mouse beside the sheet
    <dialog
      ref={ref}
      className="modal"
      aria-labelledby={titleId}
      onClose={() => {
        // Where React shows a page twice over, to find faults, the first closing comes in when the sheet is open again.
        if (!ref.current?.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) ref.current?.close();
      }}
    >
      <div className="modal__body">
        <div className="modal__head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="link-button" onClick={() => ref.current?.close()}>
            {m.close}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
