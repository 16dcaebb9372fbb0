import { CardImport } from './card-import.tsx';
import { PackExport } from './pack-export.tsx';
import { PackImport } from './pack-import.tsx';
import { useTryingTexts } from './texts.ts';
import { TryingFrame } from './trying-frame.tsx';

/** Content as one file, out and in, and buyers from character cards. */
export function PacksPage() {
  const m = useTryingTexts().packs;
  return (
    <TryingFrame title={m.title} lead={m.lead}>
      <PackImport />
      <PackExport />
      <CardImport />
    </TryingFrame>
  );
}
