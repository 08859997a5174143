import type { Actor } from '@rainstorm/access';
import type { AnsweredFile } from '@rainstorm/http-edge';
import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import { accepted, type BulletinId, type Result } from '@rainstorm/warning-model';
import { ReadBulletins } from '../issuance/read-bulletins.js';
import { refuse, type Refusal } from '../refusal.js';

export interface FoundAttachment {
  readonly file: AnsweredFile;
  readonly read: () => Promise<Buffer>;
}

/** Whoever may read a bulletin may read what is attached to it. */
export class ReadAttachment {
  constructor(
    private readonly ledger: Ledger,
    private readonly bulletins: ReadBulletins,
  ) {}

  async run(id: BulletinId, sha256: string, actor: Actor): Promise<Result<FoundAttachment, Refusal>> {
    const found = await this.bulletins.one(id, actor);
    if (!found.ok) return found;
    return attachmentOf(this.ledger, found.value.bulletin, sha256);
  }
}

const attachmentOf = (ledger: Ledger, bulletin: BulletinRow, sha256: string): Result<FoundAttachment, Refusal> => {
  const attachment = bulletin.attachments.find((each) => each.sha256 === sha256);
  if (attachment === undefined) return refuse({ type: 'unknown-attachment' });
  return accepted({
    file: { ...attachment, isFinal: bulletin.state === 'published', isPublic: false },
    read: async () => {
      const content = await ledger.attachmentContents.read(sha256);
      if (content === null) throw new Error(`The bytes of attachment ${sha256} are gone`);
      return content;
    },
  });
};
