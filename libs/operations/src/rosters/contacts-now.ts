import { oneOf, type LedgerTransaction } from '@rainstorm/ledger';
import { contactsAt, isPlanned, type City, type ContactsAt, type Rosters } from '@rainstorm/warning-model';

/** The rosters that count now, and whose persons hold nothing any more. One look for all places, because a bulletin goes to hundreds. */
export const readRosters = async (tx: LedgerTransaction): Promise<Rosters> => {
  const rosters = (await tx.rosters.newestOfAll()).filter(({ roster }) => isPlanned(roster));
  const byPlace = new Map(rosters.map(({ place, roster }) => [place, roster]));
  const accountIds = rosters.flatMap(({ roster }) => roster.people.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])));
  if (accountIds.length === 0) return { byPlace, disabled: new Set() };
  const disabled = await tx.accounts.find({ id: oneOf(new Set(accountIds)), disabled: true });
  return { byPlace, disabled: new Set(disabled.map(({ id }) => id)) };
};

/** Whom notices go to now (`contactsAt`). */
export const contactsNow = async (tx: LedgerTransaction, city: City): Promise<ContactsAt> =>
  contactsAt(city, await readRosters(tx), tx.now);
