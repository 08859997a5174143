import {
  makeDingTalkApp,
  makeEmailChannel,
  makeRobotChannel,
  makeSmsChannel,
  makeVoiceChannel,
  makeWebhookChannel,
  makeWeComApp,
  onDemandChannel,
  type Channel,
  type SmsIntake,
} from '@rainstorm/channels';
import type { Environment } from '@rainstorm/runtime';
import { robotKinds, type City } from '@rainstorm/warning-model';
import { secretsOf } from '../dissemination/contact-secrets.js';
import { robotCredentialsOf } from '../dissemination/robot-secrets.js';
import { smsGatewayOf, smsGatewaysSet } from '../dissemination/sms-settings.js';
import { voiceGatewaysSet, voiceLineOf } from '../dissemination/voice-settings.js';
import { dingtalkCredentialsOf, wecomCredentialsOf } from '../dissemination/work-message-settings.js';
import type { Settings } from '../infrastructure/settings.js';

/** Longer than a connection needs to say goodbye after the last answer. */
const SMS_IDLE_MS = 10_000;
/** A call without a report for so long counts as over. */
const CALL_IDLE_MS = 150_000;

/** SMS over the gateways that the workers use, built by the same function. Lines of the city's own are open only while an alarm goes out. */
const smsWay = (env: Environment, over: Pick<Parameters<typeof smsGatewayOf>[1], 'allowed' | 'now' | 'intake'>): readonly Channel[] => {
  const kinds = smsGatewaysSet(env);
  if (kinds.length === 0) return [];
  const open = (): Channel =>
    makeSmsChannel({ gateway: smsGatewayOf(env, { ...over, onParts: () => undefined, isForAlarms: true }), now: over.now });
  return kinds.every((kind) => kind === 'aliyun') ? [open()] : [onDemandChannel('sms', open, { idleMs: SMS_IDLE_MS })];
};

/** Calls, in the same way. Nobody acknowledges an alarm of the system by a key, so that nothing becomes of the reports. */
const voiceWay = (env: Environment, over: Pick<Parameters<typeof voiceLineOf>[1], 'allowed' | 'now'>): readonly Channel[] => {
  const kinds = voiceGatewaysSet(env);
  if (kinds.length === 0) return [];
  const take = async (): Promise<void> => Promise.resolve();
  const open = (): Channel => makeVoiceChannel({ gateway: voiceLineOf(env, { ...over, take, isForAlarms: true }).gateway, now: over.now });
  return kinds.every((kind) => kind === 'aliyun') ? [open()] : [onDemandChannel('voice', open, { idleMs: CALL_IDLE_MS })];
};

/**
 * The ways of the auditor's own alarms: every one whose account this process has, each with connections of its own. `intake`: where a reply goes that
 * the network gives to a connection of the auditor; it belongs to a bulletin.
 */
export const alarmWaysOf = (
  { smtpUrl, mailFrom, smtpCa, webhookAllowed: allowed }: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'smtpCa' | 'webhookAllowed'>,
  city: City,
  env: Environment,
  intake: SmsIntake,
): readonly Channel[] => {
  const now = (): Date => new Date();
  const over = { allowed, now };
  const [wecom, dingtalk] = [wecomCredentialsOf(env), dingtalkCredentialsOf(env)];
  const mail = { smtpUrl: smtpUrl ?? '', from: mailFrom, ca: smtpCa, fromName: '“131631”系统巡检', maxConnections: 2, sendLimitMs: 30_000 };
  const ways: Channel[] = [
    makeEmailChannel(mail),
    makeWebhookChannel({ secretOf: secretsOf(city, env), ...over }),
    ...smsWay(env, { ...over, intake }),
    ...voiceWay(env, over),
  ];
  if (wecom('actual') !== null) ways.push(makeWeComApp({ credentialsOf: wecom, ...over }).channel);
  if (dingtalk('actual') !== null) {
    const app = makeDingTalkApp({ credentialsOf: dingtalk, ...over });
    ways.push(app.channel, app.ding);
  }
  const robots = robotCredentialsOf(city, env);
  return [...ways, ...robotKinds.map((kind) => makeRobotChannel(kind, { credentialsOf: robots, ...over }))];
};
