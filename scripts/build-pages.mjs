import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './install.mjs';

/** The pages. Each is a separate package, built by Vite into its `dist`. */
export const pages = ['apps/receiver-console/web', 'apps/dispatcher/web'];

const compressible = /\.(js|css|html|svg|json|webmanifest)$/;

/** Writes compressed copies beside each file, once here instead of at each request. */
const compress = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !compressible.test(entry.name)) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
};

const compileTime = { __VUE_OPTIONS_API__: 'false', __VUE_I18N_LEGACY_API__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' };

/** Vite sets NODE_ENV to `production` and leaves it so. What is started after the build in this process must not inherit it. */
const keepingNodeEnv = async (act) => {
  const { NODE_ENV: before } = process.env;
  try {
    return await act();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
};

export const buildPages = async () => keepingNodeEnv(buildEach);

const buildEach = async () => {
  const { build } = await import('vite');
  const { default: vue } = await import('@vitejs/plugin-vue');
  for (const page of pages) {
    const folder = join(root, page);
    await build({
      root: folder,
      configFile: false,
      logLevel: 'warn',
      plugins: [vue()],
      define: compileTime,
      // Nothing inline, because the Content-Security-Policy allows only script files of this origin.
      build: {
        target: ['chrome86', 'firefox115'],
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        emptyOutDir: true,
        rolldownOptions: {
          checks: { pluginTimings: false },
          // In a chunk of its own, which the entry imports first: a chunk that is shared runs before the entry itself.
          output: { codeSplitting: { groups: [{ name: 'polyfills', test: /web-kit\/src\/polyfills|node_modules\/core-js/ }] } },
        },
      },
    });
    // No modules, so Vite leaves them alone.
    for (const name of ['browser-check.js', 'offline-copy.js']) copyFileSync(join(root, 'libs/web-kit', name), join(folder, 'dist', name));
    compress(join(folder, 'dist'));
  }
};
