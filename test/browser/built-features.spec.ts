import { expect, it } from '@jest/globals';
import doiuse from 'doiuse';
import { ESLint, type Linter } from 'eslint';
import compat from 'eslint-plugin-compat';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postcss from 'postcss';
import { projectRoot } from '@rainstorm/harness/processes';

/** The oldest browsers that the README names. */
const browsers = ['Firefox 115', 'Chrome 86'];

/** What the built scripts, their libraries included, name and these browsers lack: each with what stands in for it. */
const scriptsMayName = [
  // polyfills/index.ts brings them.
  'Array.with() is not supported in Chrome 86',
  'Object.hasOwn() is not supported in Chrome 86',
  // uuid takes getRandomValues where it is missing.
  'Crypto.randomUUID() is not supported in Chrome 86',
  // Vue asks for it before.
  'trustedTypes is not supported in Firefox 115',
];

/**
 * What caniuse counts as missing or partial, and is not what the style sheets use of it: single properties instead of their later shorthands
 * (logical), `inset()` alone (clip path, masks), `hidden` and `auto` alone (overflow), lengths alone (indent), `break-inside` and the gaps of a grid
 * (columns), one selector (`:not`). Or it has another value beside it: a font before (`ui-monospace`), a line before (`dvh`, as the next test says),
 * or it is pinned where it is known, and moves where it is not (`sticky` of table parts).
 */
const stylesMayUse = new Set([
  ...['css-logical-props', 'css-clip-path', 'css-masks', 'css-overflow', 'css-text-indent', 'multicolumn', 'css-not-sel-list'],
  ...['extended-system-fonts', 'viewport-unit-variants', 'css-sticky'],
]);

const folders = ['dispatcher', 'receiver-console'].map((app) => join(projectRoot, 'apps', app, 'web', 'dist', 'assets'));
const built = async (ending: string): Promise<readonly string[]> =>
  (await Promise.all(folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name)))))
    .flat()
    .filter((path) => path.endsWith(ending));

it('builds no script that names what the oldest browsers lack, but for what has a substitute', async () => {
  const config: Linter.Config = {
    files: ['**/*.js'],
    plugins: { compat },
    rules: { 'compat/compat': ['error', browsers.join(', ')] },
    settings: { lintAllEsApis: true },
    linterOptions: { noInlineConfig: true },
  };
  const lint = new ESLint({ cwd: projectRoot, overrideConfigFile: true, ignore: false, overrideConfig: [config] });
  const texts = await Promise.all((await built('.js')).map(async (path) => readFile(path, 'utf8')));
  const found = (await Promise.all(texts.map(async (text) => lint.lintText(text)))).flat();
  expect(texts.length).toBeGreaterThan(10);
  expect([...new Set(found.flatMap(({ messages }) => messages.map(({ message }) => message)))].sort()).toEqual([...scriptsMayName].sort());
});

it('builds no style sheet that needs what the oldest browsers lack', async () => {
  const used = new Set<string>();
  const plugin = doiuse({ browsers, onFeatureUsage: ({ feature }) => used.add(feature) });
  for (const path of await built('.css')) await postcss([plugin]).process(await readFile(path, 'utf8'), { from: path });
  expect([...used].filter((feature) => !stylesMayUse.has(feature))).toEqual([]);
  // The check sees something at all.
  expect(used).toContain('viewport-unit-variants');
});

it('has a line for the height of the window before each that follows the bars of a phone', async () => {
  const without: string[] = [];
  for (const path of await built('.css'))
    postcss.parse(await readFile(path, 'utf8')).walkDecls((declaration) => {
      if (!/\d[dsl]v[hw]/.test(declaration.value)) return;
      // Not always the line before: the minifier sorts them.
      const [first] = declaration.parent?.nodes.filter((node) => node.type === 'decl' && node.prop === declaration.prop) ?? [];
      if (first === undefined || first === declaration) without.push(`${path}: ${declaration.toString()}`);
    });
  expect(without).toEqual([]);
});
