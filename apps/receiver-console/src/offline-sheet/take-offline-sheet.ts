import type { DocumentPress } from '@rainstorm/documents';
import type { Ledger } from '@rainstorm/ledger';
import { sealFile, sealedPdf, type SealedFile, type SheetKind } from '@rainstorm/offline-sheet';
import { copyOutdatedBefore, takeOfflineSheet, type AuditActor } from '@rainstorm/operations';
import { accepted, type City, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

/** 离线应急页 as a file: a page, or a PDF. Refused where no passphrase is set: it is never given unsealed. */
export class TakeOfflineSheet {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly passphrase: string | null,
    private readonly press: Pick<DocumentPress, 'sheet'>,
  ) {}

  /** Whether a sheet is given, and of when a kept copy has to be at least. */
  async state(): Promise<{ readonly isAvailable: boolean; readonly outdatedBefore: Date }> {
    const outdatedBefore = await this.ledger.read(async (tx) => copyOutdatedBefore(tx, this.city));
    return { isAvailable: this.passphrase !== null, outdatedBefore };
  }

  async take(officer: AuditActor, kind: SheetKind = 'html'): Promise<Result<SealedFile, Refusal>> {
    const { passphrase } = this;
    if (passphrase === null) return refuse({ type: 'no-offline-passphrase' });
    const composed = await this.ledger.transaction(async (tx) => takeOfflineSheet(tx, this.city, officer));
    if (kind === 'html') return accepted(await sealFile(this.city, composed, passphrase));
    const made = await this.press.sheet(composed.sheet, passphrase, composed.madeAt);
    return made.ok ? accepted(sealedPdf(this.city, composed.madeAt, made.value)) : made;
  }
}
