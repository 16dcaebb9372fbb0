import type { z } from 'zod';
import type { ContentKind } from '../../server/domain/content-version.ts';
import type {
  CheckText,
  Draft,
  DraftHead,
  DraftPresence,
  NewDraft,
  PublishDraft,
  RollBack,
  StudioList,
  TriedRubric,
  TryRubric,
  VersionList,
  VersionText,
  ViewedText,
  ViewText,
} from '../../server/domain/draft.ts';
import type { TestedText } from '../../server/domain/draft-tests.ts';
import type { Description, Outline, OutlineText } from '../../server/domain/outline.ts';
import { get, send } from './http.ts';

const part = encodeURIComponent;
const under: Record<ContentKind, string> = { persona: 'personas', rubric: 'rubrics' };

export const getStudio = (): Promise<StudioList> => get('/studio');
export const getDraft = (id: string): Promise<Draft> => get(`/drafts/${part(id)}`);
export const beginDraft = (draft: z.input<typeof NewDraft>): Promise<Draft> => send('POST', '/drafts', draft);
/** Fails with `conflict` where somebody else has saved since `revision`. */
export const saveDraft = (id: string, text: string, revision: number): Promise<DraftHead> =>
  send('PUT', `/drafts/${part(id)}`, { text, revision });
export const discardDraft = (id: string, revision: number): Promise<unknown> =>
  send('DELETE', `/drafts/${part(id)}?revision=${revision}`);
/** Says that one has it open, and asks who else has. */
export const attendDraft = (id: string): Promise<DraftPresence> => send('POST', `/drafts/${part(id)}/attend`);
export const publishDraft = (id: string, publish: PublishDraft): Promise<{ version: string }> =>
  send('POST', `/drafts/${part(id)}/publish`, publish);

export const getVersions = (kind: ContentKind, id: string): Promise<VersionList> => get(`/${under[kind]}/${part(id)}/versions`);
export const getVersion = (kind: ContentKind, id: string, version: string): Promise<VersionText> =>
  get(`/${under[kind]}/${part(id)}/versions/${part(version)}`);
export const rollBack = (kind: ContentKind, id: string, to: RollBack): Promise<{ version: string }> =>
  send('POST', `/${under[kind]}/${part(id)}/roll-back`, to);

export const viewText = (text: ViewText): Promise<ViewedText> => send('POST', '/studio/view', text);
export const testText = (text: CheckText): Promise<TestedText> => send('POST', '/studio/tests', text);
export const tryRubric = (given: TryRubric): Promise<TriedRubric> => send('POST', '/studio/try', given);
/** The JSON Schema of a persona or rubric, for completion. */
export const getSchema = (kind: ContentKind): Promise<object> => get(`/schemas/${kind}.json`);

const textOf = ({ text }: { text: string }): string => text;
export const getTemplate = (kind: ContentKind): Promise<string> =>
  get<{ text: string }>(`/studio/templates/${kind}`).then(textOf);
export const textFromOutline = (outline: OutlineText): Promise<string> =>
  send<{ text: string }>('POST', '/studio/outline', outline).then(textOf);
export const describeBuyer = (description: Description): Promise<Outline> =>
  send<{ outline: Outline }>('POST', '/studio/describe', description).then(({ outline }) => outline);

/** What is wrong with files in the content folder. */
export const getContentProblems = (): Promise<ViewedText['problems']> =>
  get<{ problems: ViewedText['problems'] }>('/content/problems').then(({ problems }) => problems);
