import type {
  BringCall,
  BroughtCall,
  CallList,
  CallPreview,
  CallRecord,
  CallStanding,
  LookAtCall,
} from '../../server/domain/call-requests.ts';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import { get, send } from './http.ts';

export const lookAtCall = (words: LookAtCall): Promise<CallPreview> => send('POST', '/calls/preview', words);
export const bringCall = (call: BringCall): Promise<BroughtCall> => send('POST', '/calls', call);
export const getCalls = (cursor: string | null): Promise<CallList> =>
  get(cursor === null ? '/calls' : `/calls?cursor=${encodeURIComponent(cursor)}`);
export const getCall = (id: string): Promise<CallRecord> => get(`/calls/${encodeURIComponent(id)}`);
export const getStanding = (id: string): Promise<CallStanding> => get(`/calls/${encodeURIComponent(id)}/standing`);
export const deleteCall = (id: string) => send('DELETE', `/calls/${encodeURIComponent(id)}`);
export const getRubrics = (): Promise<PublicRubric[]> =>
  get<{ rubrics: PublicRubric[] }>('/rubrics').then(({ rubrics }) => rubrics);

/** Where a conversation's file to keep is; followed as a link, so that the browser saves it. */
export const conversationFile = (id: string, format: 'md' | 'csv' | 'json'): string =>
  `/api/v1/conversations/${encodeURIComponent(id)}/export?format=${format}`;
