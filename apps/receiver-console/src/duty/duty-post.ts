import type { LedgerTransaction } from '@rainstorm/ledger';
import { accepted, type City, type OfficeId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { formerOffice } from '../reading/former-office.js';
import { refuse, type Refusal } from '../refusal.js';

/** The duty post of an office or (`officeId` null) of the command. */
export interface Post {
  readonly officeId: OfficeId | null;
  readonly name: string;
  readonly nameEn: string;
}

/** The command's post, then those of the offices in the order of the configuration. */
export const postsOf = ({ command, offices }: City): readonly Post[] => [
  { officeId: null, name: command.name, nameEn: command.nameEn },
  ...offices.map(({ id, name, nameEn }) => ({ officeId: id, name, nameEn })),
];

/**
 * The officer's own post; that of an office which has left the configuration stands as long as it was ever sent anything. Refused for auditors and
 * machines, which have none.
 */
export const postOf = async (tx: LedgerTransaction, officer: Officer, city: City): Promise<Result<Post, Refusal>> => {
  const { officeId } = officer;
  if (!officer.isCommand && officeId === null) return refuse({ type: 'no-office' });
  const post = postsOf(city).find((one) => one.officeId === officeId);
  if (post !== undefined) return accepted(post);
  const former = officeId === null ? null : await formerOffice(tx, officeId);
  return former === null ? refuse({ type: 'no-office' }) : accepted({ officeId, ...former });
};
