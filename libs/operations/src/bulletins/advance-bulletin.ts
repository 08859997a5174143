import { toBulletin, type AuditEntry, type BulletinRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  canCountersign,
  contradictionKey,
  discard,
  refused,
  returnToDraft,
  review,
  sign,
  signEmergency,
  submit,
  type Bulletin,
  type BulletinId,
  type BulletinState,
  type City,
  type Result,
} from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, mayApprove, type AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';
import { bulletinChanged } from './bulletin-changed.js';
import { checkBulletinContent, contradictionsOf } from './check-bulletin-content.js';
import { productOf } from './product-of.js';

/** What one step does to a bulletin: its next state, the columns that change with it, and its audit entry. */
interface Step {
  readonly to: BulletinState;
  readonly patch?: Partial<Omit<BulletinRow, 'id' | 'state'>>;
  readonly entry: AuditEntry;
}

/** Locks the bulletin, lets `next` decide the step, and writes the row, the audit entry and the change event. */
const advance = async (
  tx: LedgerTransaction,
  id: BulletinId,
  next: (bulletin: Bulletin, row: BulletinRow) => Promise<Result<Step, Refusal>> | Result<Step, Refusal>,
): Promise<Result<BulletinRow, Refusal>> => {
  const row = await tx.bulletins.lock({ id });
  if (row === null) return refused({ type: 'unknown-bulletin' });
  const step = await next(toBulletin(row), row);
  if (!step.ok) return step;
  const { to, patch = {}, entry } = step.value;
  if (to === row.state) await tx.bulletins.update({ id }, patch);
  else await tx.bulletins.transition({ id }, { from: row.state, to }, patch);
  tx.audit(entry);
  const advanced: BulletinRow = { ...row, ...patch, state: to };
  bulletinChanged(tx, 'bulletin-changed', advanced);
  return accepted(advanced);
};

const wrongState = (bulletin: Bulletin, act: string): { readonly ok: false; readonly refusal: Refusal } =>
  bulletin.state === 'published'
    ? refused<Refusal>({ type: 'already-published', number: bulletin.number })
    : refused<Refusal>({ type: 'wrong-state', state: bulletin.state, act });

/** 送审. Refused if the text is not complete. */
export const submitBulletin = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> =>
  advance(tx, id, async (bulletin, row) => {
    if (bulletin.state !== 'draft') return wrongState(bulletin, 'submit');
    const fit = await checkBulletinContent(tx, city, row);
    if (!fit.ok) return fit;
    const { state: to, submittedBy } = submit(bulletin, accountIdOf(actor));
    return accepted({
      to,
      patch: { submittedBy },
      entry: auditEntry(actor, 'bulletin-submitted', 'bulletin', id, { version: row.version }),
    });
  });

/** 审核, refused for the author, and if what is approved is not complete. Without approval the bulletin goes back to draft with the note. */
export const reviewBulletin = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  verdict: { readonly approve: boolean; readonly note: string | null },
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> =>
  advance(tx, id, async (bulletin, row) => {
    if (bulletin.state !== 'in-review') return wrongState(bulletin, 'review');
    const { approve, note } = verdict;
    const allowed = mayApprove(actor, city);
    if (!allowed.ok) return allowed;
    const reviewed = review(bulletin, accountIdOf(actor));
    if (!reviewed.ok) return reviewed;
    if (approve) {
      const fit = await checkBulletinContent(tx, city, row);
      if (!fit.ok) return fit;
      const { state: to, reviewedBy } = reviewed.value;
      return accepted({
        to,
        patch: { reviewedBy, reviewNote: note },
        entry: auditEntry(actor, 'bulletin-reviewed', 'bulletin', id, { note, version: row.version }),
      });
    }
    const { state: to, submittedBy } = returnToDraft(bulletin);
    return accepted({
      to,
      patch: { submittedBy, reviewNote: note },
      entry: auditEntry(actor, 'bulletin-returned', 'bulletin', id, { note, version: row.version }),
    });
  });

/**
 * 撤回, by its author, or 退回, by somebody who may sign: an unpublished bulletin that was submitted is a draft again, and whatever approval it
 * had is gone. The caller says whether `actor` may sign. Refused for everybody else.
 */
export const takeBackBulletin = async (
  tx: LedgerTransaction,
  id: BulletinId,
  { note, maySign }: { readonly note: string | null; readonly maySign: boolean },
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> =>
  advance(tx, id, (bulletin, row) => {
    if (bulletin.state !== 'in-review' && bulletin.state !== 'reviewed' && bulletin.state !== 'signed')
      return wrongState(bulletin, 'take-back');
    const by = accountIdOf(actor);
    const isAuthor = by === row.draftedBy || by === row.submittedBy;
    if (!isAuthor && !(maySign && bulletin.state !== 'in-review')) return refused({ type: 'neither-author-nor-signer' });
    const { state: to, submittedBy, reviewedBy, signedBy, signedAt, emergency, release, contradictionOverride } = returnToDraft(bulletin);
    const noApproval = { submittedBy, reviewedBy, signedBy, signedAt, emergency, release, contradictionOverride };
    return accepted({
      to,
      patch: { ...noApproval, reviewNote: note },
      entry: auditEntry(actor, 'bulletin-returned', 'bulletin', id, { note, version: row.version }),
    });
  });

/** 签发. `at-due`: the system publishes it at its slot's due time. `emergency`: signed by its author alone; a countersignature is then owed. */
export const signBulletin = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  { release, emergency }: Pick<BulletinRow, 'release' | 'emergency'>,
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> =>
  advance(tx, id, async (bulletin, row) => {
    const allowed = mayApprove(actor, city);
    if (!allowed.ok) return allowed;
    const fit = await checkBulletinContent(tx, city, row);
    if (!fit.ok) return fit;
    if (bulletin.state !== (emergency ? 'draft' : 'reviewed')) return wrongState(bulletin, 'sign');
    const signed =
      bulletin.state === 'draft'
        ? signEmergency(bulletin, accountIdOf(actor), city.approval)
        : bulletin.state === 'reviewed'
          ? sign(bulletin, accountIdOf(actor))
          : wrongState(bulletin, 'sign');
    if (!signed.ok) return signed;
    const { state: to, signedBy } = signed.value;
    const patch = { signedBy, signedAt: tx.now, emergency, release };
    const overrideReason = row.contradictionOverride?.reason ?? null;
    return accepted({
      to,
      patch,
      entry: auditEntry(actor, 'bulletin-signed', 'bulletin', id, { release, emergency, overrideReason, version: row.version }),
    });
  });

/**
 * Lets the words of this version stand although they contradict the record, with the reason of the chief forecaster. The caller authorises.
 * Refused for an empty list of contradictions; an unfilled place is none, and stays refused.
 */
export const overrideContradictions = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  reason: string,
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> =>
  advance(tx, id, async (bulletin, row) => {
    if (bulletin.state === 'published' || bulletin.state === 'discarded') return wrongState(bulletin, 'override');
    const allowed = mayApprove(actor, city);
    if (!allowed.ok) return allowed;
    const product = productOf(city, row.productCode);
    if (product === null) return refused({ type: 'unknown-product' });
    const contradictions = await contradictionsOf(tx, city, row, product);
    if (contradictions.length === 0) return refused({ type: 'no-contradictions' });
    const contradictionOverride = { reason, by: accountIdOf(actor), byName: actor.name, keys: contradictions.map(contradictionKey) };
    return accepted({
      to: row.state,
      patch: { contradictionOverride },
      entry: auditEntry(actor, 'contradictions-overridden', 'bulletin', id, { reason, contradictions, version: row.version }),
    });
  });

/** 作废. Refused once it is published. */
export const discardBulletin = async (tx: LedgerTransaction, id: BulletinId, actor: AuditActor): Promise<Result<BulletinRow, Refusal>> =>
  advance(tx, id, (bulletin, row) => {
    if (bulletin.state === 'published' || bulletin.state === 'discarded') return wrongState(bulletin, 'discard');
    return accepted({
      to: discard(bulletin).state,
      entry: auditEntry(actor, 'bulletin-discarded', 'bulletin', id, { version: row.version }),
    });
  });

/** 补签发, after an emergency publication. Refused for the person who signed alone. */
export const countersignBulletin = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> =>
  advance(tx, id, async (bulletin, row) => {
    if (bulletin.state !== 'published') return wrongState(bulletin, 'countersign');
    const byPerson = mayApprove(actor, city);
    if (!byPerson.ok) return byPerson;
    const allowed = canCountersign(row, accountIdOf(actor));
    if (!allowed.ok) return allowed;
    await tx.timers.cancel([id], ['countersign-due']);
    const patch = { countersignedBy: accountIdOf(actor), countersignedAt: tx.now };
    return accepted({
      to: 'published',
      patch,
      entry: auditEntry(actor, 'bulletin-countersigned', 'bulletin', id, { version: row.version }),
    });
  });
