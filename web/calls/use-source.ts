import { useState } from 'react';
import type { LookAtCall } from '../../server/domain/call-requests.ts';
import type { CallsTexts } from './texts.ts';

/** What the server takes; it says the same of a file that comes another way. */
const mostBytes = 8 * 1024 * 1024;

/** Where the words of a call come from: a file that was chosen or dropped, or a field; whichever came last. */
export function useSource(m: CallsTexts) {
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return {
    text,
    problem,
    dropped: file?.name ?? null,
    choose(chosen: File | null) {
      setFile(chosen);
      setProblem(null);
    },
    type(written: string) {
      setText(written);
      setProblem(null);
    },
    /** Says what is missing; whether there is something to send. */
    check(): boolean {
      const large = file !== null && file.size > mostBytes;
      const said = large ? sentence(m.problems['too-large']('')) : file === null && text.trim() === '' ? m.nothing : null;
      setProblem(said);
      return said === null;
    },
    words: async (): Promise<LookAtCall> => (file ? { file: await base64Of(file) } : { text }),
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A file's bytes as they are: the server finds out how they are written. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'));
    reader.readAsDataURL(file);
  });
}
