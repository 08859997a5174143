import type { LastOutcome, LastProof, LedgerTransaction } from '@rainstorm/ledger';
import {
  contactsAt,
  readinessAt,
  type CanaryStanding,
  type City,
  type Contact,
  type ContactsAt,
  type Readiness,
  type ReadinessQuestion,
} from '@rainstorm/warning-model';
import { readRosters } from '../rosters/contacts-now.js';

/** What a publication at an instant would do, with what is known of each way that it would take. */
export interface ForeseenReadiness extends Readiness {
  readonly outcomes: readonly LastOutcome[];
  readonly proofs: readonly LastProof[];
  /** Of the ways that are tested. */
  readonly lineTests: readonly CanaryStanding[];
  readonly isRostered: ContactsAt['isRostered'];
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
  const { isRostered } = contactsAt(city, rosters, at);
  const contacts = [
    ...readiness.dispatches.flatMap((dispatch) => dispatch.contacts),
    ...readiness.levels.flatMap(({ level }) => level.contacts),
  ];
  const ways = waysOf(contacts);
  const lineTests = city.canaries === undefined ? [] : await tx.canaryStandings(ways);
  return { ...readiness, isRostered, lineTests, outcomes: await tx.lastOutcomes(ways), proofs: await tx.lastProofs(ways) };
};
