import type { AnsweredFile } from '@rainstorm/http-edge';
import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import { accepted, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

export interface FoundAttachment {
  readonly file: AnsweredFile;
  readonly read: () => Promise<Buffer>;
}

/** An attachment of a published bulletin. Whoever may read the bulletin may read it: the caller says who that is. */
export const attachmentOf = (ledger: Ledger, bulletin: BulletinRow, sha256: string): Result<FoundAttachment, Refusal> => {
  const attachment = bulletin.attachments.find((each) => each.sha256 === sha256);
  if (attachment === undefined) return refuse({ type: 'unknown-attachment' });
  return accepted({
    file: { ...attachment, isFinal: true, isPublic: false },
    read: async () => {
      const content = await ledger.attachmentContents.read(sha256);
      if (content === null) throw new Error(`The bytes of attachment ${sha256} are gone`);
      return content;
    },
  });
};
