import { setTimeout as pause } from 'node:timers/promises';
import type { Status } from '@rainstorm/warning-model';
import type { ChannelHealth } from '../../channel.js';
import { failed } from '../../gateway/answers.js';
import type { SmsGateway } from '../sms-gateway.js';
import type { SmsLine } from './sms-line.js';

/** How long a check waits for what is still starting. */
const START_PATIENCE_MS = 5_000;

/** SMS over connections of our own, one for each status; the two are never mixed. Null: SMS of this status are not sent. */
export const makeLineSmsGateway = (lines: Readonly<Record<Status, SmsLine | null>>, missing: (status: Status) => string): SmsGateway => {
  const all = Object.values(lines).flatMap((line) => line ?? []);
  return {
    send: async (sms) => {
      const line = lines[sms.status];
      // Temporary, because what is missing can still be set.
      return line === null ? failed('failed-temporarily', 'no-secret', `${missing(sms.status)} is not set`) : line.send(sms);
    },
    check: async (): Promise<ChannelHealth> => {
      await Promise.race([Promise.all(all.map(async (line) => line.started())), pause(START_PATIENCE_MS, null, { ref: false })]);
      const trouble = all.find((line) => line.trouble !== null)?.trouble;
      if (trouble == null) return { state: 'well' };
      return { state: lines.actual?.isUsable === true ? 'slow' : 'failed', ...trouble };
    },
    close: async () => {
      await Promise.all(all.map(async (line) => line.close()));
    },
  };
};
