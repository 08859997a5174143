import type { OfficeId } from '@rainstorm/warning-model';
import { textLength, type Channel, type SendOutcome } from '../channel.js';
import { checkContact } from '../registry.js';

/** Who has a page open. */
export interface Presence {
  /** Whether some officer of this office (null: of the command) has a page open right now. */
  isSomebodyPresent(officeId: OfficeId | null): Promise<boolean>;
}

/** As much as the other channels carry, so that no bulletin is read on the page alone. */
const MAX_TEXT = 200_000;

const nobody: SendOutcome = { result: 'failed-temporarily', reason: 'nobody-signed-in', detail: 'no officer has a page open' };
/** Presence is a look into the database; whatever keeps us from looking passes. */
const unknown: SendOutcome = { result: 'failed-temporarily', reason: 'unreachable', detail: 'not known who has a page open' };

/**
 * The receiver console itself. The inbox has the bulletin from the commit on; what is asked here is whether anybody saw it come. With an
 * open page it is delivered; without one it waits for somebody to sign in, and reaches nobody. It hands over no text: the page reads the
 * ledger, and marks an exercise itself.
 */
export const makeConsoleChannel = (presence: Presence): Channel => ({
  kind: 'console',
  capabilities: { confirmsDelivery: true, carriesReceipt: true, maxTextLength: MAX_TEXT },
  send: async (message) => {
    const faults = checkContact({ kind: 'console', address: message.to.address, secretRef: null });
    if (faults.length > 0) return { result: 'failed-permanently', reason: 'bad-address', detail: faults.join(', ') };
    if (textLength(message) > MAX_TEXT)
      return { result: 'failed-permanently', reason: 'too-long', detail: `more than ${MAX_TEXT} characters` };
    try {
      return (await presence.isSomebodyPresent(message.officeId)) ? { result: 'delivered', providerId: null } : nobody;
    } catch {
      return unknown;
    }
  },
  close: async () => Promise.resolve(),
});
