import { type ComponentType, lazy, type RefObject } from 'react';
import type { ContentKind } from '../../server/domain/content-version.ts';
import { Changes } from './changes.tsx';
import type { Driven } from './drive/use-drive.ts';
import { LiveView } from './live-view.tsx';
import { PublishForm } from './publish-form.tsx';
import type { StudioTexts } from './texts.ts';
import { TryReply } from './try-reply.tsx';
import type { Checked } from './use-checked.ts';
import type { DraftWork } from './use-draft.ts';

/** What a tab beside the editor works with: the draft, the text as it is typed, and what the checker says of it. */
export type StudioWork = DraftWork & {
  checked: Checked;
  publication: Publication;
  /** Changes what will be published with. */
  prepare(change: Partial<Publication>): void;
  published(): void;
  /** The talk of the test drive. */
  driven: RefObject<Driven | null>;
};

/** What a draft will be published with; `over` is the published version that one has seen and publishes over, undefined before it was fetched. */
export type Publication = { note: string; reason: string; over: string | null | undefined };

const CalibrationPanel = lazy(() =>
  import('../trying/calibration-panel.tsx').then((module) => ({ default: module.CalibrationPanel })),
);

type StudioTab = {
  id: string;
  title(texts: StudioTexts): string;
  kinds: readonly ContentKind[];
  Panel: ComponentType<{ work: StudioWork }>;
};

/** What stands beside the editor, in this order. A further part of the studio is one more entry; load it with `lazy`. */
export const studioTabs: readonly StudioTab[] = [
  { id: 'view', title: ({ tabs }) => tabs.view, kinds: ['persona', 'rubric'], Panel: LiveView },
  { id: 'try', title: ({ tabs }) => tabs.try, kinds: ['rubric'], Panel: TryReply },
  { id: 'calibration', title: ({ tabs }) => tabs.calibration, kinds: ['rubric'], Panel: CalibrationPanel },
  {
    id: 'drive',
    title: ({ tabs }) => tabs.drive,
    kinds: ['persona', 'rubric'],
    Panel: lazy(() => import('./drive/studio-tab.tsx')),
  },
  { id: 'changes', title: ({ tabs }) => tabs.changes, kinds: ['persona', 'rubric'], Panel: Changes },
  { id: 'publish', title: ({ tabs }) => tabs.publish, kinds: ['persona', 'rubric'], Panel: PublishForm },
];
