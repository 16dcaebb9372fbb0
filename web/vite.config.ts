import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `vite build web` writes dist/web, which the server serves; `vite web` develops against a server on port 3000. */
export default defineConfig({
  base: '/',
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000', ws: true } } },
});
