import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';
import type { WebhookBehaviour, MailBehaviour } from './receiver.js';

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
];
