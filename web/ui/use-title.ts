import { useEffect } from 'react';
import { messages } from '../messages.ts';

/** Names the page in the browser's tab; nothing while `title` is still unknown. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = messages.pageTitle(title);
  }, [title]);
}
