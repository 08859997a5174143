import type { LastOutcome, Ledger } from '@rainstorm/ledger';
import type { ChannelKind, Contact, ContactId } from '@rainstorm/warning-model';

export type Reached = Omit<LastOutcome, 'contactId' | 'channel'>;

/** Whether each way to a contact worked when it was last used, by whatever was sent: what cannot be reached is seen before it rains. */
export class ReadReachability {
  constructor(private readonly ledger: Ledger) {}

  async of(contacts: readonly Contact[]): Promise<(contactId: ContactId, channel: ChannelKind) => Reached | null> {
    const ways = contacts.flatMap(({ id, channels }) => channels.map(({ kind, address }) => ({ contactId: id, channel: kind, address })));
    const found = new Map(
      (await this.ledger.read(async (tx) => tx.lastOutcomes(ways))).map(({ contactId, channel, ...outcome }) => [
        `${contactId} ${channel}`,
        outcome,
      ]),
    );
    return (contactId, channel) => found.get(`${contactId} ${channel}`) ?? null;
  }
}
