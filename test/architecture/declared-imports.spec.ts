import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { cruise, planted, type Cruised } from './cruise.spec-support.js';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifests = new Map<string, Manifest>();
const manifestOf = (folder: string): Manifest => {
  const known = manifests.get(folder);
  if (known !== undefined) return known;
  const file = join(folder, 'package.json');
  const found = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : manifestOf(dirname(folder));
  manifests.set(folder, found);
  return found;
};

/** `@rainstorm/web-kit/map` → `@rainstorm/web-kit`; null for a file of its own, and for a builtin of Node. */
const packageOf = (specifier: string): string | null =>
  /^[./]|^node:/.test(specifier) ? null : (/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? null);

/** Pages and their kit import only what their own package.json names: a package that is merely there today may be gone tomorrow. */
const undeclared = (root: string, { modules }: Cruised): readonly string[] =>
  modules
    .filter(({ source }) => /^(apps\/[^/]+\/web|libs\/web-kit)\//.test(source) && !/\.spec\.ts$/.test(source))
    .flatMap(({ source, dependencies }) => {
      const { name, dependencies: declared = {} } = manifestOf(join(root, dirname(source)));
      return [...new Set(dependencies.map(({ module }) => packageOf(module)))]
        .filter((wanted) => wanted !== null && wanted !== name && !Object.hasOwn(declared, wanted))
        .map((wanted) => `${source} → ${wanted ?? ''}`);
    });

it('the pages import only packages that their own package.json names', async () => {
  const cruised = await cruise('.', 'apps', 'libs');
  expect(undeclared('.', cruised)).toEqual([]);
});

it('sees what every component imports', async () => {
  const { modules } = await cruise('.', 'apps', 'libs');
  const components = modules.filter(({ source }) => source.endsWith('.vue'));
  expect(components.length).toBeGreaterThan(80);
  const imported = (source: string): boolean => /^import .* from '/m.test(readFileSync(source, 'utf8'));
  expect(
    components.filter(({ source, dependencies }) => dependencies.length === 0 && imported(source)).map(({ source }) => source),
  ).toEqual([]);
});

it('catches a component that imports a package which its page does not name', async () => {
  expect(undeclared(planted, await cruise(planted, 'apps', 'libs'))).toEqual(['apps/dispatcher/web/src/board/BorrowsAChart.vue → echarts']);
});
