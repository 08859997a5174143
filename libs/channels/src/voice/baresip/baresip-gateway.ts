import type { Status } from '@rainstorm/warning-model';
import { LinePool } from '../../gateway/line-pool.js';
import { defaultTimes, makeTelephoneGateway, noLine, PATIENCE_MS, type TelephoneOptions, type Trunk } from '../telephone-gateway.js';
import type { VoiceGateway } from '../voice-gateway.js';
import { BaresipLine } from './baresip-line.js';
import type { BaresipPlace } from './baresip-process.js';
import type { SipAccount } from './sip-account.js';

export interface BaresipOptions extends TelephoneOptions {
  readonly accounts: Readonly<Record<Status, SipAccount | null>>;
  readonly place: BaresipPlace;
}

const openTrunk = (account: SipAccount, options: BaresipOptions): Trunk => {
  const lines: BaresipLine[] = [];
  const pool = new LinePool(lines, (line) => line.isUsable, options.patienceMs ?? PATIENCE_MS);
  const times = options.times ?? defaultTimes;
  for (let line = 0; line < account.lines; line += 1)
    lines.push(new BaresipLine({ account, place: options.place, times, onChange: () => pool.goOn() }));
  const trunk: Trunk = {
    place: async (call, said) => {
      const line = await pool.take(call.urgency);
      if (line === null) return noLine(trunk);
      return { finished: line.place(call, said).finally(() => pool.free(line)) };
    },
    get isUsable() {
      return lines.some((line) => line.isUsable);
    },
    get trouble() {
      return lines.find((line) => line.trouble !== null)?.trouble ?? null;
    },
    started: async () => Promise.all(lines.map(async (line) => line.started())),
    close: async () => {
      pool.close();
      await Promise.all(lines.map(async (line) => line.close()));
    },
  };
  return trunk;
};

/**
 * Calls over SIP by Debian's baresip, one process for each line, for a city without an exchange that can be programmed. The state of the registration is
 * the health of the gateway.
 */
export const makeBaresipGateway = (options: BaresipOptions): VoiceGateway => {
  const open = (account: SipAccount | null): Trunk | null => (account === null ? null : openTrunk(account, options));
  return makeTelephoneGateway({ actual: open(options.accounts.actual), exercise: open(options.accounts.exercise) }, options);
};
