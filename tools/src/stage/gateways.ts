import { join } from 'node:path';
import { demoGroups, demoSms, demoVoice, writeDemoCity } from '@rainstorm/harness/demo-channels';
import { openDemoLine } from '@rainstorm/harness/demo-lines';
import { demoWork } from '@rainstorm/harness/demo-work';
import { GatewayPage } from '@rainstorm/harness/gateway-page';
import { readOrCreateSecret } from './read-or-create-secret.js';
import type { StartOptions } from './start-options.js';

export interface Gateways {
  readonly url: string;
  /** The folder of the city's copy, with the channels of the demonstration. */
  readonly configDir: string;
  /** What opens the gateways. */
  readonly settings: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/**
 * The simulated gateways, and the city with the channels that lead to them. Null where the city has no such channels, and with a database of one's
 * own: what stands there is no demonstration.
 */
export const openGateways = async ({ isDemo, configDir, city, data, base, smsGateways }: StartOptions): Promise<Gateways | null> => {
  const demo = isDemo ? writeDemoCity(join(configDir, city), join(data, 'city')) : null;
  if (demo === null) return null;
  const page = await GatewayPage.start(base + 5);
  const callbackKey = readOrCreateSecret(data, 'sms-callback-key');
  page.sms.callbackUrl = `http://127.0.0.1:${base + 1}/gateways/sms/${callbackKey}`;
  const voiceKey = readOrCreateSecret(data, 'voice-callback-key');
  page.ivr.callbackUrl = `http://127.0.0.1:${base + 1}/gateways/voice/${voiceKey}`;
  const lines: Record<string, string> = {};
  for (const kind of smsGateways) {
    if (kind === 'aliyun') continue;
    const { line, settings } = await openDemoLine(kind);
    page.lines.push(line);
    Object.assign(lines, settings);
  }
  return {
    url: page.url,
    configDir: demo.configDir,
    settings: {
      ...demoGroups(demo.robots, (group) => page.messengers.open(group)),
      SMS_GATEWAY: smsGateways.join(','),
      ...(smsGateways.includes('aliyun') ? demoSms(page.url, (account) => page.sms.open(account)) : {}),
      ...lines,
      ...demoVoice(page.url, (account) => page.ivr.open(account)),
      ...demoWork(page.url, `http://127.0.0.1:${base + 1}`, page),
      SMS_CALLBACK_KEY: callbackKey,
      VOICE_CALLBACK_KEY: voiceKey,
    },
    stop: async () => page.stop(),
  };
};
