import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';
import { poll } from './hit-rates.js';
import type { GatewayConduct, WebhookBehaviour, MailBehaviour } from './receiver.js';

const mail = (conduct: MailBehaviour, name: string): Fault => ({
  name,
  longestMs: 60_000,
  run: async ({ infrastructure }, _dice, durationMs) => {
    infrastructure.mail.behave(conduct);
    await pause(durationMs);
    infrastructure.mail.behave('good');
  },
});
const hook = (conduct: WebhookBehaviour, name: string): Fault => ({
  name,
  longestMs: 60_000,
  run: async ({ infrastructure }, _dice, durationMs) => {
    infrastructure.hook.behave(conduct);
    await pause(durationMs);
    infrastructure.hook.behave('good');
  },
});
const gateways = (conduct: GatewayConduct, name: string): Fault => ({
  name,
  longestMs: 60_000,
  run: async ({ infrastructure }, _dice, durationMs) => {
    infrastructure.gateways.behave(conduct);
    await pause(durationMs);
    infrastructure.gateways.behave('good');
  },
});
const CALM_TIMEOUT_MS = 20_000;
const TAKE_OVER_TIMEOUT_MS = 60_000;
const LOOK_EVERY_MS = 250;
const WAITING_SMS_SQL = `SELECT 1 FROM deliveries WHERE channel = 'sms' AND state IN ('pending', 'queued', 'sending', 'failed-temporarily') LIMIT 1`;

/** The name is also in the schedule: even a short run makes it, for some seconds. */
export const DEAD_SMS_GATEWAY = 'first of two SMS gateways dead';

export const receiverFaults: readonly Fault[] = [
  {
    name: 'mail server down',
    longestMs: 60_000,
    run: async ({ infrastructure }, _dice, durationMs) => {
      await infrastructure.mail.stop();
      await pause(durationMs);
      await infrastructure.mail.ensureRunning();
    },
  },
  mail('slow', 'mail server slow'),
  mail('refuses', 'mail server refuses every second mailbox with 451'),
  mail('busy', 'mail server answers 452 to every mail'),
  mail('cuts-data', 'mail server hangs up in the middle of DATA'),
  mail('takes-silently', 'mail server accepts mails and hangs up before its 250'),
  {
    name: 'mail server dies while it accepts a mail',
    longestMs: 15_000,
    run: async ({ infrastructure }, _dice, durationMs) => {
      infrastructure.mail.behave('dies-taking');
      await pause(durationMs);
      await infrastructure.mail.stop();
      await infrastructure.mail.ensureRunning();
    },
  },
  hook('hangs', 'webhook hangs'),
  hook('fails', 'webhook answers 500'),
  hook('takes-silently', 'webhook accepts messages and hangs up without an answer'),
  {
    name: DEAD_SMS_GATEWAY,
    longestMs: 60_000,
    run: async ({ infrastructure, gatewayOutages, hitRates }, random, durationMs) => {
      const isIdle = async (): Promise<true | null> => ((await infrastructure.query(WAITING_SMS_SQL)).length === 0 ? true : null);
      // What another fault still delays says nothing about the second gateway.
      const isCalm = (await poll(isIdle, CALM_TIMEOUT_MS, LOOK_EVERY_MS)) === true;
      infrastructure.gateways.behave(random.chance(0.5) ? 'line-dead' : 'line-silent');
      if (isCalm) gatewayOutages.begin('sms-line');
      await pause(durationMs);
      gatewayOutages.end('sms-line');
      // No other fault begins while these SMS are on their way.
      await poll(isIdle, TAKE_OVER_TIMEOUT_MS, LOOK_EVERY_MS);
      infrastructure.gateways.behave('good');
      hitRates.record('the first of two SMS gateways dead while no SMS was waiting', isCalm);
    },
  },
  gateways('all-dead', 'gateways of SMS, voice, cards, robots and push dead'),
  gateways('all-busy', 'gateways of SMS, voice, cards, robots and push refuse everything for now'),
  gateways('answers-lost', 'gateways of SMS, voice, cards and robots take messages and hang up without an answer'),
];
