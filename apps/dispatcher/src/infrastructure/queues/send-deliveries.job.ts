import type { RelayedJob } from '@rainstorm/ledger';
import { channelKinds, isWellFormedId, queuePriority, type ChannelKind, type DeliveryId } from '@rainstorm/warning-model';
import type { JobsOptions } from 'bullmq';
import { z } from 'zod';
import { defineJob, type PayloadOf } from './job.js';

/** One queue for each channel, so that a hanging mail server does not delay the console. */
export const deliveryQueue = (channel: ChannelKind): string => `delivery-${channel}`;
export const deliveryQueues: readonly string[] = channelKinds.map(deliveryQueue);

/** Contains only ids, because everything else is in the ledger and may have changed. */
export const sendDeliveriesJob = defineJob({
  name: 'send-deliveries',
  payload: z.strictObject({
    v: z.literal(1),
    deliveryIds: z
      .array(
        z
          .string()
          .refine(isWellFormedId)
          .transform((id) => id as DeliveryId),
      )
      .min(1)
      .max(1_000),
  }),
  attempts: 3,
});

/** Every job of the product. A missing handler does not compile. */
export const jobs = { 'send-deliveries': sendDeliveriesJob } as const;
export type JobHandlers = {
  readonly [Name in keyof typeof jobs]: (payload: PayloadOf<(typeof jobs)[Name]>, jobId: string) => Promise<void>;
};

/** A job with at most this many deliveries gets a better place, so that an everyday bulletin does not wait behind a large fan-out. */
const FEW = 5;
const MANY_WAIT_S = 60;

/** Idempotent on the queue: the job id depends only on which deliveries the ledger assigned to the job. */
export const toJob = (
  { id, deliveryIds, deadlineAt }: RelayedJob,
  now: Date,
): { name: string; data: { v: 1; deliveryIds: string[] }; opts: JobsOptions } => ({
  name: sendDeliveriesJob.name,
  data: { v: 1, deliveryIds: [...deliveryIds] },
  opts: {
    jobId: id,
    priority: queuePriority(deadlineAt, now) + (deliveryIds.length > FEW ? MANY_WAIT_S : 0),
    attempts: sendDeliveriesJob.attempts,
    backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: true,
  },
});
