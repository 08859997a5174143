import type { LedgerTransaction } from '@rainstorm/ledger';
import { bureauAt, isOfConsole, type City, type Contact } from '@rainstorm/warning-model';
import { contactsNow } from './contacts-now.js';

type Bureau = Pick<City, 'desk' | 'chief'>;

/** Who holds the bureau's own posts at this moment. */
export const bureauNow = async (tx: LedgerTransaction, city: City): Promise<Bureau> => bureauAt(city, await contactsNow(tx, city));

/** Both posts, each person once: an empty one is stood in for by the other. */
export const bothPosts = ({ desk, chief }: Bureau): readonly Contact[] => [
  ...new Map([...desk, ...chief].map((contact) => [contact.id, contact])).values(),
];

/** The bureau does not use the receiver console, because its own page shows everything. */
export const withoutConsole = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts.map((contact) => ({ ...contact, channels: contact.channels.filter(({ kind }) => !isOfConsole(kind)) }));
