import type { BulletinRow, Editor, Ledger, LedgerTransaction } from '@rainstorm/ledger';
import { accepted, type BulletinId, type Result } from '@rainstorm/warning-model';
import type { AuditActor } from '@rainstorm/operations';
import { refuse, type Refusal } from '../refusal.js';

/** Who is editing a draft, and its current version, so that a page learns from its heartbeat that the draft has changed. */
export interface Editing extends Pick<BulletinRow, 'id' | 'state' | 'version' | 'editedBy' | 'editedByName' | 'editedAt'> {
  readonly editors: readonly (Editor & { readonly isYou: boolean })[];
}

/** “正在编辑”: shows two forecasters that they edit the same draft. It locks nothing; conflicts are decided by the version. */
export class WatchEditors {
  constructor(private readonly ledger: Ledger) {}

  async heard(id: BulletinId, actor: AuditActor): Promise<Result<Editing, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<Editing, Refusal>> => {
      const row = await tx.bulletins.first({ id });
      if (row === null) return refuse({ type: 'unknown-bulletin' });
      if (row.state === 'published') return refuse({ type: 'already-published', number: row.number ?? '' });
      if (row.state === 'discarded') return refuse({ type: 'wrong-state', state: row.state, act: 'edit' });
      if (await tx.editors.heard(id, actor.id, actor.name)) announce(tx, row, actor, true);
      return accepted(await editingOf(tx, row, actor));
    });
  }

  async gone(id: BulletinId, actor: AuditActor): Promise<Result<Editing, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<Editing, Refusal>> => {
      const row = await tx.bulletins.first({ id });
      if (row === null) return refuse({ type: 'unknown-bulletin' });
      if (await tx.editors.gone(id, actor.id)) announce(tx, row, actor, false);
      return accepted(await editingOf(tx, row, actor));
    });
  }

  async now(id: BulletinId, actor: AuditActor): Promise<Result<Editing, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<Editing, Refusal>> => {
      const row = await tx.bulletins.first({ id });
      return row === null ? refuse({ type: 'unknown-bulletin' }) : accepted(await editingOf(tx, row, actor));
    });
  }
}

const editingOf = async (tx: LedgerTransaction, row: BulletinRow, actor: AuditActor): Promise<Editing> => {
  const { id, state, version, editedBy, editedByName, editedAt } = row;
  const editors = (await tx.editors.of(id)).map((one) => ({ ...one, isYou: one.editor === actor.id }));
  return { id, state, version, editedBy, editedByName, editedAt, editors };
};

/** Announces only when somebody starts or stops editing, not every heartbeat. */
const announce = (tx: LedgerTransaction, { id, version }: BulletinRow, actor: AuditActor, isEditing: boolean): void => {
  tx.changed({
    kind: 'bulletin-editing',
    officeId: null,
    audience: 'bureau',
    subjectId: id,
    payload: { editor: actor.id, name: actor.name, isEditing, version },
  });
};
