import { toBulletin, type BulletinRow, type Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  canCountersign,
  checkContent,
  checkRevision,
  discard,
  review,
  sign,
  signEmergency,
  submit,
  type Bulletin,
  type BulletinId,
  type City,
  type Result,
} from '@rainstorm/warning-model';
import { accountOf, entry, type Doer } from '../doer.js';
import { refuse, type Refusal } from '../refusal.js';
import { productOf } from './audience.js';
import { bulletinChanged } from './bulletin-changed.js';

type Step = { readonly patch: Partial<BulletinRow> } & (
  | { readonly act: 'bulletin-submitted' | 'bulletin-discarded' | 'bulletin-countersigned'; readonly details?: undefined }
  | { readonly act: 'bulletin-reviewed' | 'bulletin-returned'; readonly details: { readonly note: string | null } }
  | { readonly act: 'bulletin-signed'; readonly details: { readonly release: BulletinRow['release']; readonly emergency: boolean } }
);

/** 送审、审核、签发、作废、补签: the way of a bulletin to its publication. Each takes the state that it needs, and refuses any other. */
export class AdvanceBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  private async advance(
    id: BulletinId,
    by: Doer,
    step: (bulletin: Bulletin, row: BulletinRow, tx: LedgerTransaction) => Promise<Result<Step, Refusal>> | Result<Step, Refusal>,
  ): Promise<Result<BulletinRow, Refusal>> {
    const result = await this.ledger.transaction(async (tx): Promise<Result<BulletinRow, Refusal>> => {
      const row = await tx.bulletins.lock({ id });
      if (row === null) return refuse({ type: 'unknown-bulletin' });
      const next = await step(toBulletin(row), row, tx);
      if (!next.ok) return next;
      const { patch, act, details } = next.value;
      const advanced = { ...row, ...patch };
      await tx.bulletins.update({ id }, patch);
      tx.audit(entry(by, act, 'bulletin', id, { ...details, version: row.version }));
      bulletinChanged(tx, 'bulletin-changed', advanced);
      return accepted(advanced);
    });
    if (!result.ok) await this.noteRefusal(id, by, result.refusal);
    return result;
  }

  /** Who tried what they may not is part of the record. */
  private async noteRefusal(id: BulletinId, by: Doer, refusal: Refusal): Promise<void> {
    if (refusal.type === 'unknown-bulletin') return;
    await this.ledger.transaction(async (tx) => {
      tx.audit(entry(by, 'bulletin-step-refused', 'bulletin', id, { refusal: refusal.type }, 'refused'));
      await Promise.resolve();
    });
  }

  async submit(id: BulletinId, by: Doer): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, by, async (bulletin, row, tx) => {
      if (bulletin.state !== 'draft') return wrongState(bulletin, 'submit');
      const fit = await this.fitness(tx, row);
      if (!fit.ok) return fit;
      const { state, submittedBy } = submit(bulletin, accountOf(by));
      return accepted({ patch: { state, submittedBy }, act: 'bulletin-submitted' });
    });
  }

  /** Not approved, it goes back to its author with the note. */
  async review(id: BulletinId, approve: boolean, note: string | null, by: Doer): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, by, (bulletin) => {
      if (bulletin.state !== 'in-review') return wrongState(bulletin, 'review');
      const reviewed = review(bulletin, accountOf(by));
      if (!reviewed.ok) return reviewed;
      return approve
        ? accepted({
            patch: { state: 'reviewed', reviewedBy: accountOf(by), reviewNote: note },
            act: 'bulletin-reviewed',
            details: { note },
          })
        : accepted({ patch: { state: 'draft', submittedBy: null, reviewNote: note }, act: 'bulletin-returned', details: { note } });
    });
  }

  /** `at-due`: it goes out by itself at its slot's due time. */
  async sign(id: BulletinId, release: BulletinRow['release'], emergency: boolean, by: Doer): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, by, async (bulletin, row, tx) => {
      const fit = await this.fitness(tx, row);
      if (!fit.ok) return fit;
      if (emergency) {
        if (bulletin.state !== 'draft') return wrongState(bulletin, 'sign');
        const signed = signEmergency(bulletin, accountOf(by), this.city.approval);
        if (!signed.ok) return signed;
        return accepted({
          patch: { state: 'signed', signedBy: accountOf(by), signedAt: tx.now, emergency: true, release },
          act: 'bulletin-signed',
          details: { release, emergency },
        });
      }
      if (bulletin.state !== 'reviewed') return wrongState(bulletin, 'sign');
      const signed = sign(bulletin, accountOf(by));
      if (!signed.ok) return signed;
      return accepted({
        patch: { state: 'signed', signedBy: accountOf(by), signedAt: tx.now, emergency: false, release },
        act: 'bulletin-signed',
        details: { release, emergency },
      });
    });
  }

  async discard(id: BulletinId, by: Doer): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, by, (bulletin) => {
      if (bulletin.state === 'published' || bulletin.state === 'discarded') return wrongState(bulletin, 'discard');
      return accepted({ patch: { state: discard(bulletin).state }, act: 'bulletin-discarded' });
    });
  }

  async countersign(id: BulletinId, by: Doer): Promise<Result<BulletinRow, Refusal>> {
    return this.advance(id, by, async (bulletin, row, tx) => {
      if (bulletin.state !== 'published') return wrongState(bulletin, 'countersign');
      const allowed = canCountersign(row, accountOf(by));
      if (!allowed.ok) return allowed;
      await tx.timers.cancel([id], ['countersign-due']);
      return accepted({ patch: { countersignedBy: accountOf(by), countersignedAt: tx.now }, act: 'bulletin-countersigned' });
    });
  }

  /** A finished text: nothing missing, nothing that its product does not carry, and of the kind of revision that it says it is. */
  private async fitness(tx: LedgerTransaction, row: BulletinRow): Promise<Result<void, Refusal>> {
    const product = productOf(this.city, row.productCode);
    if (product === null) return refuse({ type: 'unknown-product' });
    const faults = checkContent(row, product, this.city, tx.now, row.msgType === 'cancel');
    if (faults.length > 0) return refuse({ type: 'content-not-fit', faults });
    if (row.revisionKind === null || row.previousId === null) return accepted(undefined);
    const original = await tx.bulletins.first({ id: row.previousId });
    return original === null ? refuse({ type: 'unknown-bulletin' }) : checkRevision(original, row, row.revisionKind);
  }
}

const wrongState = (bulletin: Bulletin, act: string): { readonly ok: false; readonly refusal: Refusal } => {
  if (bulletin.state === 'published') return refuse({ type: 'already-published', number: bulletin.number });
  return refuse({ type: 'wrong-state', state: bulletin.state, act });
};
