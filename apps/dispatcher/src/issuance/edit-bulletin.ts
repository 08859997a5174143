import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import { editBulletin, type AuditActor } from '@rainstorm/operations';
import type { BulletinContent, BulletinId, City, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

export class EditBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(id: BulletinId, version: number, patch: Partial<BulletinContent>, actor: AuditActor): Promise<Result<BulletinRow, Refusal>> {
    return this.ledger.transaction(async (tx) => editBulletin(tx, this.city, id, version, patch, actor));
  }
}
