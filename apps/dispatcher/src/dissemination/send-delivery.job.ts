import type { RelayedDelivery } from '@rainstorm/ledger';
import { channelKinds, isWellFormedId, queuePriority, type ChannelKind, type DeliveryId } from '@rainstorm/warning-model';
import type { JobsOptions } from 'bullmq';
import { z } from 'zod';
import { defineJob, type PayloadOf } from './job.js';

/** One queue for each channel: a mail server that hangs holds up no console. */
export const deliveryQueue = (channel: ChannelKind): string => `delivery-${channel}`;
export const deliveryQueues: readonly string[] = channelKinds.map(deliveryQueue);

/** Carries the id alone: everything else is in the ledger, and may have changed. */
export const sendDeliveryJob = defineJob({
  name: 'send-delivery',
  payload: z.strictObject({
    v: z.literal(1),
    deliveryId: z
      .string()
      .refine(isWellFormedId)
      .transform((id) => id as DeliveryId),
  }),
  attempts: 3,
});

/** Every job of the product; a handler for each is a compile-time duty. */
export const jobs = { 'send-delivery': sendDeliveryJob } as const;
export type JobHandlers = { readonly [Name in keyof typeof jobs]: (payload: PayloadOf<(typeof jobs)[Name]>) => Promise<void> };

/** The same try of the same delivery has the same id: put on the queue twice, it is there once. */
export const jobIdOf = ({ id, attempts }: RelayedDelivery): string => `send-${id}-${attempts}`;

export const toJob = (delivery: RelayedDelivery, now: Date): { name: string; data: { v: 1; deliveryId: string }; opts: JobsOptions } => ({
  name: sendDeliveryJob.name,
  data: { v: 1, deliveryId: delivery.id },
  opts: {
    jobId: jobIdOf(delivery),
    priority: queuePriority(delivery.deadlineAt, now),
    attempts: sendDeliveryJob.attempts,
    backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: true,
  },
});
