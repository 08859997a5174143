import type { BulletinRow, Editor, Ledger, LedgerTransaction } from '@rainstorm/ledger';
import { accepted, type BulletinId, type Result } from '@rainstorm/warning-model';
import type { Doer } from '../doer.js';
import { refuse, type Refusal } from '../refusal.js';

/** Who is at a draft, and which version of it there is now: a page learns from its own heartbeat that the draft has moved on. */
export interface Editing extends Pick<BulletinRow, 'id' | 'state' | 'version' | 'editedBy' | 'editedByName' | 'editedAt'> {
  readonly editors: readonly (Editor & { readonly isYou: boolean })[];
}

/** “正在编辑”: tells two forecasters of each other before they collide. It locks nothing; the version alone decides. */
export class WatchEditors {
  constructor(private readonly ledger: Ledger) {}

  async heard(id: BulletinId, by: Doer): Promise<Result<Editing, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<Editing, Refusal>> => {
      const row = await tx.bulletins.first({ id });
      if (row === null) return refuse({ type: 'unknown-bulletin' });
      if (row.state === 'published') return refuse({ type: 'already-published', number: row.number ?? '' });
      if (row.state === 'discarded') return refuse({ type: 'wrong-state', state: row.state, act: 'edit' });
      if (await tx.editors.heard(id, by.id, by.name)) announce(tx, row, by, true);
      return accepted(await editingOf(tx, row, by));
    });
  }

  async gone(id: BulletinId, by: Doer): Promise<Result<Editing, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<Editing, Refusal>> => {
      const row = await tx.bulletins.first({ id });
      if (row === null) return refuse({ type: 'unknown-bulletin' });
      if (await tx.editors.gone(id, by.id)) announce(tx, row, by, false);
      return accepted(await editingOf(tx, row, by));
    });
  }

  async now(id: BulletinId, by: Doer): Promise<Result<Editing, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<Editing, Refusal>> => {
      const row = await tx.bulletins.first({ id });
      return row === null ? refuse({ type: 'unknown-bulletin' }) : accepted(await editingOf(tx, row, by));
    });
  }
}

const editingOf = async (tx: LedgerTransaction, row: BulletinRow, by: Doer): Promise<Editing> => {
  const { id, state, version, editedBy, editedByName, editedAt } = row;
  const editors = (await tx.editors.of(id)).map((one) => ({ ...one, isYou: one.editor === by.id }));
  return { id, state, version, editedBy, editedByName, editedAt, editors };
};

/** Coming and going alone; a heartbeat is no news. */
const announce = (tx: LedgerTransaction, { id, version }: BulletinRow, by: Doer, isEditing: boolean): void => {
  tx.changed({
    kind: 'bulletin-editing',
    officeId: null,
    audience: 'bureau',
    subjectId: id,
    payload: { editor: by.id, name: by.name, isEditing, version },
  });
};
