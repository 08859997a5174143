import {
  makeAliyunSmsGateway,
  makeAliyunVoiceGateway,
  makeDingTalkApp,
  makeEmailChannel,
  makeRobotChannel,
  makeSmsChannel,
  makeVoiceChannel,
  makeWebhookChannel,
  makeWeComApp,
  type Channel,
} from '@rainstorm/channels';
import type { Environment } from '@rainstorm/runtime';
import { robotKinds, type City } from '@rainstorm/warning-model';
import { secretsOf } from '../dissemination/contact-secrets.js';
import { robotCredentialsOf } from '../dissemination/robot-secrets.js';
import { smsCredentialsOf } from '../dissemination/sms-settings.js';
import { voiceCredentialsOf } from '../dissemination/voice-settings.js';
import { dingtalkCredentialsOf, wecomCredentialsOf } from '../dissemination/work-message-settings.js';
import type { Settings } from '../infrastructure/settings.js';

/**
 * The ways of the auditor's own alarms: every one whose account this process has, each with connections of its own. Of SMS and calls only the cloud
 * gateways: a second connection to a gateway of the city's own would take away the replies, or the line, that a worker needs.
 */
export const alarmWaysOf = (
  { smtpUrl, mailFrom, smtpCa, webhookAllowed: allowed }: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'smtpCa' | 'webhookAllowed'>,
  city: City,
  env: Environment,
): readonly Channel[] => {
  const now = (): Date => new Date();
  const over = { allowed, now };
  const [sms, voice] = [smsCredentialsOf(env), voiceCredentialsOf(env)];
  const [wecom, dingtalk] = [wecomCredentialsOf(env), dingtalkCredentialsOf(env)];
  const mail = { smtpUrl: smtpUrl ?? '', from: mailFrom, ca: smtpCa, fromName: '“131631”系统巡检', maxConnections: 2, sendLimitMs: 30_000 };
  const ways: Channel[] = [makeEmailChannel(mail), makeWebhookChannel({ secretOf: secretsOf(city, env), ...over })];
  if (sms('actual') !== null) ways.push(makeSmsChannel({ gateway: makeAliyunSmsGateway({ credentialsOf: sms, ...over }), now }));
  if (voice('actual') !== null) ways.push(makeVoiceChannel({ gateway: makeAliyunVoiceGateway({ credentialsOf: voice, ...over }), now }));
  if (wecom('actual') !== null) ways.push(makeWeComApp({ credentialsOf: wecom, ...over }).channel);
  if (dingtalk('actual') !== null) {
    const app = makeDingTalkApp({ credentialsOf: dingtalk, ...over });
    ways.push(app.channel, app.ding);
  }
  const robots = robotCredentialsOf(city, env);
  return [...ways, ...robotKinds.map((kind) => makeRobotChannel(kind, { credentialsOf: robots, ...over }))];
};
