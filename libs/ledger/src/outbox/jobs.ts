import type { ChannelKind, DeliveryId } from '@rainstorm/warning-model';
import type { DeliveryRow } from '../store/records/dissemination.record.js';

/** A job for a queue, with all deliveries that it carries. */
export interface RelayedJob {
  readonly id: string;
  readonly channel: ChannelKind;
  readonly deliveryIds: readonly DeliveryId[];
  /** The nearest of them. */
  readonly deadlineAt: Date | null;
}

/** A delivery with its job, as a statement returns it. */
export interface RawRelayed {
  id: DeliveryId;
  channel: ChannelKind;
  job: string;
  deadline_at: Date | null;
}
const nearer = (one: Date | null, other: Date | null): Date | null => (one === null || (other !== null && other < one) ? other : one);
/** The deliveries put together by their jobs, in the order in which the jobs come first. */
export const asJobs = (rows: readonly RawRelayed[]): readonly RelayedJob[] => {
  const jobs = new Map<string, RelayedJob>();
  for (const { id, channel, job, deadline_at: deadlineAt } of rows) {
    const known = jobs.get(job);
    jobs.set(job, {
      id: job,
      channel,
      deliveryIds: [...(known?.deliveryIds ?? []), id],
      deadlineAt: nearer(known?.deadlineAt ?? null, deadlineAt),
    });
  }
  return [...jobs.values()];
};

/** Deliveries in one job: enough to keep the queue cheap, few enough that every worker gets a share of what comes at once. */
export const LARGEST_JOB = 50;

/** Jobs as `relay` makes them: by channel, nearest deadline first. */
export const jobsOf = (deliveries: readonly DeliveryRow[], batch: string): readonly RelayedJob[] => {
  const due = ({ deadlineAt }: DeliveryRow): number => deadlineAt?.getTime() ?? Infinity;
  const byChannel = new Map<ChannelKind, DeliveryRow[]>();
  for (const row of deliveries) {
    const known = byChannel.get(row.channel);
    if (known === undefined) byChannel.set(row.channel, [row]);
    else known.push(row);
  }
  return [...byChannel].flatMap(([channel, rows]) => {
    rows.sort((one, other) => (due(one) === due(other) ? 0 : due(one) - due(other)));
    return Array.from({ length: Math.ceil(rows.length / LARGEST_JOB) }, (_, index): RelayedJob => {
      const mine = rows.slice(index * LARGEST_JOB, (index + 1) * LARGEST_JOB);
      return {
        id: `${batch}-${channel}-${index}`,
        channel,
        deliveryIds: mine.map(({ id }) => id),
        deadlineAt: mine[0]?.deadlineAt ?? null,
      };
    });
  });
};
