import { join } from 'node:path';
import { checkCity } from './check-city.js';
import { formatFault, type ConfigFault } from './fault.js';

/** `npm run config:check`: the city that `CITY` names (default zhengzhou), its base map, its demo accounts and its scenarios; every fault, then exit 1. */
const folder = process.env['CITY'] ?? 'zhengzhou';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const check = async (): Promise<readonly ConfigFault[]> => {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(folder)) {
    return [
      { file: 'CITY', line: 1, column: 1, path: '', expected: 'the name of a folder of config/ in lower case', found: 'something else' },
    ];
  }
  const { city, faults, warnings, accounts, scenarios } = await checkCity(join('config', folder));
  for (const warning of warnings) say(`warning: ${formatFault(warning)}`);
  if (city !== null && faults.length === 0) {
    say(
      `配置无误 OK: ${city.name} (${city.nameEn}) – ${city.hazards.length} hazards, ${city.products.length} products, ${city.offices.length} offices, ` +
        `${city.command.levels.length} command levels, ${accounts} demo accounts, ${scenarios} scenarios`,
    );
  }
  return faults;
};

const faults = await check();
for (const fault of faults) say(formatFault(fault));
if (faults.length > 0) {
  say(`配置有误 ${faults.length} fault(s)`);
  process.exitCode = 1;
}
