import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import { once, reviseBulletin, type AuditActor } from '@rainstorm/operations';
import type { BulletinContent, BulletinId, City, Result, RevisionKind, TemplateValues } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

export class ReviseBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(
    id: BulletinId,
    kind: RevisionKind,
    patch: Partial<BulletinContent>,
    actor: AuditActor,
    key: string | null = null,
    fields: TemplateValues = {},
  ): Promise<Result<BulletinRow, Refusal>> {
    const request = { id, kind, patch, fields };
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `revision ${actor.id}`, key, request }, async () => reviseBulletin(tx, this.city, id, kind, patch, actor, fields)),
    );
  }
}
