import { deliveryPurposes } from '@rainstorm/warning-model';
import { z } from 'zod';
import { channelKind, id, list, optionalText, text, time } from './fields.js';

const contactChannel = z
  .object({ kind: channelKind, address: text, fallback: z.boolean(), secretRef: optionalText, withinMin: z.int().nullable().optional() })
  .meta({ id: 'ContactChannel' });

/** Whoever is told, as the city configures it. */
export const contact = z
  .object({
    id,
    name: text,
    post: text,
    phone: optionalText,
    channels: list(contactChannel),
    standby: z.boolean(),
    leader: z.boolean().optional(),
  })
  .meta({ id: 'Contact' });

/** Whom to call by phone. */
export const callListEntry = contact.pick({ name: true, post: true, phone: true }).meta({ id: 'CallListEntry' });

/** `address` only for whoever may see it; `withinMin`: used at once only for what must be answered within so many minutes, null for everything; `last`: what came of the last try, null where there was none. */
const directoryChannel = contactChannel
  .omit({ secretRef: true })
  .extend({
    address: text.optional(),
    withinMin: z.int().nullable(),
    last: z
      .object({ result: z.enum(['sent', 'delivered', 'failed']), at: time, reason: optionalText, purpose: z.enum(deliveryPurposes) })
      .nullable(),
  })
  .meta({ id: 'DirectoryChannel' });
/** A contact as the bureau's desk reads it. */
export const directoryContact = contact.extend({ channels: list(directoryChannel) }).meta({ id: 'DirectoryContact' });
export type DirectoryContact = z.output<typeof directoryContact>;

/** A message that was sent to try a contact's channel. */
export const sentTest = z.object({ deliveryId: id, channel: channelKind, contactName: text, at: time }).meta({ id: 'SentTest' });
