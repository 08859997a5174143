import type { OfficeId } from '@rainstorm/warning-model';
import type { Channel } from '../channel.js';

/** Who has a page open. */
export interface Presence {
  /** Persons of this office (null: of the command) with an open page right now. */
  officersPresent(officeId: OfficeId | null): Promise<number>;
}

/**
 * The receiver console itself. The inbox has the bulletin from the commit on; what is asked here is whether anybody saw it come. With an
 * open page it is delivered; without one it waits for somebody to sign in, and reaches nobody.
 */
export const makeConsoleChannel = (presence: Presence): Channel => ({
  kind: 'console',
  capabilities: { confirmsDelivery: true, carriesReceipt: true, maxTextLength: Number.MAX_SAFE_INTEGER },
  send: async ({ officeId }) =>
    (await presence.officersPresent(officeId)) > 0
      ? { result: 'delivered', providerId: null }
      : { result: 'failed-temporarily', reason: 'nobody-signed-in', detail: 'no officer has a page open' },
  close: async () => Promise.resolve(),
});
