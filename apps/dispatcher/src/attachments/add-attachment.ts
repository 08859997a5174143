import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import { addAttachment, arrangeAttachments, once, whenCurrent, type AuditActor, type SeenStates } from '@rainstorm/operations';
import { accepted, type BulletinAttachment, type BulletinId, type City, type Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';
import type { AttachmentSettings } from '../infrastructure/attachment-settings.js';
import type { GivenFile } from './check-file.js';
import type { FileRefusal } from './file-refusal.js';

/** Searches a file for viruses. */
export type Scan = (content: Buffer) => Promise<Result<void, FileRefusal>>;

/** 添加附件: a file is searched for viruses, checked, cleaned, and put at the end of the bulletin's attachments; once for each idempotency key. */
export class AddAttachment {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly limits: AttachmentSettings,
    private readonly scan: Scan | null,
  ) {}

  async run(
    id: BulletinId,
    file: GivenFile,
    actor: AuditActor,
    { key = null, seen = null }: { readonly key?: string | null; readonly seen?: SeenStates } = {},
  ): Promise<Result<BulletinRow, Refusal>> {
    const clean = this.scan === null ? accepted(undefined) : await this.scan(file.content);
    if (!clean.ok) return clean;
    // With the libraries that decode pictures and read PDF: most processes never need them.
    const { checkFile } = await import('./check-file.js');
    const checked = await checkFile(file);
    if (!checked.ok) return checked;
    const { attachment } = checked.value;
    const request = { id, sha256: attachment.sha256, fileName: attachment.fileName, altText: attachment.altText };
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `attach ${actor.id}`, key, request }, async () =>
        whenCurrent(tx, 'bulletin', id, seen, async () => addAttachment(tx, this.city, id, checked.value, this.limits, actor)),
      ),
    );
  }

  /** 整理附件: order, descriptions, and which are left. */
  async arrange(
    id: BulletinId,
    arranged: readonly Pick<BulletinAttachment, 'sha256' | 'altText'>[],
    actor: AuditActor,
    seen: SeenStates,
  ): Promise<Result<BulletinRow, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      whenCurrent(tx, 'bulletin', id, seen, async () => arrangeAttachments(tx, this.city, id, arranged, actor)),
    );
  }
}
