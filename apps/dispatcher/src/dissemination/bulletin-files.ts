import type { MailFiles } from '@rainstorm/channels';
import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import type { BulletinId } from '@rainstorm/warning-model';

/** Their bytes stay in memory, each bulletin's with at most `mostBytes`. */
const CACHED_BULLETINS = 4;

/** The bytes of what is attached to the bulletins that go out now: read once for all their receivers. What was published never changes. */
export class BulletinFiles {
  private readonly kept = new Map<BulletinId, Promise<MailFiles | undefined>>();

  constructor(private readonly mostBytes: number) {}

  /** By bulletin; one without attachments, or with more than `mostBytes` together, is not among them. */
  async of(tx: LedgerTransaction, bulletins: readonly BulletinRow[]): Promise<ReadonlyMap<BulletinId | null, MailFiles>> {
    const found = new Map<BulletinId | null, MailFiles>();
    for (const bulletin of new Set(bulletins)) {
      const bytes = bulletin.attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      if (bulletin.attachments.length === 0 || bytes > this.mostBytes) continue;
      const files = await this.get(tx, bulletin);
      if (files !== undefined) found.set(bulletin.id, files);
    }
    return found;
  }

  /** Jobs that come together wait for the same look. One that failed is forgotten, and tried again with the next. */
  private async get(tx: LedgerTransaction, bulletin: BulletinRow): Promise<MailFiles | undefined> {
    const standing = this.kept.get(bulletin.id);
    if (standing !== undefined) return standing;
    const [oldest] = this.kept.keys();
    if (this.kept.size >= CACHED_BULLETINS && oldest !== undefined) this.kept.delete(oldest);
    const look = this.read(tx, bulletin);
    this.kept.set(bulletin.id, look);
    look.catch(() => this.kept.delete(bulletin.id));
    return look;
  }

  /** Undefined where bytes are gone: the bulletin goes out all the same, and says where its attachments were. */
  private async read(tx: LedgerTransaction, { attachments }: BulletinRow): Promise<MailFiles | undefined> {
    const files: MailFiles[number][] = [];
    for (const attachment of attachments) {
      const content = await tx.attachmentContents.read(attachment.sha256);
      if (content === null) return undefined;
      files.push({ attachment, content });
    }
    return files;
  }
}
