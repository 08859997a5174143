import {
  readablePolicy,
  oneOf,
  IsNull,
  type DeliveryRow,
  type DispatchRow,
  type EscalationRow,
  type Ledger,
  type LedgerTransaction,
  type Page,
  type PageRequest,
  type ExerciseRow,
} from '@rainstorm/ledger';
import { exerciseOf } from '@rainstorm/operations';
import { accepted, canReach, type ExerciseId, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

export interface ReportedOffice extends Pick<DispatchRow, 'officeId' | 'state' | 'owesReceipt'> {
  readonly officeName: string;
  /** The best result of all its deliveries. */
  readonly delivery: 'delivered' | 'sent' | 'failed' | 'under-way';
  readonly receiptLatencyMs: number | null;
  readonly receiptLateByMs: number | null;
  readonly followUpLatencyMs: number | null;
  readonly escalations: readonly Pick<EscalationRow, 'cause' | 'state' | 'raisedAt' | 'level' | 'answeredAt' | 'answeredByName'>[];
}

export interface ExerciseReport {
  readonly exercise: ExerciseRow;
  readonly bulletins: readonly {
    readonly id: string;
    readonly number: string;
    readonly step: string | null;
    readonly headline: string;
    readonly sentAt: Date;
    readonly offices: readonly ReportedOffice[];
  }[];
  readonly totals: {
    readonly owed: number;
    readonly received: number;
    readonly inTime: number;
    readonly followedUp: number;
    readonly escalated: number;
  };
}

/** 演练小结: for each bulletin and office, the delivery, the times of receipt and follow-up, and the escalations. */
export class ReportExercise {
  constructor(private readonly ledger: Ledger) {}

  /** Newest first. */
  async list(page: PageRequest): Promise<Page<ExerciseRow>> {
    return this.ledger.read(async (tx) => {
      const { items: rows, next } = await tx.exercises.page({}, { by: 'proposedAt', direction: 'DESC' }, page);
      const episodes = new Map(
        (await tx.episodes.find({ id: oneOf(rows.flatMap(({ episodeId }) => episodeId ?? [])) })).map((episode) => [episode.id, episode]),
      );
      return { items: rows.map((row) => exerciseOf(row, row.episodeId === null ? null : (episodes.get(row.episodeId) ?? null))), next };
    });
  }

  async one(id: ExerciseId): Promise<Result<ExerciseRow, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<ExerciseRow, Refusal>> => {
      const row = await tx.exercises.first({ id });
      if (row === null) return refuse({ type: 'unknown-exercise' });
      return accepted(exerciseOf(row, row.episodeId === null ? null : await tx.episodes.first({ id: row.episodeId })));
    });
  }

  async run(id: ExerciseId): Promise<Result<ExerciseReport, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<ExerciseReport, Refusal>> => {
      const row = await tx.exercises.first({ id });
      if (row === null) return refuse({ type: 'unknown-exercise' });
      const { episodeId } = row;
      const published =
        episodeId === null ? [] : await tx.bulletins.find({ episodeId, state: 'published' }, { order: { sentAt: 'ASC', id: 'ASC' } });
      const dispatches = await tx.dispatches.find(
        { bulletinId: oneOf(published.map((bulletin) => bulletin.id)) },
        { order: { officeId: 'ASC' } },
      );
      const offices = await officesOf(tx, dispatches);
      const episode = episodeId === null ? null : await tx.episodes.first({ id: episodeId });
      const owed = offices.filter(({ owesReceipt }) => owesReceipt);
      return accepted({
        exercise: exerciseOf(row, episode),
        bulletins: published.map(({ id: bulletinId, number, step, headline, sentAt }) => ({
          id: bulletinId,
          number: number ?? '',
          step,
          headline,
          sentAt: sentAt ?? row.proposedAt,
          offices: offices.filter((office) => office.bulletinId === bulletinId).map(({ bulletinId: _of, ...office }) => office),
        })),
        totals: {
          owed: owed.length,
          received: owed.filter(({ receiptLatencyMs }) => receiptLatencyMs !== null).length,
          inTime: owed.filter(({ receiptLateByMs }) => receiptLateByMs === 0).length,
          followedUp: owed.filter(({ followUpLatencyMs }) => followUpLatencyMs !== null).length,
          escalated: owed.filter(({ escalations }) => escalations.length > 0).length,
        },
      });
    });
  }
}

const best = (deliveries: readonly DeliveryRow[]): ReportedOffice['delivery'] => {
  // What a robot told a group reached nobody in particular.
  const ways = deliveries.filter(({ channel }) => canReach(channel));
  const states = new Set(ways.map(({ state }) => state));
  if (states.has('delivered')) return 'delivered';
  if (states.has('sent')) return 'sent';
  return ways.every(({ state }) => state === 'failed-permanently' || state === 'cancelled') ? 'failed' : 'under-way';
};

const officesOf = async (
  tx: LedgerTransaction,
  dispatches: readonly DispatchRow[],
): Promise<readonly (ReportedOffice & Pick<DispatchRow, 'bulletinId'>)[]> => {
  const dispatchId = oneOf(dispatches.map(({ id }) => id));
  const deliveries = await tx.deliveries.find({ dispatchId, purpose: 'bulletin' });
  const receipts = new Map((await tx.receipts.find({ dispatchId, withdrawnAt: IsNull() })).map((row) => [row.dispatchId, row]));
  const followUps = new Map((await tx.followUps.find({ dispatchId })).map((row) => [row.dispatchId, row]));
  const escalations = await tx.escalations.find({ dispatchId }, { order: { raisedAt: 'ASC' } });
  return dispatches.map(({ id, bulletinId, officeId, state, owesReceipt, policy, publishedAt }) => {
    const [receipt, followUp] = [receipts.get(id), followUps.get(id)];
    const since = (at: Date | undefined): number | null => (at === undefined ? null : at.getTime() - publishedAt.getTime());
    return {
      bulletinId,
      officeId,
      officeName: readablePolicy({ officeId, policy }).officeName,
      state,
      owesReceipt,
      delivery: best(deliveries.filter((delivery) => delivery.dispatchId === id)),
      receiptLatencyMs: since(receipt?.givenAt),
      receiptLateByMs: receipt === undefined ? null : Math.max(0, receipt.lateByMs),
      followUpLatencyMs: since(followUp?.doneAt),
      escalations: escalations
        .filter((escalation) => escalation.dispatchId === id)
        .map(({ cause, state: now, raisedAt, level, answeredAt, answeredByName }) => ({
          cause,
          state: now,
          raisedAt,
          level,
          answeredAt,
          answeredByName,
        })),
    };
  });
};
