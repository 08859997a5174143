import { newId, oneOf, type LedgerTransaction, type UnitResponseRow, type UnitSignalRow } from '@rainstorm/ledger';
import {
  accepted,
  answersSignal,
  colours,
  currentUnitSignalStates,
  levels,
  refused,
  responseLagMs,
  unitsOf,
  type City,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { answerUnitSignal, lockUnits } from './end-unit-signals.js';
import { newestResponses } from './newest-responses.js';

export type NewUnitResponse = Pick<UnitResponseRow, 'unitId' | 'status' | 'track' | 'decidedAt' | 'decidedBy' | 'note'> & {
  /** A grade of the track, or `none`. */
  readonly chosen: string;
};

export type UnitResponseRefusal =
  | { readonly type: 'unknown-unit' }
  | { readonly type: 'unknown-grade'; readonly allowed: readonly string[] }
  | { readonly type: 'decision-in-the-future' }
  | { readonly type: 'decided-too-long-ago'; readonly mostDays: number };

export interface RecordedUnitResponse {
  readonly response: UnitResponseRow;
  /** Whether it answers the signal that is in force for the district. */
  readonly answers: boolean;
}

/** What was decided longer ago belongs to another rain, or its year was mistyped. */
const MOST_DAYS = 7;
const grades = { 'warning-response': colours, 'emergency-response': levels } as const;
const words = { 'warning-response': '预警响应', 'emergency-response': '应急响应' } as const;

const gradeOf = ({ track, chosen }: NewUnitResponse): UnitResponseRow['chosen'] | null =>
  chosen === 'none' ? 'none' : ([...grades[track]].find((grade) => grade === chosen) ?? null);

/**
 * Records what a district decided; the product never decides. A decision that answers the signal in force for the district ends its reminders,
 * and what the command was told. The signal that it answers is the one of its own district: nobody else's waits less for it. `actor` is an account.
 */
export const recordUnitResponse = async (
  tx: LedgerTransaction,
  city: City,
  given: NewUnitResponse,
  actor: AuditActor,
): Promise<Result<RecordedUnitResponse, UnitResponseRefusal>> => {
  const { unitId, status, track, decidedAt, decidedBy, note } = given;
  if (!unitsOf(city).some(({ id }) => id === unitId)) return refused({ type: 'unknown-unit' });
  const chosen = gradeOf(given);
  if (chosen === null) return refused({ type: 'unknown-grade', allowed: [...grades[track], 'none'] });
  if (decidedAt > tx.now) return refused({ type: 'decision-in-the-future' });
  if (decidedAt.getTime() < tx.now.getTime() - MOST_DAYS * 86_400_000)
    return refused({ type: 'decided-too-long-ago', mostDays: MOST_DAYS });
  await lockUnits(tx);
  const signal = await tx.unitSignals.lock({ unitId, status, state: oneOf<UnitSignalRow['state']>(currentUnitSignalStates) });
  const response: UnitResponseRow = {
    id: newId('unit-response'),
    unitId,
    status,
    track,
    chosen,
    decidedAt,
    decidedBy,
    note,
    signalId: signal?.id ?? null,
    lagMs: signal === null ? null : responseLagMs(signal.startedAt, decidedAt),
    recordedBy: actor.id,
    recordedByName: actor.name,
    recordedAt: tx.now,
  };
  await tx.unitResponses.insert(response);
  tx.audit(
    auditEntry(actor, 'unit-response-recorded', 'unit-response', response.id, {
      ...{ unitId, track, chosen, decidedAt, decidedBy, note },
      ...{ signalId: response.signalId, lagMs: response.lagMs },
    }),
  );
  tx.changed({
    kind: 'unit-response-recorded',
    officeId: null,
    audience: 'all',
    subjectId: response.id,
    payload: { unitId, chosen, decidedAt },
  });
  // One that was decided before another which is recorded already is not what stands.
  const newest = (await newestResponses(tx, [unitId], status)).get(unitId);
  const answers = signal !== null && newest !== undefined && answersSignal(newest, signal);
  if (signal !== null && answers && signal.state !== 'answered')
    await answerUnitSignal(tx, signal, newest.id, `已决定：${words[newest.track]} ${newest.chosen}（decided: ${newest.chosen}）`);
  return accepted({ response, answers });
};
