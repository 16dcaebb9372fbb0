import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { editorColours, editorTheme } from './editor-theme.ts';
import { placeAt, proposals, type Schema } from './schema-at.ts';
import type { ContentProblem } from './use-checked.ts';

type Props = {
  text: string;
  onChange(text: string): void;
  save(): void;
  label: string;
  /** How to leave it by keyboard, and its other keys. */
  keys: string;
  problems: readonly ContentProblem[];
  schema: Schema | undefined;
  /** CodeMirror's own words in the page's language. */
  phrases: Record<string, string>;
  /** Where to put the cursor; a new object each time. */
  goTo: { line: number; column: number } | null;
};

/**
 * The text in an editor that completes by the schema. It lives in a shadow root: there CodeMirror's styles are adopted style sheets, which the
 * page's content security policy allows, where a style element would be refused.
 */
export function CodeEditor({ text, onChange, save, label, keys, problems, schema, phrases, goTo }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ onChange, save, schema });
  latest.current = { onChange, save, schema };
  const words = useRef(new Compartment());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; what changes later reaches it below
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: text, extensions: [extensions(latest), words.current.of([])] }),
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    view.current?.dispatch({
      effects: words.current.reconfigure([
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': keys, tabindex: '0' }),
      ]),
    });
  }, [phrases, label, keys]);

  // What is put in from outside changes only what differs, so that the cursor stays. At once: a key typed before it would be taken out again.
  useLayoutEffect(() => {
    const shown = view.current;
    if (!shown) return;
    const old = shown.state.doc.toString();
    if (old === text) return;
    shown.dispatch({ changes: difference(old, text) });
  }, [text]);

  useEffect(() => {
    const shown = view.current;
    if (shown)
      shown.dispatch(
        setDiagnostics(
          shown.state,
          problems.map((problem) => toDiagnostic(shown.state, problem)),
        ),
      );
  }, [problems]);

  useEffect(() => {
    const shown = view.current;
    if (!shown || !goTo) return;
    const at = offsetOf(shown.state, goTo.line, goTo.column);
    shown.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    shown.focus();
  }, [goTo]);

  return <div className="studio-code" ref={host} data-editor="" />;
}

type Latest = { readonly current: { onChange(text: string): void; save(): void; schema: Schema | undefined } };

const extensions = (latest: Latest): Extension => [
  lineNumbers(),
  foldGutter(),
  lintGutter(),
  history(),
  drawSelection(),
  EditorState.allowMultipleSelections.of(true),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  indentUnit.of('  '),
  EditorView.lineWrapping,
  yaml(),
  syntaxHighlighting(editorColours),
  editorTheme,
  search({ top: true }),
  autocompletion({ override: [(context) => complete(context, latest.current.schema)], icons: false }),
  keymap.of([
    {
      key: 'Mod-s',
      preventDefault: true,
      run: () => {
        latest.current.save();
        return true;
      },
    },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...lintKeymap,
    ...defaultKeymap,
    indentWithTab,
  ]),
  EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) latest.current.onChange(state.doc.toString());
  }),
];

function complete(context: CompletionContext, schema: Schema | undefined): CompletionResult | null {
  if (!schema) return null;
  const place = placeAt(context.state.doc.toString(), context.pos);
  if (place.prefix === '' && !context.explicit) return null;
  const options = proposals(schema, place).map(({ label, apply, info, detail }) => ({
    label,
    apply,
    type: place.at === 'key' ? 'property' : 'enum',
    ...(info ? { info } : {}),
    ...(detail ? { detail } : {}),
  }));
  return options.length === 0 ? null : { from: context.pos - place.prefix.length, options, validFor: /^[\w-]*$/ };
}

/** The one stretch in which two texts differ. */
function difference(from: string, to: string): { from: number; to: number; insert: string } {
  let start = 0;
  const most = Math.min(from.length, to.length);
  while (start < most && from[start] === to[start]) start++;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  return { from: start, to: from.length - end, insert: to.slice(start, to.length - end) };
}

function offsetOf({ doc }: EditorState, line: number, column: number): number {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(found.from + column - 1, found.to);
}

function toDiagnostic(state: EditorState, { line, column, path, message }: ContentProblem): Diagnostic {
  const from = offsetOf(state, line, column);
  const end = state.doc.lineAt(from).to;
  return { from, to: Math.max(from, end), severity: 'error', message: path === '' ? message : `${path}: ${message}` };
}
