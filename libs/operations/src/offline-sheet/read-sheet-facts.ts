import {
  bulletinsInForce,
  oneOf,
  readablePolicy,
  receiverNumberOf,
  IsNull,
  type BulletinRow,
  type EscalationRow,
  type LedgerTransaction,
} from '@rainstorm/ledger';
import {
  colourName,
  openDecisionClockStates,
  standingEscalationStates,
  zonedParts,
  type City,
  type EscalationState,
  type DecisionClockState,
  type SheetDispatch,
  type SheetDuty,
  type SheetFacts,
  type Status,
} from '@rainstorm/warning-model';
import { missingBulletinLine } from '../cadence/missing-bulletin-line.js';

type Bulletins = ReadonlyMap<string, BulletinRow>;

const bulletinsOf = async (tx: LedgerTransaction, ids: readonly (BulletinRow['id'] | null)[]): Promise<Bulletins> => {
  const rows = await tx.bulletins.find({ id: oneOf(new Set(ids.filter((id) => id !== null))) });
  return new Map(rows.map((row) => [row.id, row]));
};

/** Every receipt and follow-up that is owed, by whichever office. */
const owed = async (tx: LedgerTransaction): Promise<readonly SheetDispatch[]> => {
  const dispatches = await tx.dispatches.find({ settled: IsNull() });
  const bulletins = await bulletinsOf(
    tx,
    dispatches.map(({ bulletinId }) => bulletinId),
  );
  return dispatches.map((dispatch) => {
    const bulletin = bulletins.get(dispatch.bulletinId);
    const isAcknowledged = dispatch.state === 'acknowledged';
    return {
      id: dispatch.id,
      officeId: dispatch.officeId,
      officeName: readablePolicy(dispatch).officeName,
      owes: isAcknowledged ? dispatch.duty : 'receipt',
      number: bulletin?.number ?? '',
      headline: bulletin?.headline ?? '',
      status: bulletin?.status ?? 'actual',
      publishedAt: dispatch.publishedAt,
      dueAt: isAcknowledged ? dispatch.followUpDueAt : dispatch.receiptDueAt,
      isEscalated: dispatch.state === 'escalated',
      receiverNumber: receiverNumberOf(dispatch),
    };
  });
};

/** What the bureau owes: slots that are open or missing, with the status of their episode. */
const bureauOwes = async (tx: LedgerTransaction, city: City): Promise<readonly SheetDuty[]> => {
  const slots = await tx.slots.find([{ state: 'open' }, { state: 'missing', reason: IsNull() }], { order: { dueAt: 'ASC', id: 'ASC' } });
  const episodes = await tx.episodes.find({ id: oneOf(slots.flatMap(({ episodeId }) => episodeId ?? [])) });
  const statusOf = new Map<string | null, Status>(episodes.map(({ id, status }) => [id, status]));
  const duties: SheetDuty[] = [];
  for (const slot of slots) {
    const { zh } = await missingBulletinLine(tx, city, slot);
    const what = slot.state === 'missing' ? zh : zh.replace(/^逾期未发：/, '应发：');
    duties.push({ what, status: statusOf.get(slot.episodeId) ?? 'actual', dueAt: slot.dueAt });
  }
  return duties;
};

const undecided = async (tx: LedgerTransaction): Promise<readonly SheetDuty[]> => {
  const clocks = await tx.decisionClocks.find({ state: oneOf<DecisionClockState>(openDecisionClockStates) }, { order: { dueAt: 'ASC' } });
  const bulletins = await bulletinsOf(
    tx,
    clocks.map(({ bulletinId }) => bulletinId),
  );
  return clocks.map(({ bulletinId, colour, dueAt }) => {
    const bulletin = bulletins.get(bulletinId);
    const what = `${bulletin?.number ?? ''} ${bulletin?.headline ?? ''}（${colourName(colour)}）`.trim();
    return { what, status: bulletin?.status ?? 'actual', dueAt };
  });
};

const escalations = async (tx: LedgerTransaction): Promise<SheetFacts['escalations']> => {
  const standing = await tx.escalations.find(
    { state: oneOf<EscalationState>(standingEscalationStates) },
    { order: { deadlineAt: 'ASC', id: 'ASC' } },
  );
  const bulletins = await bulletinsOf(
    tx,
    standing.map(({ bulletinId }) => bulletinId),
  );
  const dispatches = await tx.dispatches.find({ id: oneOf(standing.flatMap(({ dispatchId }) => dispatchId ?? [])) });
  const nameOf = new Map<string | null, string>(dispatches.map((row) => [row.id, readablePolicy(row).officeName]));
  return standing.map((row: EscalationRow) => ({
    cause: row.cause,
    officeName: nameOf.get(row.dispatchId) ?? null,
    number: bulletins.get(row.bulletinId ?? '')?.number ?? null,
    levelName: row.levels[row.level]?.name ?? `第${row.level + 1}级`,
    status: bulletins.get(row.bulletinId ?? '')?.status ?? 'actual',
    isAnswered: row.state === 'answered',
    deadlineAt: row.deadlineAt,
  }));
};

/** All that the offline sheet says of the ledger, as of one transaction. */
export const readSheetFacts = async (tx: LedgerTransaction, city: City): Promise<SheetFacts> => ({
  now: tx.now,
  inForce: (await bulletinsInForce(tx)).map((row) => ({ ...row, number: row.number ?? '' })),
  owed: await owed(tx),
  escalations: await escalations(tx),
  bureauOwes: await bureauOwes(tx, city),
  undecided: await undecided(tx),
  numbers: await tx.receiverSeries.ofYear(zonedParts(tx.now, city.zone).year),
});
