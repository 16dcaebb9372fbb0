import type { StudioWork } from '../tabs.tsx';
import { DrivePanel } from './drive-panel.tsx';

/** The test drive beside the editor. */
export default function DriveTab({ work: { draft, text, driven, setText } }: { work: StudioWork }) {
  return <DrivePanel key={draft.id} work={{ kind: draft.kind, contentId: draft.contentId, text, kept: driven, setText }} />;
}
