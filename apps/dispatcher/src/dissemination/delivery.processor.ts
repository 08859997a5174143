import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type Type } from '@nestjs/common';
import type { Logger } from '@rainstorm/runtime';
import type { ChannelKind } from '@rainstorm/warning-model';
import { UnrecoverableError, type Job } from 'bullmq';
import { DispatcherMetrics } from '../infrastructure/dispatcher-metrics.js';
import { DispatcherTraces } from '../infrastructure/dispatcher-traces.js';
import { throttle } from '../infrastructure/throttle.js';
import { LOGGER } from '../infrastructure/tokens.js';
import { requireHandlers } from '../infrastructure/queues/job.js';
import { deliveryQueue, jobs, type JobHandlers } from '../infrastructure/queues/send-deliveries.job.js';
import { SendDeliveries, type Sent } from './send-deliveries.js';

/** Parallel jobs in one worker process. The deliveries of one job are also sent in parallel. */
const concurrency: Readonly<Record<ChannelKind, number>> = {
  email: 10,
  webhook: 20,
  console: 20,
  push: 20,
  sms: 20,
  voice: 20,
  'wecom-app': 20,
  'dingtalk-app': 20,
  ding: 10,
  dingtalk: 5,
  wecom: 5,
  feishu: 5,
};

const TROUBLE_EVERY_MS = 30_000;

const counts = (sent: readonly Sent[]): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const { result } of sent) found[result] = (found[result] ?? 0) + 1;
  return found;
};

/** Parses the job and delegates. A job that cannot succeed is not retried; an unknown job fails with an error. */
export const deliveryProcessor = (channel: ChannelKind): Type<WorkerHost> => {
  @Processor(deliveryQueue(channel), { concurrency: concurrency[channel], stalledInterval: 15_000, maxStalledCount: 3 })
  class DeliveryProcessor extends WorkerHost {
    private readonly throttle = throttle(TROUBLE_EVERY_MS);
    private readonly handlers: JobHandlers = {
      'send-deliveries': async ({ deliveryIds }, jobId) => {
        const sent = await this.traces.sending({ channel, jobId }, async () => this.send.run(deliveryIds));
        this.metrics.attempted(channel, sent);
        for (const { deliveryId, result, reason } of sent)
          if (result === 'failed-permanently') this.logger.warn({ deliveryId, channel, result, reason }, 'delivery');
          else if (deliveryIds.length === 1) this.logger.info({ deliveryId, channel, result, reason }, 'delivery');
        if (deliveryIds.length > 1) this.logger.info({ channel, results: counts(sent) }, 'deliveries');
      },
    };

    constructor(
      @Inject(SendDeliveries) private readonly send: SendDeliveries,
      @Inject(LOGGER) private readonly logger: Logger,
      @Inject(DispatcherMetrics) private readonly metrics: DispatcherMetrics,
      @Inject(DispatcherTraces) private readonly traces: DispatcherTraces,
    ) {
      super();
      requireHandlers(jobs, this.handlers);
    }

    override async process(job: Job): Promise<void> {
      const name = job.name;
      if (!Object.hasOwn(jobs, name)) throw new UnrecoverableError(`No handler for the job ${name}`);
      const known = name as keyof typeof jobs;
      const payload = jobs[known].payload.safeParse(job.data);
      if (!payload.success) throw new UnrecoverableError(`The job ${job.id ?? ''} carries what ${name} does not take`);
      await this.handlers[known](payload.data, job.id ?? '');
    }

    @OnWorkerEvent('failed')
    failed(job: Job | undefined, err: Error): void {
      this.logger.error({ jobId: job?.id, channel, err }, 'a job failed');
    }

    /** Lost connections are rebuilt by the queue (on PostgreSQL it polls until LISTEN works again); the reconciler restores lost jobs. */
    @OnWorkerEvent('error')
    troubled(err: Error): void {
      this.throttle(() => {
        this.logger.warn({ channel, err }, 'a worker has trouble with its queue');
      });
    }
  }
  return DeliveryProcessor;
};
