import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Served by the Rapport server in production (apps/web/dist); `vite` alone talks to one on its usual port. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'baseline-widely-available',
    outDir: 'dist',
    emptyOutDir: true,
    // Everything is served under /assets with a hash in its name; small files too, so that the policy needs no data: scripts.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:4410',
      '/health': 'http://127.0.0.1:4410',
    },
  },
});
