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
  ];
  return [header, ...transcript.map(row)].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** A CSV cell. Text that a spreadsheet would run as a formula gets an apostrophe, which it shows as text. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toMarkdown(record: ConversationRecord): string {
  const { conversation, startedAt, transcript, outcome, epilogue, debrief } = record;
  const { persona, scene, rubric, difficulty, seed } = conversation;
  const lines = [
    `# ${persona.name}: ${scene.title}`,
    '',
    `${startedAt.slice(0, 10)} · ${rubric} · ${difficulty} · seed ${seed}`,
    '',
    ...transcript.flatMap((turn) => [...turnToMarkdown(turn, persona.name), '']),
  ];
  if (outcome) lines.push(`## ${outcome.title}`, '', epilogue ?? '', '');
  if (debrief) {
    lines.push('| dimension | level | score | replies |', '|---|---|---|---|');
    for (const { title, level, score, n } of debrief.scores)
      lines.push(`| ${title} | ${level?.toFixed(1) ?? '–'} | ${score?.toFixed(2) ?? '–'} | ${n} |`);
    for (const part of [debrief.strength, debrief.next]) if (part) lines.push('', part.text);
    lines.push('');
  }
  return [...lines, ...coachingToMarkdown(record)].join('\n');
}

/** What coaches wrote, with the words of the transcript that it is about. */
function coachingToMarkdown({ transcript, comments, disputes = [], summaries = [] }: ConversationRecord): string[] {
  const name = (by: { name?: string | undefined }) => by.name ?? '–';
  const about = (turn: number, quote = transcript[turn]?.text ?? '') => `> ${quote.replaceAll('\n', '\n> ')}`;
  return [
    ...summaries.flatMap(({ by, at, text }) => [`## ${name(by)}, ${at.slice(0, 10)}`, '', text, '']),
    ...comments.flatMap(({ turn, quote, text, by }) => [about(turn, quote), '', `**${name(by)}:** ${text}`, '']),
    ...disputes.flatMap(({ turn, dimension, reason, answer }) => [
      about(turn),
      '',
      `**${dimension}:** ${reason}`,
      ...(answer ? ['', `**${name(answer.by)}:** ${answer.text}`] : []),
      '',
    ]),
  ];
}

function turnToMarkdown({ speaker, text, marks, trust }: Turn, buyer: string): string[] {
  const levels = marks?.flatMap(({ dimension, level }) => (level === null ? [] : [`${dimension} ${level}`])) ?? [];
  const notes = [...levels, ...(trust === undefined ? [] : [`trust ${trust}`])];
  return [
    `**${speaker === 'buyer' ? buyer : 'You'}:** ${text.replaceAll('\n', '  \n')}`,
    ...(notes.length > 0 ? ['', `*${notes.join(' · ')}*`] : []),
  ];
}
