import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { City } from '@rainstorm/warning-model';
import { loadBaseMap } from './base-map.js';
import { openCityFolder } from './city-folder.js';
import { loadDemoAccounts } from './demo-accounts.js';
import type { ConfigFault } from './fault.js';
import { inspectCity } from './load-city.js';
import { loadScenario } from './load-scenario.js';

export interface CityCheck {
  /** Null if a file of the city itself has a fault. */
  readonly city: City | null;
  readonly faults: readonly ConfigFault[];
  /** Allowed, but probably a mistake. */
  readonly warnings: readonly ConfigFault[];
  readonly accounts: number;
  readonly scenarios: number;
}

const filesIn = async (dir: string): Promise<readonly string[]> => readdir(dir).catch(() => []);

/** Checks a city's folder with its base map, demo accounts and scenarios. Never throws because of a file's content. */
export const checkCity = async (dir: string): Promise<CityCheck> => {
  const { city, faults, warnings } = await inspectCity(dir);
  const map = await loadBaseMap(dir, city ?? undefined);
  const { names: inFolder, pathOf } = await openCityFolder(dir);
  const hasAccounts = inFolder?.includes('demo-accounts.yaml') === true;
  const accounts = hasAccounts ? await loadDemoAccounts(dir, city ?? undefined) : undefined;
  const known = accounts?.ok === true ? accounts.value : [];
  const names = (await filesIn(pathOf('scenarios'))).filter((name) => name.endsWith('.yaml')).sort();
  const all = [...faults, ...(map.ok ? [] : map.refusal), ...(accounts === undefined || accounts.ok ? [] : accounts.refusal)];
  if (city === null) return { city, faults: all, warnings, accounts: known.length, scenarios: names.length };
  for (const name of names) {
    const scenario = await loadScenario(join(pathOf('scenarios'), name), { city, accounts: known });
    if (!scenario.ok) all.push(...scenario.refusal);
  }
  return { city, faults: all, warnings, accounts: known.length, scenarios: names.length };
};
