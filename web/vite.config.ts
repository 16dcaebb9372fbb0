import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Smaller files gain nothing: bytes. */
const worthCompressing = 1_000;

/** The page's own code is a script beside the short first one, so that neither waits for the other to come in. */
const shown = (): Plugin => ({
  name: 'shown',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
      const show = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/web/show.tsx'));
      const script = { type: 'module', crossorigin: true, src: show ? `/${show.fileName}` : '/show.tsx' };
      const further = (show?.imports ?? []).filter((file) => !html.includes(file));
      const links = [
        ...[...(show?.viteMetadata?.importedCss ?? [])].map((file) => ({ rel: 'stylesheet', href: `/${file}` })),
        ...further.map((file) => ({ rel: 'modulepreload', href: `/${file}` })),
      ].map((attrs) => ({ tag: 'link', attrs: { ...attrs, crossorigin: true } }));
      return [{ tag: 'script', attrs: script }, ...links].map((tag) => ({ ...tag, injectTo: 'head' as const }));
    },
  },
});

/** Puts a compressed copy beside each script and style sheet, which the server sends to whoever takes it. */
const compressed = (): Plugin => ({
  name: 'compressed',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets');
    for (const name of readdirSync(assets).filter((file) => /\.(?:js|css)$/.test(file))) {
      const source = readFileSync(join(assets, name));
      if (source.length >= worthCompressing) writeFileSync(join(assets, `${name}.gz`), gzipSync(source, { level: 9 }));
    }
  },
});

/** `vite build web` writes dist/web, which the server serves; `vite web` develops against a server on port 3000. */
export default defineConfig({
  base: '/',
  plugins: [react(), shown(), compressed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // All browsers that the page is for know it.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: at('index.html'), show: at('show.tsx') } },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000', ws: true } } },
});
