import { createElement, Suspense } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../web/language/texts.ts';
import { LanguageProvider, useTexts } from '../../../web/language/use-language.tsx';

const soon = <T>(value: T) => new Promise<{ texts: T }>((resolve) => setImmediate(() => resolve({ texts: value })));

const first = texts({ en: () => soon({ title: 'first' }), fr: () => soon({ title: 'premier' }) });
const second = texts({ en: () => soon({ name: 'second' }), fr: () => soon({ name: 'seconde' }) });

function Both() {
  const one = useTexts(first);
  const two = useTexts(second);
  return createElement('p', null, `${one.title}/${two.name}`);
}

function Page() {
  return createElement(Suspense, { fallback: 'waiting' }, createElement(Both));
}

const shown = { initial: 'en' as const, children: createElement(Page) };

describe('a component with texts of two parts', () => {
  it('is given each part its own, whichever has come in when it is rendered again', async () => {
    const stream = await renderToReadableStream(createElement(LanguageProvider, shown));
    await stream.allReady;
    const html = await new Response(stream).text();
    expect(html).toContain('<p>first/second</p>');
  });

  it('is told of texts that cannot be fetched', async () => {
    const missing = texts<{ title: string }>({
      en: () => Promise.reject(new Error('no file')),
      fr: () => Promise.reject(new Error('no file')),
    });
    await expect(missing.load('en')).rejects.toThrow('no file');
    await expect(missing.load('en')).rejects.toThrow('no file');
  });
});
