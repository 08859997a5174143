import { isUsedAtOnce } from './channel-capabilities.js';
import type { Contact, ContactChannel } from './contact.js';

/** One channel of one contact: one delivery. */
export interface WayToContact {
  readonly contact: Contact;
  readonly channel: ContactChannel;
}

/**
 * The ways that a message takes: each channel of each contact. Contacts on standby, channels marked as fallback, and those for what must be answered
 * sooner are left out, unless `including` is `everything`. `deadlineAt`: when it must be answered; null: it asks for nothing.
 */
export const waysAtOnce = (
  contacts: readonly Contact[],
  deadlineAt: Date | null,
  now: Date,
  including: 'first-line' | 'everything' = 'first-line',
): readonly WayToContact[] =>
  contacts
    .filter((contact) => including === 'everything' || !contact.standby)
    .flatMap((contact) =>
      contact.channels
        .filter((channel) => including === 'everything' || isUsedAtOnce(channel, deadlineAt, now))
        .map((channel) => ({ contact, channel })),
    );
