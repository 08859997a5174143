import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBaseMap } from './base-map.js';
import { loadDemoAccounts } from './demo-accounts.js';
import { formatFault, type ConfigFault } from './fault.js';
import { inspectCity } from './load-city.js';
import { loadScenario } from './load-scenario.js';

/** `npm run config:check`: the city that `CITY` names (default zhengzhou), its base map, its demo accounts and its scenarios; every fault, then exit 1. */
const folder = process.env['CITY'] ?? 'zhengzhou';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const filesIn = async (dir: string): Promise<readonly string[]> => readdir(dir).catch(() => []);

const check = async (): Promise<readonly ConfigFault[]> => {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(folder)) {
    return [
      { file: 'CITY', line: 1, column: 1, path: '', expected: 'the name of a folder of config/ in lower case', found: 'something else' },
    ];
  }
  const dir = join('config', folder);
  const { city, faults, warnings } = await inspectCity(dir);
  for (const warning of warnings) say(`warning: ${formatFault(warning)}`);
  const map = await loadBaseMap(dir, city ?? undefined);
  const mapFaults = map.ok ? [] : map.refusal;
  const hasAccounts = (await filesIn(dir)).includes('demo-accounts.yaml');
  const accounts = hasAccounts ? await loadDemoAccounts(dir, city ?? undefined) : undefined;
  const accountFaults = accounts === undefined || accounts.ok ? [] : accounts.refusal;
  const known = accounts?.ok === true ? accounts.value : [];
  const scenarioNames = (await filesIn(join(dir, 'scenarios'))).filter((name) => name.endsWith('.yaml')).sort();
  if (city === null) return [...faults, ...mapFaults, ...accountFaults];
  const scenarioFaults: ConfigFault[] = [];
  for (const name of scenarioNames) {
    const scenario = await loadScenario(join(dir, 'scenarios', name), { city, accounts: known });
    if (!scenario.ok) scenarioFaults.push(...scenario.refusal);
  }
  const all = [...mapFaults, ...accountFaults, ...scenarioFaults];
  if (all.length === 0) {
    say(
      `配置无误 OK: ${city.name} (${city.nameEn}) – ${city.hazards.length} hazards, ${city.products.length} products, ${city.offices.length} offices, ` +
        `${city.command.levels.length} command levels, ${known.length} demo accounts, ${scenarioNames.length} scenarios`,
    );
  }
  return all;
};

const faults = await check();
for (const fault of faults) say(formatFault(fault));
if (faults.length > 0) {
  say(`配置有误 ${faults.length} fault(s)`);
  process.exitCode = 1;
}
