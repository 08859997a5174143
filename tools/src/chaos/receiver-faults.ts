import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';
import type { HookConduct, MailConduct } from './receiver.js';

const mail = (conduct: MailConduct, name: string): Fault => ({
  name,
  longestMs: 60_000,
  run: async ({ ground }, _dice, forMs) => {
    ground.mail.behave(conduct);
    await pause(forMs);
    ground.mail.behave('good');
  },
});
const hook = (conduct: HookConduct, name: string): Fault => ({
  name,
  longestMs: 60_000,
  run: async ({ ground }, _dice, forMs) => {
    ground.hook.behave(conduct);
    await pause(forMs);
    ground.hook.behave('good');
  },
});

export const receiverFaults: readonly Fault[] = [
  {
    name: 'mail server down',
    longestMs: 60_000,
    run: async ({ ground }, _dice, forMs) => {
      await ground.mail.down();
      await pause(forMs);
      await ground.mail.up();
    },
  },
  mail('slow', 'mail server slow'),
  mail('refuses', 'mail server refuses every second mailbox with 451'),
  mail('busy', 'mail server answers 452 to every mail'),
  mail('cuts-data', 'mail server hangs up in the middle of DATA'),
  mail('takes-silently', 'mail server takes mails, and hangs up before its 250'),
  {
    name: 'mail server dies as it takes a mail',
    longestMs: 15_000,
    run: async ({ ground }, _dice, forMs) => {
      ground.mail.behave('dies-taking');
      await pause(forMs);
      await ground.mail.down();
      await ground.mail.up();
    },
  },
  hook('hangs', 'webhook hangs'),
  hook('fails', 'webhook answers 500'),
  hook('takes-silently', 'webhook takes messages, and hangs up without an answer'),
];
