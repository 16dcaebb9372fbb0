/**
 * What the page takes in a real Chromium: `node bin/candor.mjs --run bench/page.ts [rounds]`. Builds nothing: run `npm run build` first.
 * Home comes from a real server, over a telephone's network too (100 ms, 1.6 Mbit/s), the talk of sixty turns from a scripted one. Prints, as the least, the median and the most of the rounds: the time to the first useful paint of both
 * (first contentful paint, and until its last words stand there), and while a learner types 200 characters in that talk how long each
 * key took until the next frame, and the tasks that took longer than 50 ms: by the clock, as the browser's own observer has it, and by the time
 * that the page's thread really computed, which other programs on the machine do not lengthen.
 */
import type { Page } from 'playwright-core';
import type { TranscriptTurn } from '../server/domain/protocol.ts';
import { lines, marksFor, opening, personas } from '../test/browser/fake-content.ts';
import { startFakeServer } from '../test/browser/fake-server.ts';
import { publicPart } from '../test/browser/fake-talk.ts';
import { launchBrowser } from '../test/browser/launch.ts';
import { startRealServer } from '../test/browser/real-server.ts';

const rounds = Number(process.argv[2] ?? 5);
const replies = 30;
const words = 'I hear that this has been a long week, and I would rather understand it than hurry you. What would help? ';

const summary = (values: number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return `least ${at(0)}, median ${at(0.5)}, most ${at(1)} ms (n = ${sorted.length})`;
};

const server = await startRealServer();
const browser = await launchBrowser();
const scripted = await startFakeServer();
const talk = sixtyTurns();
const paints: Record<string, number[]> = {
  'home, first contentful paint': [],
  'home by telephone, first contentful paint': [],
  'talk, first contentful paint': [],
};
const there: Record<string, number[]> = {
  'home, buyers are there': [],
  'home by telephone, buyers are there': [],
  'talk, the last words are there': [],
};
/** Bytes a second and milliseconds. */
const telephone = { offline: false, latency: 100, downloadThroughput: 200_000, uploadThroughput: 90_000 };
const keys: number[] = [];
const long: number[] = [];
const computed: number[] = [];

for (let round = 0; round < rounds; round++) {
  // A window of its own: nothing is in its cache.
  for (const [name, width, network] of [
    ['home', 1280, null],
    ['home by telephone', 360, telephone],
  ] as const) {
    const context = await browser.open({ viewport: { width, height: 740 }, locale: 'en-GB' });
    await context.addCookies([server.cookie]);
    const page = await context.newPage();
    if (network) await (await context.newCDPSession(page)).send('Network.emulateNetworkConditions', network);
    const seen = await whenSeen(page, '.buyer');
    await page.goto(`${server.url}/`, { waitUntil: 'commit' });
    there[`${name}, buyers are there`]?.push(await seen());
    paints[`${name}, first contentful paint`]?.push(await firstPaint(page));
    await context.close();
  }

  const fresh = await browser.open({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const other = await fresh.newPage();
  const seen = await whenSeen(other, '.own .mark');
  await other.goto(`${scripted.url}/conversations/${talk}`);
  there['talk, the last words are there']?.push(await seen());
  paints['talk, first contentful paint']?.push(await firstPaint(other));
  await other.waitForTimeout(500);
  await other.evaluate(() => {
    const found: number[] = [];
    Object.assign(window, { found, keys: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(entry.duration);
    }).observe({ type: 'longtask' });
    const took: number[] = Reflect.get(window, 'keys');
    document.addEventListener('keydown', () => {
      const pressed = performance.now();
      requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - pressed), 0));
    });
  });
  await fresh.browser()?.startTracing(other, { categories: ['toplevel', '__metadata'] });
  await other.getByRole('textbox').focus();
  await other.keyboard.type((words + words).slice(0, 200), { delay: 25 });
  await other.waitForTimeout(300);
  const measured = await other.evaluate(() => ({
    keys: [...Reflect.get(window, 'keys')].map(Number),
    found: [...Reflect.get(window, 'found')].map(Number),
  }));
  const trace = await fresh.browser()?.stopTracing();
  if (trace) computed.push(...tasksIn(JSON.parse(trace.toString())));
  keys.push(...measured.keys);
  long.push(...measured.found);
  await fresh.close();
}
for (const [name, values] of [...Object.entries(paints), ...Object.entries(there)]) console.log(`${name}: ${summary(values)}`);
console.log(`a key until the next frame, in a talk of ${replies * 2} turns: ${summary(keys)}`);
console.log(
  `tasks over 50 ms while typing ${rounds} × 200 characters: ${long.length}${long.length > 0 ? `, ${summary(long)}` : ''}`,
);
console.log(
  `of them by computing time: ${computed.filter((ms) => ms > 50).length}; the page’s longest task computed ${Math.max(...computed).toFixed(1)} ms`,
);
await browser.close();
await server.close();
await scripted.close();

async function firstPaint(on: Page): Promise<number> {
  return on.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
}

/** Watches, from before a page is loaded, for an element to come; the page itself notes when, since asking from outside is done in steps. */
async function whenSeen(on: Page, selector: string): Promise<() => Promise<number>> {
  await on.addInitScript((wanted) => {
    const look = () => {
      if (Reflect.has(window, 'seen') || !document.querySelector(wanted)) return;
      Reflect.set(window, 'seen', performance.now());
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }, selector);
  return () =>
    on
      .waitForFunction(() => Reflect.get(window, 'seen'))
      .then((handle) => handle.jsonValue())
      .then(Number);
}

type TraceEvent = { name: string; ph: string; pid: number; tid: number; tdur?: number; args: { name?: string } };

/** How long each task of pages' own threads computed, in milliseconds. */
function tasksIn({ traceEvents }: { traceEvents: TraceEvent[] }): number[] {
  const isPage = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain';
  const pages = new Set(traceEvents.filter(isPage).map(({ pid, tid }) => `${pid}/${tid}`));
  return traceEvents
    .filter(({ name, pid, tid, tdur }) => name.endsWith('RunTask') && pages.has(`${pid}/${tid}`) && tdur !== undefined)
    .map(({ tdur = 0 }) => tdur / 1000);
}

/** A talk of thirty replies on a scripted server, since no buyer has that much patience. Returns its id. */
function sixtyTurns(): string {
  const [persona] = personas;
  const [scene] = persona?.scenes ?? [];
  if (!persona || !scene) throw new Error('the scripted server has no buyer');
  const turns: TranscriptTurn[] = [{ turn: 0, speaker: 'buyer', text: opening }];
  for (let said = 0; said < replies; said++) {
    const before = turns.at(-1);
    const turn = turns.length;
    const components = { credibility: 40, reliability: 38, intimacy: 25, selfOrientation: 60 - said };
    turns.push({
      turn,
      speaker: 'learner',
      text: words,
      marks: marksFor(turn, words, before),
      source: 'embedded',
      trust: 34 + said,
      components,
    });
    turns.push({ turn: turn + 1, speaker: 'buyer', text: lines[said % lines.length] ?? '' });
  }
  const head = { id: 'sixty', persona: publicPart(persona), scene, rubric: 'trust-based-selling', seed: 1 } as const;
  scripted.talks.set('sixty', {
    head: { ...head, feedback: 'marks', language: 'en', difficulty: 'true', ended: false },
    turns,
    startedAt: new Date().toISOString(),
    over: false,
  });
  return 'sixty';
}
