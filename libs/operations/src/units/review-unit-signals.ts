import {
  bulletinsInForce,
  newId,
  oneOf,
  type BulletinRow,
  type LedgerTransaction,
  type TimerRow,
  type UnitResponseRow,
  type UnitSignalRow,
} from '@rainstorm/ledger';
import {
  answersSignal,
  carriesSignal,
  currentUnitSignalStates,
  unitDeadlines,
  unitSignalChanges,
  unitsOf,
  type BulletinId,
  type City,
  type GravestSignal,
  type OfficeId,
  type Status,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { endUnitSignals, lockUnits } from './end-unit-signals.js';
import { newestResponses } from './newest-responses.js';
import { unitSignalChanged } from './unit-signal-changed.js';

type Started = GravestSignal & { readonly unitId: OfficeId };

const notYet = {
  remindedAt: null,
  toldAt: null,
  endedAt: null,
  endedWhy: null,
  endedByBulletinId: null,
  closedByName: null,
  closedReason: null,
} as const satisfies Partial<UnitSignalRow>;

const begin = async (tx: LedgerTransaction, city: City, status: Status, started: readonly Started[]): Promise<void> => {
  if (started.length === 0) return;
  const standing = await newestResponses(
    tx,
    started.map(({ unitId }) => unitId),
    status,
  );
  const rows = started.map(({ unitId, colour, bulletinId, sentAt }): UnitSignalRow => {
    const response: UnitResponseRow | undefined = standing.get(unitId);
    const answer = response !== undefined && answersSignal(response, { startedAt: sentAt }) ? response : null;
    const deadlines = unitDeadlines(city.command.unitResponse, colour, tx.now);
    return {
      id: newId('unit-signal'),
      unitId,
      status,
      colour,
      bulletinId,
      state: answer === null ? 'standing' : 'answered',
      startedAt: sentAt,
      remindAt: deadlines?.remindAt ?? null,
      tellAt: deadlines?.tellAt ?? null,
      responseId: answer?.id ?? null,
      answeredAt: answer === null ? null : tx.now,
      ...notYet,
    };
  });
  await tx.unitSignals.insert(...rows);
  await tx.timers.arm(
    rows.flatMap(({ id, state, remindAt }) =>
      state === 'standing' && remindAt !== null ? [{ kind: 'unit-reminder' as const, subjectId: id, dueAt: remindAt }] : [],
    ),
  );
  tx.audit(
    ...rows.map(({ id, unitId, colour, bulletinId, remindAt, responseId }) =>
      auditEntry(systemActor, 'unit-signal-started', 'unit-signal', id, { unitId, colour, bulletinId, remindAt, responseId }),
    ),
  );
  unitSignalChanged(tx, rows);
};

/** Compares the signals in force with those that the districts have, ends what is over and begins what is new. */
const review = async (tx: LedgerTransaction, city: City, status: Status, by: BulletinId | null): Promise<void> => {
  await lockUnits(tx);
  const states = oneOf<UnitSignalRow['state']>(currentUnitSignalStates);
  const current = await tx.unitSignals.lockAll({ status, state: states }, { id: 'ASC' });
  const inForce = await bulletinsInForce(tx, { status, kind: oneOf<BulletinRow['kind']>(['signal', 'scheduled']) });
  const { ended, started } = unitSignalChanges(unitsOf(city), inForce, current);
  for (const why of ['over', 'other-colour', 'no-unit'] as const)
    await endUnitSignals(
      tx,
      ended.filter((one) => one.why === why).map(({ signal }) => signal),
      why,
      by,
    );
  await begin(tx, city, status, started);
};

/** Brings the signals of the districts up to date after a publication, and again when what was published expires. */
export const changeUnitSignals = async (tx: LedgerTransaction, city: City, bulletin: BulletinRow): Promise<void> => {
  if (unitsOf(city).length === 0) return;
  const isLiftOfEpisode = bulletin.kind === 'scheduled' && bulletin.revisionKind === 'lift';
  const carries = carriesSignal(bulletin);
  if (!carries && bulletin.refersTo === null && !isLiftOfEpisode) return;
  if (carries && bulletin.msgType !== 'cancel')
    await tx.timers.arm([{ kind: 'unit-signals-review', subjectId: bulletin.id, dueAt: bulletin.expires }]);
  await review(tx, city, bulletin.status, bulletin.id);
};

/** A signal has expired: what it said of districts is over, unless another one says it. */
export const reviewExpired = async (tx: LedgerTransaction, timers: readonly TimerRow[], city: City): Promise<void> => {
  const bulletins = await tx.bulletins.find({ id: oneOf(timers.map(({ subjectId }) => subjectId as BulletinId)) });
  for (const status of new Set(bulletins.map((bulletin) => bulletin.status))) await review(tx, city, status, null);
};
