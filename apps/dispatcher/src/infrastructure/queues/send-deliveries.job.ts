import type { RelayedJob } from '@rainstorm/ledger';
import { channelKinds, isWellFormedId, queuePriority, type ChannelKind, type DeliveryId } from '@rainstorm/warning-model';
import type { JobsOptions } from 'bullmq';
import { z } from 'zod';
import { defineJob, type PayloadOf } from './job.js';

/** One queue for each channel: a mail server that hangs holds up no console. */
export const deliveryQueue = (channel: ChannelKind): string => `delivery-${channel}`;
export const deliveryQueues: readonly string[] = channelKinds.map(deliveryQueue);

/** Carries ids alone: everything else is in the ledger, and may have changed. */
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

/** Every job of the product; a handler for each is a compile-time duty. */
export const jobs = { 'send-deliveries': sendDeliveriesJob } as const;
export type JobHandlers = {
  readonly [Name in keyof typeof jobs]: (payload: PayloadOf<(typeof jobs)[Name]>, jobId: string) => Promise<void>;
};

/** A few go ahead of many whose deadline is at most this much nearer: the everyday bulletin does not wait behind a fan-out. */
const FEW = 5;
const MANY_WAIT_S = 60;

/** Put on the queue twice, it is there once: the ledger keeps which job carries which delivery. */
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
