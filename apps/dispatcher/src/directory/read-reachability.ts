import type { LastOutcome, Ledger } from '@rainstorm/ledger';
import type { ChannelKind, Contact, ContactId } from '@rainstorm/warning-model';

export type Reached = Omit<LastOutcome, 'contactId' | 'channel'>;

/** The last outcome of each channel of each contact, so that unreachable contacts are noticed before the next storm. */
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
