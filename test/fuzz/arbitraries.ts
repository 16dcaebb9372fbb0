import fc from 'fast-check';

/** Text as people never type it: control characters, halves of pairs, other scripts, and what breaks parsers and queries. */
export const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '…',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e\u200b',
    "'; drop table turn; --",
    '<script>alert(1)</script>',
    '=HYPERLINK("x")',
    '%00%2e%2e%2f',
    '{"type":"end"}',
    'What worries you most about it? '.repeat(120),
    '?'.repeat(4000),
    'a'.repeat(4001),
    '🪔'.repeat(2000),
    'It costs 80 euros, and I earn 12 of them. What do you think?',
    'Au revoir. Qu’est-ce qui compte pour vous ?',
  ),
);

/** Keys that a careless merge would take for an object's own machinery, among ordinary ones. */
const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'type', 'id', 'text'),
  fc.string({ maxLength: 8 }),
);
const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), oddText, fc.dictionary(key, fc.jsonValue({ maxDepth: 1 })));

const sometimes = <T>(usual: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: anything });
const uuid = fc.oneof(
  fc.uuid(),
  fc.constantFrom('5f0c6c6e-9a0c-4a2e-8a53-2f1f6f0f0a11', '5f0c6c6e-9a0c-4a2e-8a53-2f1f6f0f0a12'),
);

/** A frame that a client might send: mostly of a right shape, often with something wrong in one place. `conversation` is one that exists. */
export const frame = (conversation: string) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record(
        { type: fc.constant('reply'), id: sometimes(uuid), text: sometimes(oddText) },
        { requiredKeys: ['type'] },
      ),
    },
    {
      weight: 3,
      arbitrary: fc.record(
        {
          type: fc.constant('start'),
          persona: sometimes(fc.constantFrom('shopper', 'cynical-shopper', '../shopper')),
          scene: sometimes(fc.constantFrom('shop', 'call')),
          rubric: sometimes(fc.constant('trust-based-selling')),
          seed: sometimes(fc.integer()),
          feedback: sometimes(fc.constantFrom('off', 'trace', 'marks')),
          language: sometimes(fc.constantFrom('en', 'fr')),
          difficulty: sometimes(fc.constantFrom('gentle', 'true', 'hard')),
          after: sometimes(fc.constant(conversation)),
        },
        { requiredKeys: ['type', 'persona'] },
      ),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('resume'), conversation: sometimes(fc.constant(conversation)) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('rewind'), turn: sometimes(fc.integer({ min: -2, max: 6 })) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('hint', 'end', 'shout', 'constructor') }) },
    { weight: 3, arbitrary: anything },
  );

/** What goes over the socket: a frame as JSON, JSON that is cut off or spoilt, or bytes of no kind. */
export const message = (conversation: string): fc.Arbitrary<string | Buffer> =>
  fc.oneof(
    { weight: 12, arbitrary: frame(conversation).map((value) => JSON.stringify(value) ?? '') },
    {
      weight: 2,
      arbitrary: fc.tuple(frame(conversation), fc.nat(), oddText).map(([value, at, text]) => {
        const json = JSON.stringify(value) ?? '';
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + text;
      }),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('['.repeat(30_000), `{"type":"reply","id":${'['.repeat(9000)}`, 'x'.repeat(40_000)),
    },
  );

/** A request: its first line, headers and body. Parts of the path are mostly ones that exist. */
export type FuzzedRequest = { method: string; path: string; headers: Record<string, string>; body: string | undefined };

/** Header values as Node lets a client send them. */
const headerValue = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});

export const request = (paths: readonly string[], conversation: string): fc.Arbitrary<FuzzedRequest> =>
  fc.record({
    method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'),
    path: fc
      .tuple(
        fc.constantFrom(...paths, '/', '/x', '/assets/x.js', '/api/v1/', '/api', '//', '/..%2f..', '/health', '/ready'),
        sometimes(fc.constant(conversation)),
        fc.array(fc.tuple(fc.constantFrom('language', 'format', 'cursor', '__proto__', 'x'), oddText), { maxLength: 3 }),
        fc.constantFrom('', '', '', '/', '%', '/%ff', '%00', '#', '?', ';x'),
      )
      .map(([path, id, query, end]) => {
        const part = typeof id === 'string' ? id : (JSON.stringify(id) ?? '');
        const address = path.replace(/\{\w+\}/g, encodeURIComponent(part.toWellFormed()).slice(0, 400)) + end;
        const search = query.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed()).slice(0, 900)}`);
        return search.length > 0 ? `${address}?${search.join('&')}` : address;
      }),
    headers: fc.dictionary(
      fc.constantFrom(
        'accept',
        'content-type',
        'range',
        'if-none-match',
        'if-modified-since',
        'accept-encoding',
        'cookie',
        'authorization',
        'x-forwarded-for',
        'origin',
      ),
      fc.oneof(
        headerValue,
        fc.constantFrom('application/json', 'bytes=0-', 'bytes=5-1', '*/*', 'Bearer x', 'gzip', '127.0.0.1'),
      ),
      { maxKeys: 3 },
    ),
    body: fc.option(
      fc.oneof(
        oddText,
        anything.map((value) => JSON.stringify(value) ?? ''),
      ),
      { nil: undefined },
    ),
  });
