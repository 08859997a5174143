import { readAllowedReceivers, receiverRefusal } from '@rainstorm/channels';
import { checkCity, formatFault, inventedContactsFault } from '@rainstorm/city-config';
import { readCityDir, type Environment } from '@rainstorm/runtime';
import type { City } from '@rainstorm/warning-model';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The webhooks that would be refused when something is to be sent: one line for each. */
const webhookFaults = ({ offices, command, desk, chief }: City, env: Environment): readonly string[] => {
  const allowed = readAllowedReceivers(env['WEBHOOK_ALLOWED'] ?? '');
  if (allowed === null) return ['WEBHOOK_ALLOWED: not a list of host names, addresses and networks'];
  const contacts = [...offices, ...command.levels].flatMap((owner) => owner.contacts);
  return [...contacts, ...desk, ...chief].flatMap(({ id, channels }) =>
    channels.flatMap(({ kind, address }) => {
      const refusal = kind === 'webhook' ? receiverRefusal(address, allowed) : null;
      return refusal === null ? [] : [`${id}: ${address}: 不允许的地址 / a ${refusal} address; see WEBHOOK_ALLOWED`];
    }),
  );
};

/**
 * Checks the city that CONFIG_DIR and CITY name, as the apps read them: the configuration, its base map, its demo accounts and its
 * scenarios. Prints every fault; exit code 1 if there is one. Contacts that reach nobody are a fault in production, and
 * webhooks that lead to this machine or a metadata service are one everywhere.
 */
export const run = async (): Promise<number> => {
  const { city, faults, warnings, accounts, scenarios } = await checkCity(readCityDir(process.env));
  for (const warning of warnings) say(`warning: ${formatFault(warning)}`);
  const invented = city === null ? null : inventedContactsFault(city);
  if (invented !== null) say(invented);
  const webhooks = city === null ? [] : webhookFaults(city, process.env);
  for (const webhook of webhooks) say(webhook);
  if (city !== null && faults.length + webhooks.length === 0 && !(invented !== null && process.env['NODE_ENV'] === 'production')) {
    say(
      `配置无误 OK: ${city.name} (${city.nameEn}) – ${city.hazards.length} hazards, ${city.products.length} products, ${city.offices.length} offices, ` +
        `${city.command.levels.length} command levels, ${accounts} demo accounts, ${scenarios} scenarios`,
    );
    return 0;
  }
  for (const fault of faults) say(formatFault(fault));
  say(`配置有误 ${faults.length + webhooks.length} fault(s)`);
  return 1;
};
