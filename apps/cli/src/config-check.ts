import { readAllowedReceivers, receiverRefusal, robotSettings, robotUrlFault } from '@rainstorm/channels';
import { checkCity, formatFault, inventedContactsFault } from '@rainstorm/city-config';
import { readCityDir, readSetting, type Environment } from '@rainstorm/runtime';
import { isRobot, type ChannelKind, type City, type ContactChannel } from '@rainstorm/warning-model';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const channelsOf = ({ offices, command, desk, chief }: City): readonly (ContactChannel & { readonly contact: string })[] => {
  const contacts = [...offices, ...command.levels].flatMap((owner) => owner.contacts);
  return [...contacts, ...desk, ...chief].flatMap(({ id, channels }) => channels.map((channel) => ({ ...channel, contact: id })));
};

/** The webhooks that would be refused when something is to be sent: one line for each. */
const webhookFaults = (city: City, env: Environment): readonly string[] => {
  const allowed = readAllowedReceivers(env['WEBHOOK_ALLOWED'] ?? '');
  if (allowed === null) return ['WEBHOOK_ALLOWED: not a list of host names, addresses and networks'];
  return channelsOf(city).flatMap(({ contact, kind, address }) => {
    const refusal = kind === 'webhook' ? receiverRefusal(address, allowed) : null;
    return refusal === null ? [] : [`${contact}: ${address}: 不允许的地址 / a ${refusal} address; see WEBHOOK_ALLOWED`];
  });
};

/** Robots that would say nothing in this environment: one line for each, without the address. Warnings, since workers have the settings. */
const robotWarnings = (city: City, env: Environment): readonly string[] =>
  channelsOf(city).flatMap(({ contact, kind, secretRef }) => {
    if (!isRobot(kind) || secretRef === null) return [];
    const { url: name } = robotSettings(secretRef, 'actual');
    const url = readSetting(env, name);
    const reason = url === undefined ? '未设置 / not set' : robotUrlFault(kind, url);
    return reason === null ? [] : [`${contact}: ${name}: ${reason}`];
  });

/** The setting without which a gateway has no account; the default first. */
const voiceAccounts: ReadonlyMap<string, string> = new Map([
  ['aliyun', 'VOICE_ACCESS_KEY_ID'],
  ['baresip', 'SIP_ADDRESS'],
  ['ari', 'ARI_URL'],
]);

/** Contacts that a machine is to call, without an account of a voice gateway in this environment. A warning, since workers have the settings. */
const voiceWarnings = (city: City, env: Environment): readonly string[] => {
  const called = channelsOf(city).filter(({ kind }) => kind === 'voice');
  const name = voiceAccounts.get(readSetting(env, 'VOICE_GATEWAY') ?? 'aliyun');
  if (name === undefined) return [`VOICE_GATEWAY: ${[...voiceAccounts.keys()].join(', ')}`];
  return called.length === 0 || readSetting(env, name) !== undefined
    ? []
    : [`${name}: 未设置，${called.length}个语音电话号码无法呼叫 / not set: nobody is called by machine (${called.length} numbers)`];
};

/** The setting without which a messenger's application, or web push, is none. */
const applications: readonly (readonly [readonly ChannelKind[], string])[] = [
  [['wecom-app'], 'WECOM_APP_SECRET'],
  [['dingtalk-app', 'ding'], 'DINGTALK_APP_CLIENT_SECRET'],
  [['push'], 'WEB_PUSH_PRIVATE_KEY'],
];

/** Members of a messenger, and devices, that get nothing in this environment. A warning, since workers have the settings. */
const applicationWarnings = (city: City, env: Environment): readonly string[] =>
  applications.flatMap(([kinds, name]) => {
    const count = channelsOf(city).filter(({ kind }) => kinds.includes(kind)).length;
    return count === 0 || readSetting(env, name) !== undefined
      ? []
      : [`${name}: 未设置，${count}个联系方式收不到消息 / not set: ${count} ways to contacts get nothing`];
  });

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
  for (const warning of city === null
    ? []
    : [...robotWarnings(city, process.env), ...voiceWarnings(city, process.env), ...applicationWarnings(city, process.env)])
    say(`warning: ${warning}`);
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
