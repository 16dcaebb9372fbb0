import { describe, expect, test } from 'vitest';
import { readTranscript } from '../../server/transcripts/read-transcript.ts';

/** Turns as `name: words`, with the second they began in where there is one. */
const told = (given: string | Uint8Array): string[] =>
  readTranscript(given).turns.map(
    ({ speaker, text, startMs }) => `${startMs === null ? '' : `${startMs / 1000} `}${speaker}: ${text}`,
  );

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(text, encoding));

describe('plain text', () => {
  test.each<[string, string, string[]]>([
    [
      'names before a colon, and lines that go on',
      'Anna Meyer: Thanks for making the time.\nTom: Sure.\nI have half an hour.\n\nAnna Meyer: The thing is: we are late.',
      ['Anna Meyer: Thanks for making the time.', 'Tom: Sure. I have half an hour.', 'Anna Meyer: The thing is: we are late.'],
    ],
    [
      'French colons, with the space before them',
      'Vendeur : Bonjour, merci de me recevoir.\nCliente\u00a0: Alors : combien ça coûte ?\nVendeur\u202f: Cela dépend de deux choses.',
      [
        'Vendeur: Bonjour, merci de me recevoir.',
        'Cliente: Alors : combien ça coûte ?',
        'Vendeur: Cela dépend de deux choses.',
      ],
    ],
    [
      'times before the names',
      '[00:00:03] Anna: Hello.\n[00:00:07] Tom: Hi.\n(0:01:00) Anna: So.\n01:04:05 Tom: Yes?',
      ['3 Anna: Hello.', '7 Tom: Hi.', '60 Anna: So.', '3845 Tom: Yes?'],
    ],
    [
      'a name and a time, and the words below, as Teams and Zoom write it',
      'Anna Meyer   0:03\nThanks for making the time.\nHow are you?\n\nTom O’Neill   0:09\nFine.\n',
      ['3 Anna Meyer: Thanks for making the time. How are you?', '9 Tom O’Neill: Fine.'],
    ],
    [
      'the same as Otter writes it, with its line at the end',
      'Anna Meyer  0:00  \nHello there.\n\nUnknown Speaker  0:20  \nFine.\n\nTranscribed by https://otter.ai',
      ['0 Anna Meyer: Hello there.', '20 Unknown Speaker: Fine.'],
    ],
    [
      'a time and a name, as Gong writes it',
      '0:12 | Anna\nHello there.\n\n0:20 | Tom\nFine.\n',
      ['12 Anna: Hello there.', '20 Tom: Fine.'],
    ],
    [
      'Zoom’s saved text, by the clock of the day',
      '[Anna Meyer] 10:02:33\nHello.\n\n[Tom] 10:02:40\nFine.',
      ['36153 Anna Meyer: Hello.', '36160 Tom: Fine.'],
    ],
    [
      'Meet’s, with heads, people and times of their own',
      'Call (2026-03-01) – Transcript\nAttendees\nAnna, Tom\n00:00:00\n \nAnna Meyer: Hi.\nTom: Hello.\n\n00:05:00\n\nAnna Meyer: So.',
      ['0 Anna Meyer: Hi.', '0 Tom: Hello.', '300 Anna Meyer: So.'],
    ],
    [
      'names with a time in brackets, and bold ones',
      '**Anna (00:12):** Hello.\n**Tom [00:20]:** Fine.\n**Anna:** Good.',
      ['12 Anna: Hello.', '20 Tom: Fine.', '20 Anna: Good.'],
    ],
    [
      'names in small letters that come again',
      'seller: hello\nbuyer: hi\nseller: so\nbuyer: yes',
      ['seller: hello', 'buyer: hi', 'seller: so', 'buyer: yes'],
    ],
    [
      'heads and notes that are no speakers',
      'Date: 3 March\nDurée : 30 min\n\nAnna: Hello. Note: it is raining.\nNote: we spoke outside.\nTom: Fine.',
      ['Anna: Hello. Note: it is raining. Note: we spoke outside.', 'Tom: Fine.'],
    ],
  ])('%s', (_, text, turns) => {
    expect(told(text)).toEqual(turns);
    expect(told(text.replaceAll('\n', '\r\n'))).toEqual(turns);
    expect(told(text.replaceAll('\n', '\r'))).toEqual(turns);
    expect(readTranscript(text)).toMatchObject({ format: 'text', assumed: false });
  });

  test.each<[string, string, string[]]>([
    ['dashes', '- Hello.\n- Hi,\nyou.\n– Good.', ['Speaker 1: Hello.', 'Speaker 2: Hi, you.', 'Speaker 1: Good.']],
    ['paragraphs', 'Hello.\n\nHi,\nyou.\n\n\nGood.', ['Speaker 1: Hello.', 'Speaker 2: Hi, you.', 'Speaker 1: Good.']],
  ])('where nobody is named, two who take turns are assumed, and it says so: %s', (_, text, turns) => {
    expect(told(text)).toEqual(turns);
    expect(readTranscript(text).assumed).toBe(true);
  });

  test('lines above the first name are left out, and counted', () => {
    expect(readTranscript('A call.\nWith a clinic.\n\nAnna: Hello.\nTom: Hi.').skipped).toBe(2);
  });
});

const cue = (from: string, to: string, ...lines: string[]) => `${from} --> ${to}\n${lines.join('\n')}\n`;

describe('WebVTT', () => {
  test.each<[string, string, string[]]>([
    [
      'voices, names of cues, notes, styles, settings and entities',
      `WEBVTT - a call\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nnot said\n\nfirst\n${cue('00:00:01.000', '00:00:03.000 align:start position:10%', '<v.loud Anna Meyer>R&amp;D &lt;here&gt;</v>')}\n${cue('00:04.000', '00:05.000', '<v Tom><i>Fine</i>.')}`,
      ['1 Anna Meyer: R&D <here>', '4 Tom: Fine.'],
    ],
    [
      'two voices in one cue',
      `WEBVTT\n\n${cue('00:01.000', '00:03.000', '<v Anna>Hello.</v> <v Tom>Hi.</v>')}`,
      ['1 Anna: Hello.', '1 Tom: Hi.'],
    ],
    [
      'names before a colon, as Zoom writes it; a cue without one goes on',
      `WEBVTT\n\n1\n${cue('00:00:01.000', '00:00:03.000', 'Anna Meyer: Hello.')}\n2\n${cue('00:00:03.000', '00:00:05.000', 'And welcome.')}\n3\n${cue('00:00:06.000', '00:00:07.000', 'Tom: Hi.')}`,
      ['1 Anna Meyer: Hello. And welcome.', '6 Tom: Hi.'],
    ],
    [
      'cues that overlap and stand out of order',
      `WEBVTT\n\n${cue('00:05.000', '00:09.000', '<v Anna>Second.')}\n${cue('00:01.000', '00:06.000', '<v Tom>First.')}\n${cue('00:05.500', '00:07.000', '<v Tom>Third.')}`,
      ['1 Tom: First.', '5 Anna: Second.', '5.5 Tom: Third.'],
    ],
    [
      'captions that roll up, with their words timed',
      `WEBVTT\n\n${cue('00:00.000', '00:02.000', '<v Anna>we are<00:00:00.500><c> late</c>')}\n${cue('00:02.000', '00:02.010', '<v Anna>we are late')}\n${cue('00:02.010', '00:04.000', '<v Anna>we are late', 'by<00:00:03.000><c> a week</c>')}\n${cue('00:05.000', '00:06.000', '<v Tom>I see')}`,
      ['0 Anna: we are late by a week', '5 Tom: I see'],
    ],
    [
      'captions that grow from cue to cue',
      `WEBVTT\n\n${cue('00:00.000', '00:01.000', '<v Anna>we are')}\n${cue('00:00.500', '00:02.000', '<v Anna>we are late')}\n${cue('00:01.000', '00:03.000', '<v Anna>we are late again')}\n${cue('00:05.000', '00:06.000', '<v Tom>No. No.')}\n${cue('00:07.000', '00:08.000', '<v Tom>No. No.')}`,
      ['0 Anna: we are late again', '5 Tom: No. No. No. No.'],
    ],
    [
      'a second file behind the first',
      `WEBVTT\n\n${cue('00:10.000', '00:11.000', '<v Anna>One.')}\nWEBVTT\n\n${cue('00:01.000', '00:02.000', '<v Tom>Two.')}`,
      ['10 Anna: One.', '1 Tom: Two.'],
    ],
    [
      'cues whose voice has no name',
      `WEBVTT\n\n${cue('00:01.000', '00:02.000', '<v Anna>One.')}\n${cue('00:03.000', '00:04.000', '<v >Two.')}`,
      ['1 Anna: One.', '3 : Two.'],
    ],
  ])('%s', (_, text, turns) => {
    expect(told(text)).toEqual(turns);
    expect(told(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(turns);
    expect(readTranscript(text).format).toBe('webvtt');
  });
});

describe('SRT', () => {
  test.each<[string, string, string[]]>([
    [
      'names in the text, tags, positions, and no blank lines between cues',
      `1\n${cue('00:00:01,000', '00:00:02,000', '{\\an8}<i>ANNA: Hello</i>')}2\n${cue('00:00:03,000', '00:00:04,000', '<font color="#fff">TOM: Hi,</font>', 'there')}\n3\n${cue('00:00:05,000', '00:00:06,000', 'and so on')}`,
      ['1 ANNA: Hello', '3 TOM: Hi, there and so on'],
    ],
    [
      'a blank line within a cue, and sounds that nobody says',
      `1\n${cue('00:00:01,000', '00:00:02,000', 'ANNA: Hello,', '', 'you.')}\n2\n${cue('00:00:03,000', '00:00:04,000', '[phone rings]')}\n3\n${cue('00:00:05,000', '00:00:06,000', 'TOM: Hi.')}`,
      ['1 ANNA: Hello, you.', '5 TOM: Hi.'],
    ],
    [
      'a transcriber’s speakers',
      `1\n${cue('00:00:01,000', '00:00:02,000', '[SPEAKER_00]: Hello.')}\n2\n${cue('00:00:03,000', '00:00:04,000', '[SPEAKER_01]: Hi.')}`,
      ['1 SPEAKER_00: Hello.', '3 SPEAKER_01: Hi.'],
    ],
    [
      'names on lines of their own, and short times, as Teams once wrote it',
      ['Ann', 'Tom', 'Ann', 'Tom']
        .map((name, index) => cue(`0:0:${index}.0`, `0:0:${index}.9`, name, `Words ${index}.`))
        .join('\n'),
      ['0 Ann: Words 0.', '1 Tom: Words 1.', '2 Ann: Words 2.', '3 Tom: Words 3.'],
    ],
  ])('%s', (_, text, turns) => {
    expect(told(text)).toEqual(turns);
    expect(readTranscript(text).format).toBe('srt');
  });

  test('dashes alone part two speakers, which is said to be assumed', () => {
    const text = `1\n${cue('00:00:01,000', '00:00:02,000', '- Hello.', '- Hi.')}\n2\n${cue('00:00:03,000', '00:00:04,000', 'And you?')}`;
    expect(told(text)).toEqual(['1 Speaker 1: Hello.', '1 Speaker 2: Hi. And you?']);
    expect(readTranscript(text).assumed).toBe(true);
  });
});

describe('JSON', () => {
  test.each<[string, unknown, string[]]>([
    [
      'a plain list',
      [
        { speaker: 'Anna', text: 'Hello.', start: 0.5 },
        { speaker: 'Tom', text: 'Hi.', start: 2 },
      ],
      ['0.5 Anna: Hello.', '2 Tom: Hi.'],
    ],
    [
      'AssemblyAI: letters, milliseconds, words beside utterances',
      {
        text: 'Hello. Hi.',
        words: [{ text: 'Hello.', start: 240, end: 500, speaker: 'A' }],
        utterances: [
          { speaker: 'A', text: 'Hello.', start: 240, end: 900, words: [{ text: 'Hello.', start: 240, speaker: 'A' }] },
          { speaker: 'B', text: 'Hi.', start: 1500, end: 1900, words: [] },
        ],
      },
      ['0.24 Speaker A: Hello.', '1.5 Speaker B: Hi.'],
    ],
    [
      'Deepgram: paragraphs of sentences within a channel',
      {
        results: {
          channels: [
            {
              alternatives: [
                {
                  transcript: 'Hello. Hi.',
                  words: [{ word: 'hello', punctuated_word: 'Hello.', start: 0.1, speaker: 0 }],
                  paragraphs: {
                    transcript: 'x',
                    paragraphs: [
                      {
                        speaker: 0,
                        sentences: [
                          { text: 'Hello.', start: 0.1 },
                          { text: 'So.', start: 0.4 },
                        ],
                      },
                      { speaker: 1, sentences: [{ text: 'Hi.', start: 0.9 }] },
                    ],
                  },
                },
              ],
            },
          ],
        },
      },
      ['0.1 Speaker 0: Hello. So.', '0.9 Speaker 1: Hi.'],
    ],
    [
      'Whisper’s segments with speakers',
      {
        language: 'en',
        segments: [
          { id: 0, start: 0, text: ' Hello.', speaker: 'SPEAKER_00' },
          { id: 1, start: 2.5, text: ' Hi.', speaker: 'SPEAKER_01' },
        ],
      },
      ['0 SPEAKER_00: Hello.', '2.5 SPEAKER_01: Hi.'],
    ],
    [
      'Teams: entries with display names and clock times',
      {
        entries: [
          { speakerDisplayName: 'Anna Meyer', text: 'Hello.', startOffset: '00:00:03.25' },
          { speakerDisplayName: 'Tom', text: 'Hi.', startOffset: '00:01:00.0' },
        ],
      },
      ['3.25 Anna Meyer: Hello.', '60 Tom: Hi.'],
    ],
    [
      'speakers by number, with their names elsewhere, and words without sentences',
      {
        speakers: [
          { id: 0, name: 'Anna' },
          { id: 1, name: 'Tom' },
        ],
        monologues: [
          {
            speaker: 0,
            elements: [
              { type: 'text', value: 'Hello', ts: 0.2 },
              { type: 'punct', value: '.' },
            ],
          },
          {
            speaker: 1,
            elements: [
              { type: 'text', value: 'Hi', ts: 1.2 },
              { type: 'punct', value: '!' },
            ],
          },
        ],
      },
      ['0.2 Anna: Hello.', '1.2 Tom: Hi!'],
    ],
    [
      'speakers as objects',
      {
        transcript: [
          { speaker: { display_name: 'Anna' }, text: 'Hello.', timestamp: '00:00:01' },
          { speaker: { display_name: 'Tom' }, text: 'Hi.', timestamp: '00:00:02' },
        ],
      },
      ['1 Anna: Hello.', '2 Tom: Hi.'],
    ],
    [
      'a channel for each, told together by time',
      {
        results: {
          channels: [
            {
              utterances: [
                { text: 'One.', start: 0.5 },
                { text: 'Three.', start: 4.5 },
              ],
            },
            { utterances: [{ text: 'Two.', start: 2.5 }] },
          ],
        },
      },
      ['0.5 Speaker 1: One.', '2.5 Speaker 2: Two.', '4.5 Speaker 1: Three.'],
    ],
  ])('%s', (_, value, turns) => {
    expect(told(JSON.stringify(value))).toEqual(turns);
    expect(told(JSON.stringify(value, null, 2).replaceAll('\n', '\r\n'))).toEqual(turns);
  });

  test('an object a line', () => {
    expect(told('{"speaker":"Anna","text":"Hello."}\n{"speaker":"Tom","text":"Hi."}\n')).toEqual(['Anna: Hello.', 'Tom: Hi.']);
  });
});

describe('how a file is written', () => {
  const text = 'Renée : Ça va déjà mieux.\nMax : Très bien.';
  const turns = ['Renée: Ça va déjà mieux.', 'Max: Très bien.'];
  test.each([
    ['UTF-8', bytes(text, 'utf8')],
    ['UTF-8 with its mark', bytes(`\ufeff${text}`, 'utf8')],
    ['UTF-16, little end first', bytes(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', bytes(`\ufeff${text}`, 'utf16le').map((_, index, all) => all[index ^ 1] ?? 0)],
    ['UTF-16 without a mark', bytes(text, 'utf16le')],
    ['Windows-1252', bytes(text, 'latin1')],
    ['UTF-8 with zeros in it', bytes(text.replaceAll(' ', ' \0'), 'utf8')],
  ])('%s', (_, file) => {
    expect(told(file)).toEqual(turns);
  });

  test('quotation marks and the euro of Windows are letters too', () => {
    expect(told(new Uint8Array([...Buffer.from('A: '), 0x93, 0x80, 0x94, 0x0a, ...Buffer.from('B: caf'), 0xe9]))).toEqual([
      'A: “€”',
      'B: café',
    ]);
  });
});

describe('a file that cannot be taken', () => {
  test.each<[string, string | Uint8Array, object]>([
    ['nothing', '  \n ', { problem: 'empty', line: null }],
    ['a Word document', bytes('PK\u0003\u0004 and so on', 'latin1'), { problem: 'not-text' }],
    ['a PDF', bytes('%PDF-1.7', 'latin1'), { problem: 'not-text' }],
    ['bytes of anything', new Uint8Array(5000).map((_, index) => (index * 97) % 256), { problem: 'not-text' }],
    ['a web page', '<!doctype html><p>Anna: Hello.', { problem: 'not-text', line: 1 }],
    ['a file too large', new Uint8Array(8 * 1024 * 1024 + 1).fill(0x41), { problem: 'too-large', line: null }],
    ['more than anybody says', `A: ${'word '.repeat(130_000)}\nB: yes`, { problem: 'too-long' }],
    ['no names in text', 'Only one paragraph\nof words.', { problem: 'no-speakers', line: 1 }],
    ['no names in captions', `WEBVTT\n\n${cue('00:01.000', '00:02.000', 'Hello.')}`, { problem: 'no-speakers', line: 3 }],
    ['no words in captions', `WEBVTT\n\n${cue('00:01.000', '00:02.000', '[music]')}`, { problem: 'no-speech' }],
    [
      'a time with a letter in it',
      `1\n${cue('00:00:01,000', '00:00:02,000', 'A: Hi')}\n2\n${cue('00:00:0x,000', '00:00:04,000', 'B: Hi')}`,
      { problem: 'bad-time', line: 6, column: 1 },
    ],
    [
      'an end that is no time',
      `WEBVTT\n\n${cue('00:01.000', 'later', '<v A>Hi')}`,
      { problem: 'bad-time', line: 3, column: 15, found: 'later' },
    ],
    ['JSON that breaks off', '[\n {"speaker": "A", "text": "Hi"},\n {"speaker": "B", "te', { problem: 'bad-json', line: 3 }],
    [
      'JSON with a comma missing',
      '{"turns": [\n  {"speaker": "A" "text": "Hi"}]}',
      { problem: 'bad-json', line: 2, column: 19 },
    ],
    ['JSON of something else', '{"name": "x", "tags": ["a", "b"]}', { problem: 'json-shape', line: 1 }],
    [
      'JSON with an entry without text',
      '{"turns": [\n  {"speaker": "A", "text": "Hi"},\n  {"speaker": "B"}\n]}',
      { problem: 'json-entry', line: 3, column: 3, found: 'turns.1' },
    ],
    [
      'JSON without speakers',
      '{"segments":[{"start":0,"text":"Hi"},{"start":1,"text":"Ho"}]}',
      { problem: 'no-speakers', line: 1 },
    ],
  ])('%s', (_, file, details) => {
    expect(() => readTranscript(file)).toThrow(
      expect.objectContaining({ code: 'bad-transcript', details: expect.objectContaining(details) }),
    );
  });

  test('the message names line, column, words and remedy', () => {
    expect(() => readTranscript(`WEBVTT\n\n${cue('00:01.000', 'later', '<v A>Hi')}`)).toThrow(
      'line 3, column 15: “later” is no time; write it as 00:12:03.250 --> 00:12:07.100',
    );
  });
});
