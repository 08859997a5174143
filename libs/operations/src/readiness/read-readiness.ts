import type { LastOutcome, LastProof, LedgerTransaction } from '@rainstorm/ledger';
import {
  bureauPlaces,
  contactsAt,
  readinessAt,
  waysAtOnce,
  type BureauPlace,
  type CanaryStanding,
  type City,
  type Contact,
  type ContactsAt,
  type Readiness,
  type ReadinessQuestion,
  type WayToContact,
} from '@rainstorm/warning-model';
import { withoutConsole } from '../rosters/bureau-now.js';
import { readRosters } from '../rosters/contacts-now.js';

/** What a publication at an instant would do, with what is known of each way that it would take. */
export interface ForeseenReadiness extends Readiness {
  readonly outcomes: readonly LastOutcome[];
  readonly proofs: readonly LastProof[];
  /** Of the ways that are tested. */
  readonly lineTests: readonly CanaryStanding[];
  readonly isRostered: ContactsAt['isRostered'];
  /** Whom the bureau's own alarms go to, by post. */
  readonly bureau: readonly ForeseenPost[];
}

export interface ForeseenPost {
  readonly place: BureauPlace;
  readonly contacts: readonly Contact[];
  readonly ways: readonly WayToContact[];
}

export const waysOf = (contacts: readonly Contact[]) =>
  contacts.flatMap(({ id, channels }) => channels.map(({ kind, address }) => ({ contactId: id, channel: kind, address })));

/** 就绪度: who is reached, and how, if what is asked about is published at `at`. Changes nothing. Throws on a hazard that the city does not have. */
export const readReadiness = async (
  tx: LedgerTransaction,
  city: City,
  question: ReadinessQuestion,
  at: Date,
): Promise<ForeseenReadiness> => {
  const rosters = await readRosters(tx);
  const readiness = readinessAt(city, rosters, question, at);
  const onDuty = contactsAt(city, rosters, at);
  const { isRostered } = onDuty;
  const bureau = bureauPlaces.map((place) => {
    const held = withoutConsole(onDuty.of(place));
    return { place, contacts: held, ways: waysAtOnce(held, null, at) };
  });
  const contacts = [
    ...readiness.dispatches.flatMap((dispatch) => dispatch.contacts),
    ...readiness.levels.flatMap(({ level }) => level.contacts),
    ...bureau.flatMap((post) => post.contacts),
  ];
  const ways = waysOf(contacts);
  const lineTests = city.canaries === undefined ? [] : await tx.canaryStandings(ways);
  return { ...readiness, isRostered, bureau, lineTests, outcomes: await tx.lastOutcomes(ways), proofs: await tx.lastProofs(ways) };
};
