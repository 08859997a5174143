import { oneOf, type DeliveryRow, type LedgerTransaction } from '@rainstorm/ledger';
import { distinct } from '@rainstorm/operations';
import {
  bureauPlaces,
  contactsOfPlace,
  placeOfLevel,
  withoutLeaders,
  type City,
  type DeliveryPurpose,
  type DispatchId,
  type RosterPlace,
} from '@rainstorm/warning-model';

/** By dispatch, the names of those on duty who have not answered. Read anew for each message: a change of shift changes them. */
export const silentOf = async (
  tx: LedgerTransaction,
  deliveries: readonly DeliveryRow[],
): Promise<ReadonlyMap<DispatchId | null, readonly string[]>> => {
  const asked = distinct(deliveries.filter(({ purpose }) => purpose === 'colleague-silent').map(({ dispatchId }) => dispatchId));
  const rows = asked.length === 0 ? [] : await tx.dispatches.find({ id: oneOf(asked) });
  return new Map(
    rows.map(({ id, policy }) => [
      id,
      withoutLeaders(policy.contacts)
        .filter(({ standby, phone }) => !standby && phone !== null)
        .map(({ name }) => name),
    ]),
  );
};

const aboutPlaces: ReadonlySet<DeliveryPurpose> = new Set(['roster-gap', 'shift-reminder', 'readiness-alarm']);

/** Whether only the contact says to whose roster a message belongs. */
export const isOfNoOffice = ({ purpose, officeId }: DeliveryRow): boolean => officeId === null && aboutPlaces.has(purpose);

/** To whose roster the contact of a message belongs, by the rosters and the configuration of today: the command's or the bureau's; null for nobody's. */
export const placesOf = async (
  tx: LedgerTransaction,
  city: City,
  deliveries: readonly DeliveryRow[],
): Promise<(delivery: DeliveryRow) => RosterPlace | null> => {
  if (!deliveries.some(isOfNoOffice)) return () => null;
  const places = [...bureauPlaces, ...city.command.levels.map((_level, index) => placeOfLevel(index))];
  const rosters = new Map((await tx.rosters.newestOfAll()).map(({ place, roster }) => [place, roster]));
  const known = new Map<string, RosterPlace>();
  for (const place of places)
    for (const id of [...(rosters.get(place)?.people ?? []), ...contactsOfPlace(city, place)].map((person) => person.id as string))
      if (!known.has(id)) known.set(id, place);
  return ({ contactId }) => known.get(contactId) ?? null;
};
