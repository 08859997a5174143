import { addressDeliveries, MoreThan, type Ledger } from '@rainstorm/ledger';
import {
  accepted,
  type ChannelKind,
  type City,
  type ContactId,
  type DeliveryId,
  type OfficeId,
  type Result,
} from '@rainstorm/warning-model';
import { entry, type Doer } from '../doer.js';
import { refuse, type Refusal } from '../refusal.js';

export interface ContactTested {
  readonly deliveryId: DeliveryId;
  readonly channel: ChannelKind;
  readonly contactName: string;
  readonly at: Date;
}

/** One a minute for each contact, whoever asks: a duty desk that is tested without end stops looking. */
const PAUSE_MS = 60_000;

/** 联络测试: a message marked 【测试】 goes the way of every other one, but is about no bulletin and asks for no receipt. */
export class TestContact {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(officeId: OfficeId, contactId: ContactId, channel: ChannelKind, by: Doer): Promise<Result<ContactTested, Refusal>> {
    const contact = this.city.offices.find(({ id }) => id === officeId)?.contacts.find(({ id }) => id === contactId);
    if (contact === undefined) return refuse({ type: 'unknown-contact' });
    const way = contact.channels.find(({ kind }) => kind === channel);
    if (way === undefined) return refuse({ type: 'channel-not-configured', channel });
    return this.ledger.transaction(async (tx): Promise<Result<ContactTested, Refusal>> => {
      // Two desks at the same moment: the second one waits, and then sees the first one's test.
      await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`contact-test ${officeId} ${contactId}`]);
      const since = new Date(tx.now.getTime() - PAUSE_MS);
      const [recent] = await tx.deliveries.find(
        { purpose: 'contact-test', officeId, contactId, createdAt: MoreThan(since) },
        { order: { createdAt: 'DESC' }, take: 1 },
      );
      if (recent !== undefined) {
        const retryAfterSec = Math.max(1, Math.ceil((recent.createdAt.getTime() - since.getTime()) / 1000));
        return refuse({ type: 'tested-a-moment-ago', retryAfterSec });
      }
      const [delivery] = addressDeliveries(
        [{ ...contact, channels: [way] }],
        { purpose: 'contact-test', officeId, deadlineAt: null },
        tx.now,
        'everything',
      );
      if (delivery === undefined) return refuse({ type: 'unknown-contact' });
      await tx.post(delivery);
      tx.audit(entry(by, 'contact-tested', 'contact', contactId, { officeId, channel, deliveryId: delivery.id }));
      tx.changed({
        kind: 'contact-tested',
        officeId,
        audience: 'all',
        subjectId: delivery.id,
        payload: { contactId, contactName: contact.name, channel, by: by.name },
      });
      return accepted({ deliveryId: delivery.id, channel, contactName: contact.name, at: tx.now });
    });
  }
}
