import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a step in a page may take on a busy machine. */
const stepMs = 12_000;

export type Launched = {
  /** A window of its own: no cookies, no storage of another. */
  open(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
};

/** A real Chromium with an empty profile. */
export async function launchBrowser(): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'candor-browser-'));
  const { executablePath, env } = await findChromium();
  const first = await chromium.launchPersistentContext(profile, {
    executablePath,
    args,
    env: { ...process.env, ...env },
    headless: true,
  });
  const browser = first.browser();
  return {
    async open(options) {
      if (!browser) throw new Error('the browser has no handle of its own to open windows with');
      const context = await browser.newContext(options);
      context.setDefaultTimeout(stepMs);
      return context;
    },
    async close() {
      await first.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
