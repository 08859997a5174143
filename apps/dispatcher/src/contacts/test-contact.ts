import type { Ledger } from '@rainstorm/ledger';
import { testContact, type AuditActor, type ContactTested } from '@rainstorm/operations';
import type { ChannelKind, City, ContactId, OfficeId, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

export class TestContact {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(officeId: OfficeId, contactId: ContactId, channel: ChannelKind, actor: AuditActor): Promise<Result<ContactTested, Refusal>> {
    return this.ledger.transaction(async (tx) => testContact(tx, this.city, { officeId, contactId, channel }, actor));
  }
}
