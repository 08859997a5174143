import type { BulletinRow, Ledger, LedgerTransaction } from '@rainstorm/ledger';
import {
  auditEntry,
  countersignBulletin,
  discardBulletin,
  overrideContradictions,
  reviewBulletin,
  signBulletin,
  submitBulletin,
  takeBackBulletin,
  whenCurrent,
  type AuditActor,
  type SeenStates,
} from '@rainstorm/operations';
import type { BulletinId, City, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** 送审、审核、签发、作废、补签发: the steps of a bulletin before its publication, and after an emergency publication. */
export class AdvanceBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async submit(id: BulletinId, actor: AuditActor, seen: SeenStates = null): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, actor, seen, async (tx) => submitBulletin(tx, this.city, id, actor));
  }

  async review(
    id: BulletinId,
    approve: boolean,
    note: string | null,
    actor: AuditActor,
    seen: SeenStates = null,
  ): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, actor, seen, async (tx) => reviewBulletin(tx, this.city, id, { approve, note }, actor));
  }

  async takeBack(
    id: BulletinId,
    note: string | null,
    maySign: boolean,
    actor: AuditActor,
    seen: SeenStates = null,
  ): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, actor, seen, async (tx) => takeBackBulletin(tx, id, { note, maySign }, actor));
  }

  async sign(
    id: BulletinId,
    release: BulletinRow['release'],
    emergency: boolean,
    actor: AuditActor,
    seen: SeenStates = null,
  ): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, actor, seen, async (tx) => signBulletin(tx, this.city, id, { release, emergency }, actor));
  }

  async override(id: BulletinId, reason: string, actor: AuditActor, seen: SeenStates = null): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, actor, seen, async (tx) => overrideContradictions(tx, this.city, id, reason, actor));
  }

  async discard(id: BulletinId, actor: AuditActor, seen: SeenStates = null): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, actor, seen, async (tx) => discardBulletin(tx, id, actor));
  }

  async countersign(id: BulletinId, actor: AuditActor, seen: SeenStates = null): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, actor, seen, async (tx) => countersignBulletin(tx, this.city, id, actor));
  }

  /** Also audits an attempt that was refused. */
  private async advance(
    id: BulletinId,
    actor: AuditActor,
    seen: SeenStates,
    step: (tx: LedgerTransaction) => Promise<Result<BulletinRow, Refusal>>,
  ): Promise<Result<BulletinRow, Refusal>> {
    const result = await this.ledger.transaction(async (tx) => whenCurrent(tx, 'bulletin', id, seen, async () => step(tx)));
    if (result.ok || result.refusal.type === 'unknown-bulletin') return result;
    const { type } = result.refusal;
    await this.ledger.audit(auditEntry(actor, 'bulletin-step-refused', 'bulletin', id, { refusal: type }, 'refused'));
    return result;
  }
}
