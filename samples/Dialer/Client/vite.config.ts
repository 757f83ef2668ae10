import { defineConfig } from 'vitest/config';

const server = 'http://localhost:5080';

export default defineConfig({
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // The page's policy is default-src 'self': nothing may come as a data: address or an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The page comes from the same machine or the same house; the phone and the numbering plans are apart already.
    chunkSizeWarningLimit: 700,
  },
  // `npm run dev` beside a running Dialer. The server takes changes from its own origin only.
  server: { proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
});
