import { env } from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { offlineFiles } from './offlineFiles.ts';

const server = env.RAPPORT_URL ?? 'http://127.0.0.1:4410';

/** Served by the Rapport server in production (apps/web/dist); `vite` talks to one at RAPPORT_URL, by default on this machine. */
export default defineConfig({
  plugins: [react(), preloadFont(), offlineFiles()],
  build: {
    target: 'baseline-widely-available',
    outDir: 'dist',
    emptyOutDir: true,
    // Everything is served under /assets with a hash in its name; small files too, so that the policy needs no data: scripts.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/api': server,
      '/docs': server,
      '/health': server,
    },
  },
});

/** The browser asks for the typeface at once rather than after the style sheet: no text changes shape under the eye. */
function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const font = Object.keys(bundle ?? {}).find((file) => /inter-latin-wght-normal.*\.woff2$/.test(file));
        if (!font) return [];
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${font}`, crossorigin: true };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
