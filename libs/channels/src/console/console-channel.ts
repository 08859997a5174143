import { channelCapabilities, type OfficeId } from '@rainstorm/warning-model';
import { textLength, type Channel, type SendOutcome } from '../channel.js';
import { checkContact } from '../registry.js';

/** Knows who has a page of the receiver console open. */
export interface Presence {
  /** The names of the officers of this office (null: of the command) who have a page open right now. */
  whoIsPresent(officeId: OfficeId | null): Promise<readonly string[]>;
}

const MAX_TEXT = channelCapabilities.console.maxTextLength;

const nobody: SendOutcome = { result: 'failed-temporarily', reason: 'nobody-signed-in', detail: 'no officer has a page open' };
/** Presence is read from the database, and a database failure is temporary. */
const unknown: SendOutcome = { result: 'failed-temporarily', reason: 'unreachable', detail: 'not known who has a page open' };

/**
 * The receiver console as a channel. The inbox shows the bulletin as soon as it is committed; this channel only checks whether somebody is
 * there to see it. With an open page the message is delivered; otherwise it fails temporarily until somebody signs in. It sends no text:
 * the page reads the ledger and marks exercises itself.
 */
export const makeConsoleChannel = (presence: Presence): Channel => ({
  kind: 'console',
  capabilities: channelCapabilities.console,
  send: async (message) => {
    const faults = checkContact({ kind: 'console', address: message.to.address, secretRef: null });
    if (faults.length > 0) return { result: 'failed-permanently', reason: 'bad-address', detail: faults.join(', ') };
    if (textLength(message) > MAX_TEXT)
      return { result: 'failed-permanently', reason: 'too-long', detail: `more than ${MAX_TEXT} characters` };
    try {
      const names = await presence.whoIsPresent(message.officeId);
      // Whose screen it stood on, for the roll call.
      return names.length > 0 ? { result: 'delivered', providerId: names.join('、') } : nobody;
    } catch {
      return unknown;
    }
  },
  close: async () => Promise.resolve(),
});
