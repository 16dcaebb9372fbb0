import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Launched } from './launch.ts';
import { type RealServer, startRealServer } from './real-server.ts';

const people = ['Dora', 'Dan'] as const;
export type Designer = (typeof people)[number];

export type StudioWorld = {
  server: RealServer;
  /** What a designer's own request is answered with; one that fails throws. */
  as(designer: Designer, method: string, path: string, body?: object): Promise<ReturnType<typeof JSON.parse>>;
  open(browser: Launched, designer: Designer, options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
};

/** The real server with two designers. */
export async function startStudioWorld(): Promise<StudioWorld> {
  const server = await startRealServer();
  const tokens = new Map<Designer, string>();
  const ask = async (token: string, method: string, path: string, body?: object) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  for (const name of people) {
    const { path } = await ask(server.cookie.value, 'POST', '/invites', { role: 'designer', groups: [] });
    const claimed = await fetch(`${server.url}/api/v1/links/claim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret: new URL(path, server.url).hash.slice(1), name }),
    });
    tokens.set(name, /^candor=([^;]+)/.exec(claimed.headers.get('set-cookie') ?? '')?.[1] ?? '');
  }
  const tokenOf = (designer: Designer): string => tokens.get(designer) ?? '';
  return {
    server,
    as: (designer, method, path, body) => ask(tokenOf(designer), method, path, body),
    async open(browser, designer, options = {}) {
      const context = await browser.open({
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
        ...options,
      });
      await context.addCookies([{ name: 'candor', value: tokenOf(designer), url: server.url }]);
      return context;
    },
    close: () => server.close(),
  };
}

/** Puts a text in the editor in place of what is there, as a person does who selects all and pastes. */
export async function typeOver(page: Page, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: /^(Text of|Texte de) / });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
