import { checkCity, formatFault, inventedContactsFault } from '@rainstorm/city-config';
import { readCityDir } from '@rainstorm/runtime';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/**
 * Checks the city that CONFIG_DIR and CITY name, as the apps read them: the configuration, its base map, its demo accounts and its
 * scenarios. Prints every fault; exit code 1 if there is one. Contacts that reach nobody are a fault in production.
 */
export const run = async (): Promise<number> => {
  const { city, faults, warnings, accounts, scenarios } = await checkCity(readCityDir(process.env));
  for (const warning of warnings) say(`warning: ${formatFault(warning)}`);
  const invented = city === null ? null : inventedContactsFault(city);
  if (invented !== null) say(invented);
  if (city !== null && faults.length === 0 && !(invented !== null && process.env['NODE_ENV'] === 'production')) {
    say(
      `配置无误 OK: ${city.name} (${city.nameEn}) – ${city.hazards.length} hazards, ${city.products.length} products, ${city.offices.length} offices, ` +
        `${city.command.levels.length} command levels, ${accounts} demo accounts, ${scenarios} scenarios`,
    );
    return 0;
  }
  for (const fault of faults) say(formatFault(fault));
  say(`配置有误 ${faults.length} fault(s)`);
  return 1;
};
