import { accepted, type City, type OfficeId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
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

/** The officer's own post. Refused for auditors and machines, which have none. */
export const postOf = (officer: Officer, city: City): Result<Post, Refusal> => {
  if (!officer.isCommand && officer.officeId === null) return refuse({ type: 'no-office' });
  const post = postsOf(city).find(({ officeId }) => officeId === officer.officeId);
  return post === undefined ? refuse({ type: 'no-office' }) : accepted(post);
};
