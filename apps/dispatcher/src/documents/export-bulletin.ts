import type { Actor } from '@rainstorm/access';
import type { DocumentKind, DocumentPress, SavedDocument } from '@rainstorm/documents';
import { readBulletinDocument, type Ledger } from '@rainstorm/ledger';
import type { BulletinId, City, Result } from '@rainstorm/warning-model';
import type { ReadBulletins } from '../issuance/read-bulletins.js';
import type { Refusal } from '../refusal.js';

/** A bulletin as a Word or PDF file in the form of GB/T 9704, for whoever may read it; a draft is marked as one. */
export class ExportBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly bulletins: ReadBulletins,
    private readonly press: DocumentPress,
  ) {}

  async run(id: BulletinId, kind: DocumentKind, actor: Actor): Promise<Result<SavedDocument, Refusal>> {
    const found = await this.bulletins.one(id, actor);
    if (!found.ok) return found;
    return this.press.document(kind, await readBulletinDocument(this.ledger, this.city, found.value.bulletin));
  }
}
