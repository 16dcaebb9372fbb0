import type { Dispute, NewDispute, NoticeList } from '../../server/domain/coaching.ts';
import { get, send } from './http.ts';

/** Objects to a mark of an ended conversation of one's own. */
export const disputeMark = (conversation: string, dispute: NewDispute): Promise<Dispute> =>
  send('POST', `/conversations/${encodeURIComponent(conversation)}/disputes`, dispute);
export const withdrawDispute = (id: string) => send('DELETE', `/disputes/${encodeURIComponent(id)}`);

export const getNotices = (): Promise<NoticeList> => get('/notices');
/** Marks all up to and with this one as read. */
export const readNotices = (upTo: number) => send('POST', '/notices/read', { upTo });
