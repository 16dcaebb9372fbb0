import { useEffect } from 'react';
import { useMessages } from '../messages/messages.ts';

/** Names the page in the browser's tab; nothing while `title` is still unknown. */
export function useTitle(title: string | undefined): void {
  const { pageTitle } = useMessages();
  useEffect(() => {
    if (title) document.title = pageTitle(title);
  }, [title, pageTitle]);
}
