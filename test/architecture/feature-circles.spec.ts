import { expect, it } from '@jest/globals';
import { cruise, planted, type Cruised } from './cruise.spec-support.js';

/** `apps/dispatcher/src/issuance`; null for what lies in no feature folder, and for specs. */
const featureOf = (path: string): string | null =>
  /\.spec(-support)?\.ts$/.test(path) ? null : (/^apps\/[^/]+\/(?:web\/)?src\/[^/]+(?=\/)/.exec(path)?.[0] ?? null);

/** For each feature folder the others that its files import, types too. */
const imports = ({ modules }: Cruised): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules)
    for (const { resolved } of dependencies) {
      const [from, to] = [featureOf(source), featureOf(resolved)];
      if (from !== null && to !== null && from !== to) found.set(from, (found.get(from) ?? new Set()).add(to));
    }
  return found;
};

/** The feature folders from which a chain of imports leads back to themselves. */
const inCircles = (cruised: Cruised): readonly string[] => {
  const edges = imports(cruised);
  const reachable = (from: string): ReadonlySet<string> => {
    const seen = new Set(edges.get(from));
    for (const feature of seen) for (const next of edges.get(feature) ?? []) seen.add(next);
    return seen;
  };
  return [...edges.keys()].filter((feature) => reachable(feature).has(feature)).sort();
};

it('no feature folders of an app or of its pages import each other in a circle', async () => {
  const cruised = await cruise('.', 'apps');
  expect(imports(cruised).size).toBeGreaterThan(20);
  expect(inCircles(cruised)).toEqual([]);
});

it('catches two features that import each other through different files', async () => {
  expect(inCircles(await cruise(planted, 'apps'))).toEqual(['apps/dispatcher/src/cadence', 'apps/dispatcher/src/issuance']);
});
