import type { Ledger } from '@rainstorm/ledger';
import { once, testContact, type AuditActor, type ContactTested } from '@rainstorm/operations';
import type { ChannelKind, City, ContactId, OfficeId, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

export class TestContact {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(
    officeId: OfficeId,
    contactId: ContactId,
    channel: ChannelKind,
    actor: AuditActor,
    key: string | null = null,
  ): Promise<Result<ContactTested, Refusal>> {
    const request = { officeId, contactId, channel };
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `contact test ${actor.id}`, key, request }, async () => testContact(tx, this.city, request, actor)),
    );
  }
}
