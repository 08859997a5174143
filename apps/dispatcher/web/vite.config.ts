import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** `npx vite` here, with the dispatcher running, shows the pages while they are worked on. */
export default defineConfig({
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_I18N_LEGACY_API__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
  server: { port: 8141, proxy: { '/api': 'http://127.0.0.1:8131' } },
});
