import { createHash } from 'node:crypto';
import { addressDeliveries, oneOf, READINESS_MARK, type LedgerTransaction, type ReadinessRiskRow } from '@rainstorm/ledger';
import {
  bureauAt,
  bureauPlaces,
  canaryRisks,
  certificateRisks,
  channelRisks,
  contactsAt,
  contactsOfPlace,
  failedWays,
  isRiskToTell,
  isUrgentRisk,
  localMinute,
  minutesAfter,
  officeOfPlace,
  placeOfLevel,
  quotaRisks,
  riskKey,
  rosterRisks,
  type CertificateEnd,
  type City,
  type Contact,
  type OfficeId,
  type QuotaUse,
  type Risk,
  type RosterPlace,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { bothPosts, withoutConsole } from '../rosters/bureau-now.js';
import { readRosters } from '../rosters/contacts-now.js';
import { configuredLeader, leaderOf } from '../rosters/roster-notices.js';
import { waysOf } from './read-readiness.js';

/** So far ahead readiness is foreseen. */
export const READINESS_AHEAD_MIN = 30 * 24 * 60;
const SAID_IN_AUDIT = 20;

/** What the ledger does not know: what the processes say of themselves. */
export interface FoundElsewhere {
  readonly channels: Parameters<typeof channelRisks>[0];
  readonly certificates: readonly CertificateEnd[];
  readonly quotas: readonly QuotaUse[];
}

export interface AssessedReadiness {
  /** How many risks stand. */
  readonly standing: number;
  /** How many of them were told now. */
  readonly told: number;
}

/** Of the contacts of this moment the ways whose last try did not arrive. */
const waysThatFailed = async (tx: LedgerTransaction, places: ReadonlyMap<RosterPlace, readonly Contact[]>): Promise<readonly Risk[]> => {
  const tries = await tx.lastOutcomes(waysOf([...places.values()].flat()));
  return [...places].flatMap(([place, contacts]) => failedWays(place, contacts, tries));
};

/** Of the contacts of this moment the ways whose line tests nobody answered; none where the city sends no line tests. */
const waysThatMissed = async (
  tx: LedgerTransaction,
  city: City,
  places: ReadonlyMap<RosterPlace, readonly Contact[]>,
): Promise<readonly Risk[]> => {
  if (city.canaries === undefined) return [];
  const standings = await tx.canaryStandings(waysOf([...places.values()].flat()));
  return [...places].flatMap(([place, contacts]) => canaryRisks(place, contacts, standings));
};

/** Fit for a cursor: the key has names and times in it. */
const idOf = (risk: Risk): string => `rsk-${createHash('sha256').update(riskKey(risk)).digest('hex').slice(0, 24)}`;

const rowOf = (risk: Risk, before: ReadinessRiskRow | undefined, now: Date): ReadinessRiskRow => {
  const { from, to, ...rest } = risk;
  return { id: idOf(risk), ...rest, beginsAt: from, endsAt: to, foundAt: before?.foundAt ?? now, toldAt: before?.toldAt ?? null };
};

const keyOf = ({ beginsAt: from, endsAt: to, ...rest }: ReadinessRiskRow): string => riskKey({ ...rest, from, to });

/** A notice of no hurry: nobody is called, and no open page rings. */
const inWriting = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts.map((contact) => ({
    ...contact,
    standby: false,
    channels: contact.channels.filter(({ kind }) => kind !== 'console' && kind !== 'push' && kind !== 'webhook'),
  }));

/**
 * Tells those who can mend it: the desk and the chief of everything, an office's leader on duty of what is of the office, the first level of the command
 * of what is urgent and of ways that count as unproven. A gap of a roster is not told to its own leader here: `tellGap` does, 48 h before.
 */
const tell = async (tx: LedgerTransaction, city: City, rows: readonly ReadinessRiskRow[]): Promise<void> => {
  const rosters = await readRosters(tx);
  const minute = localMinute(tx.now, city.zone);
  const urgent = rows.filter(({ kind, beginsAt }) => isUrgentRisk({ kind, from: beginsAt }, tx.now));
  const post = async (place: OfficeId | null, contacts: readonly Contact[], about: readonly ReadinessRiskRow[]): Promise<void> => {
    if (about.length === 0) return;
    await tx.post(...addressDeliveries(inWriting(contacts), { purpose: 'readiness-alarm', officeId: place, deadlineAt: null }, tx.now));
    const details = {
      risks: about.slice(0, SAID_IN_AUDIT).map(keyOf),
      count: about.length,
      told: contacts.map(({ name }) => name),
    };
    tx.audit(auditEntry(systemActor, 'readiness-told', 'readiness', place ?? 'all', details));
  };
  const ofCommand = urgent.length > 0 || rows.some(({ kind }) => kind === 'way-unproven');
  const command = ofCommand ? (contactsAt(city, rosters, tx.now).levels[0]?.contacts ?? []) : [];
  // A second test that nobody answered is for the office to mend.
  const ofDesk = rows.filter(({ kind, place }) => kind !== 'canary-missed' || place === null || officeOfPlace(place) === null);
  await post(null, [...bothPosts(bureauAt(city, contactsAt(city, rosters, tx.now))), ...command], ofDesk);
  for (const { id } of city.offices) {
    const own = rows.filter(({ place, kind }) => place === id && kind !== 'post-empty');
    const configured = contactsOfPlace(city, id);
    const roster = rosters.byPlace.get(id);
    await post(id, roster === undefined ? configuredLeader(configured) : leaderOf(roster, configured, minute), own);
  }
};

/**
 * 就绪检查: finds what may keep bulletins from arriving within the next thirty days, keeps it for the pages and the metrics, and tells those who can
 * mend it. Null where another scheduler checked less than `everyMs` ago.
 */
export const assessReadiness = async (
  tx: LedgerTransaction,
  city: City,
  { channels, certificates, quotas }: FoundElsewhere,
  everyMs: number,
): Promise<AssessedReadiness | null> => {
  const checkedAt = await tx.schedulerMarks.lock(READINESS_MARK);
  const isFirst = checkedAt.getTime() === tx.now.getTime();
  if (!isFirst && tx.now.getTime() - checkedAt.getTime() < everyMs) return null;
  await tx.schedulerMarks.advance(READINESS_MARK);
  const rosters = await readRosters(tx);
  const contacts = contactsAt(city, rosters, tx.now);
  const places = new Map<RosterPlace, readonly Contact[]>([
    ...city.offices.map(({ id }) => [id, contacts.of(id)] as const),
    ...contacts.levels.map((level, index) => [placeOfLevel(index), level.contacts] as const),
    ...bureauPlaces.map((place) => [place, withoutConsole(contacts.of(place))] as const),
  ]);
  const risks = [
    ...rosterRisks(city, rosters, tx.now, minutesAfter(tx.now, READINESS_AHEAD_MIN)),
    ...(await waysThatFailed(tx, places)),
    ...(await waysThatMissed(tx, city, places)),
    ...channelRisks(channels),
    ...certificateRisks(certificates, tx.now),
    ...quotaRisks(quotas, tx.now),
  ];
  const before = new Map((await tx.readinessRisks.find({})).map((row) => [row.id, row]));
  const rows = [...new Map(risks.map((risk) => [idOf(risk), rowOf(risk, before.get(idOf(risk)), tx.now)])).values()];
  const toTell = rows.filter(({ kind, beginsAt, detail, toldAt }) =>
    isRiskToTell({ kind, from: beginsAt, detail }, toldAt, tx.now, city.zone),
  );
  const told = new Set(toTell.map(({ id }) => id));
  if (before.size > 0) await tx.readinessRisks.delete({ id: oneOf([...before.keys()]) });
  await tx.readinessRisks.insert(...rows.map((row) => (told.has(row.id) ? { ...row, toldAt: tx.now } : row)));
  if (toTell.length > 0) await tell(tx, city, toTell);
  return { standing: rows.length, told: toTell.length };
};
