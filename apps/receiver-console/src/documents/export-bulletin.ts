import type { DocumentKind, DocumentPress, SavedDocument } from '@rainstorm/documents';
import { readBulletinDocument, type BulletinRow, type Ledger } from '@rainstorm/ledger';
import type { BulletinId, City, DispatchId, Result } from '@rainstorm/warning-model';
import type { ReadInbox } from '../inbox/read-inbox.js';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';

/** A published bulletin as a Word or PDF file in the form of GB/T 9704, for whoever may read it. */
export class ExportBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly inbox: ReadInbox,
    private readonly press: DocumentPress,
  ) {}

  /** The bulletin of a dispatch, for whoever may read the dispatch. */
  async ofDispatch(id: DispatchId, kind: DocumentKind, officer: Officer): Promise<Result<SavedDocument, Refusal>> {
    const found = await this.inbox.dispatch(id, officer);
    if (!found.ok) return found;
    return this.made(found.value.bulletin, kind);
  }

  async ofBulletin(id: BulletinId, kind: DocumentKind): Promise<Result<SavedDocument, Refusal>> {
    return this.made(await this.ledger.read(async (tx) => tx.bulletins.first({ id, state: 'published' })), kind);
  }

  private async made(bulletin: BulletinRow | null, kind: DocumentKind): Promise<Result<SavedDocument, Refusal>> {
    if (bulletin === null) return refuse({ type: 'unknown-bulletin' });
    return this.press.document(kind, await readBulletinDocument(this.ledger, this.city, bulletin));
  }
}
