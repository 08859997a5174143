import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import { editBulletin, whenCurrent, type AuditActor, type SeenStates } from '@rainstorm/operations';
import type { BulletinContent, BulletinId, City, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

export class EditBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** `version` or `seen` says what the editor saw; the caller sees to it that one of them is there. */
  async run(
    id: BulletinId,
    version: number | null,
    patch: Partial<BulletinContent>,
    actor: AuditActor,
    seen: SeenStates = null,
  ): Promise<Result<BulletinRow, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      whenCurrent(tx, 'bulletin', id, seen, async () => editBulletin(tx, this.city, id, version, patch, actor)),
    );
  }
}
