import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import { accepted, capTime, checkDraft, type BulletinContent, type BulletinId, type City, type Result } from '@rainstorm/warning-model';
import { accountOf, entry, type Doer } from '../doer.js';
import { refuse, type Refusal } from '../refusal.js';
import { bulletinChanged } from './bulletin-changed.js';

/** Edits a bulletin that is not published. Whatever was said of the old words (review, signature) is void: it is a draft again. */
export class EditBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** `version` is the one that the editor saw; another one in the ledger means that somebody else was faster. */
  async run(id: BulletinId, version: number, patch: Partial<BulletinContent>, by: Doer): Promise<Result<BulletinRow, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<BulletinRow, Refusal>> => {
      const bulletin = await tx.bulletins.lock({ id });
      if (bulletin === null) return refuse({ type: 'unknown-bulletin' });
      if (bulletin.state === 'published') return refuse({ type: 'already-published', number: bulletin.number ?? '' });
      if (bulletin.state === 'discarded') return refuse({ type: 'wrong-state', state: bulletin.state, act: 'edit' });
      if (bulletin.version !== version) return this.movedOn(bulletin);
      const edited: BulletinRow = {
        ...bulletin,
        ...patch,
        // Whoever wrote the last words is their author, and may not review or sign them.
        draftedBy: accountOf(by),
        state: 'draft',
        version: version + 1,
        editedBy: by.id,
        editedByName: by.name,
        editedAt: tx.now,
        submittedBy: null,
        reviewedBy: null,
        reviewNote: null,
        signedBy: null,
        signedAt: null,
        emergency: false,
        release: 'by-hand',
      };
      const faults = checkDraft(edited, this.city);
      if (faults.length > 0) return refuse({ type: 'content-not-fit', faults });
      const { id: _id, ...columns } = edited;
      await tx.bulletins.update({ id }, columns);
      tx.audit(entry(by, 'bulletin-edited', 'bulletin', id, { version: edited.version, fields: Object.keys(patch), from: bulletin.state }));
      bulletinChanged(tx, 'bulletin-changed', edited);
      return accepted(edited);
    });
  }

  /** Names who was faster and when, by the wall of the city, so that the two can talk. */
  private movedOn({ version, editedBy, editedByName, editedAt }: BulletinRow): ReturnType<typeof refuse> {
    const wall = editedAt === null ? '' : capTime(editedAt, this.city.zone).slice(0, 19).replace('T', ' ');
    return refuse({ type: 'version-conflict', version, editedBy, editedByName: editedByName ?? '', editedAt, wall });
  }
}
