import type { ConversationRecord } from '../domain/protocol.ts';

export const exportFormats = ['json', 'csv', 'md'] as const;
export type ExportFormat = (typeof exportFormats)[number];

type Turn = ConversationRecord['transcript'][number];

/** A conversation as a file to keep: JSON (everything), CSV (a row per turn) or Markdown (to read). */
export function exportConversation(record: ConversationRecord, format: ExportFormat): string {
  if (format === 'json') return `${JSON.stringify(record, null, 2)}\n`;
  return format === 'csv' ? toCsv(record) : toMarkdown(record);
}

const components = ['credibility', 'reliability', 'intimacy', 'selfOrientation'] as const;

function toCsv({ transcript }: ConversationRecord): string {
  const dimensions = [...new Set(transcript.flatMap(({ marks }) => marks?.map(({ dimension }) => dimension) ?? []))];
  const header = [
    'turn',
    'speaker',
    'text',
    'trust',
    ...components,
    ...dimensions.flatMap((id) => [`${id} level`, `${id} score`]),
    'advisory',
  ];
  const row = ({ turn, speaker, text, trust, components: values, marks }: Turn) => [
    turn,
    speaker,
    text,
    trust,
    ...components.map((name) => values?.[name]),
    ...dimensions.flatMap((id) => {
      const mark = marks?.find(({ dimension }) => dimension === id);
      return [mark?.level, mark?.score === undefined || mark.score === null ? undefined : Math.round(mark.score * 1000) / 1000];
    }),
    marks?.flatMap(({ dimension, advisory }) => (advisory ? [dimension] : [])).join(' '),
  ];
  return [header, ...transcript.map(row)].map(csvRow).join('');
}

type Cell = string | number | null | undefined;

/** A row of CSV (RFC 4180). */
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;

/**
 * A CSV cell. Text that a spreadsheet would run as a formula gets an apostrophe, which it shows as text; so does what follows a semicolon or a tab,
 * with which a cell begins where these separate them (a French Excel's semicolon), but for a smile.
 */
function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = value.replace(/(^|[;\t\r\n])(?=[=+\-@\t\r])(?!-\))/g, "$1'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What somebody wrote, as Markdown that shows it as it was written: it can be no heading, no picture and no other turn. */
const asWritten = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([-+=#])/gm, '$1\\$2')
    .replaceAll('\n', '  \n');

/** What a real call is headed by: it has no buyer, scene and seed of ours. */
function headOf({ conversation, startedAt }: ConversationRecord): string[] {
  const { persona, scene, rubric, difficulty, seed, call } = conversation;
  const day = startedAt.slice(0, 10);
  if (call) return [`# ${scene.title}`, '', `${day} · ${rubric}`];
  return [`# ${persona.name}: ${scene.title}`, '', `${day} · ${rubric} · ${difficulty} · seed ${seed}`];
}

function toMarkdown(record: ConversationRecord): string {
  const { conversation, transcript, outcome, epilogue, debrief, finalScores } = record;
  const { persona } = conversation;
  const lines = [...headOf(record), '', ...transcript.flatMap((turn) => [...turnToMarkdown(turn, persona.name), ''])];
  if (outcome) lines.push(`## ${outcome.title}`, '', epilogue ?? '', '');
  if (debrief) {
    lines.push('| dimension | level | score | replies |', '|---|---|---|---|');
    const advisory = new Set(
      transcript.flatMap(({ marks = [] }) => marks.flatMap((mark) => (mark.advisory ? [mark.dimension] : []))),
    );
    for (const { dimension, title, level, score, n } of finalScores ?? debrief.scores)
      lines.push(
        `| ${title}${advisory.has(dimension) ? ' (advisory)' : ''} | ${level?.toFixed(1) ?? '–'} | ${score?.toFixed(2) ?? '–'} | ${n} |`,
      );
    for (const part of [debrief.strength, debrief.next]) if (part) lines.push('', part.text);
    lines.push('');
  }
  return [...lines, ...coachingToMarkdown(record)].join('\n');
}

/** What coaches wrote, with the words of the transcript that it is about. */
function coachingToMarkdown({ transcript, comments, disputes = [], summaries = [] }: ConversationRecord): string[] {
  const name = (by: { name?: string | undefined }) => asWritten(by.name ?? '–');
  const about = (turn: number, quote = transcript[turn]?.text ?? '') => `> ${asWritten(quote).replaceAll('\n', '\n> ')}`;
  return [
    ...summaries.flatMap(({ by, at, text }) => [`## ${name(by)}, ${at.slice(0, 10)}`, '', asWritten(text), '']),
    ...comments.flatMap(({ turn, quote, text, by }) => [about(turn, quote), '', `**${name(by)}:** ${asWritten(text)}`, '']),
    ...disputes.flatMap(({ turn, dimension, reason, answer }) => [
      about(turn),
      '',
      `**${dimension}:** ${asWritten(reason)}`,
      ...(answer ? ['', `**${name(answer.by)}:** ${asWritten(answer.text)}`] : []),
      '',
    ]),
  ];
}

function turnToMarkdown({ speaker, text, marks, trust, name }: Turn, buyer: string): string[] {
  const levels =
    marks?.flatMap(({ dimension, level, advisory }) =>
      level === null ? [] : [`${dimension} ${level}${advisory ? ' (advisory)' : ''}`],
    ) ?? [];
  const notes = [...levels, ...(trust === undefined ? [] : [`trust ${trust}`])];
  return [
    `**${asWritten(name || (speaker === 'buyer' ? buyer : 'You'))}:** ${asWritten(text)}`,
    ...(notes.length > 0 ? ['', `*${notes.join(' · ')}*`] : []),
  ];
}
