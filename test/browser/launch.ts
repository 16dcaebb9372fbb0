import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

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

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** The system's Chromium if there is one, else the one inside the npm package, which unpacks its own libraries. */
async function findChromium(): Promise<string> {
  const found = installed.find((path) => existsSync(path));
  if (found) return found;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export type Launched = {
  /** A window of its own: no cookies, no storage of another. */
  open(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
};

/** A real Chromium with an empty profile. */
export async function launchBrowser(): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'candor-browser-'));
  const first = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args,
    ignoreDefaultArgs: ['--headless=old', '--headless=new'],
    headless: true,
  });
  const browser = first.browser();
  return {
    async open(options) {
      if (!browser) throw new Error('the browser has no handle of its own to open windows with');
      const context = await browser.newContext(options);
      context.setDefaultTimeout(12_000);
      return context;
    },
    async close() {
      await first.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
