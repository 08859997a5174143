import { toBulletin, type BulletinRow, type Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  checkDraft,
  reviseBulletin,
  type BulletinContent,
  type BulletinId,
  type City,
  type Result,
  type RevisionKind,
} from '@rainstorm/warning-model';
import { accountOf, entry, type Doer } from '../doer.js';
import { refuse, type Refusal } from '../refusal.js';
import { bulletinChanged } from './bulletin-changed.js';
import { draftRow } from './bulletin-row.js';

/** The draft of a revision: the words of what it revises, with what was given changed. */
export const draftRevision = async (
  tx: LedgerTransaction,
  original: BulletinRow,
  kind: RevisionKind,
  patch: Partial<BulletinContent>,
  by: Doer,
): Promise<Result<BulletinRow, Refusal>> => {
  const bulletin = toBulletin(original);
  if (bulletin.state !== 'published') return refuse({ type: 'not-published' });
  if (original.msgType === 'cancel') return refuse({ type: 'already-cancelled' });
  const draft = draftRow({ ...reviseBulletin(bulletin, kind), ...patch, draftedBy: accountOf(by), draftedAt: tx.now });
  await tx.bulletins.insert(draft);
  tx.audit(entry(by, 'revision-drafted', 'bulletin', draft.id, { of: original.id, kind }));
  bulletinChanged(tx, 'bulletin-drafted', draft);
  return accepted(draft);
};

/** 继续、升级、降级、更正、延展、解除、撤回. Each is a new bulletin that refers to the first issue. */
export class ReviseBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(id: BulletinId, kind: RevisionKind, patch: Partial<BulletinContent>, by: Doer): Promise<Result<BulletinRow, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<BulletinRow, Refusal>> => {
      const original = await tx.bulletins.first({ id });
      if (original === null) return refuse({ type: 'unknown-bulletin' });
      const faults = checkDraft({ ...original, ...patch }, this.city);
      if (faults.length > 0) return refuse({ type: 'content-not-fit', faults });
      return draftRevision(tx, original, kind, patch, by);
    });
  }
}
