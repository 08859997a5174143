import { Module } from '@nestjs/common';
import type { Logger } from '@rainstorm/runtime';
import { Ledger } from '@rainstorm/ledger';
import { DispatcherTraces } from '../infrastructure/dispatcher-traces.js';
import { DELIVERY_QUEUES } from '../infrastructure/queues/queue-backend.module.js';
import { throttle } from '../infrastructure/throttle.js';
import { LOGGER } from '../infrastructure/tokens.js';
import type { DeliveryQueues } from '../infrastructure/queues/delivery-queues.js';
import { Relay } from './relay.js';

const TROUBLE_EVERY_MS = 10_000;

/** One relay for each process, whatever its roles. */
@Module({
  providers: [
    {
      provide: Relay,
      inject: [Ledger, DELIVERY_QUEUES, LOGGER, DispatcherTraces],
      useFactory: (ledger: Ledger, queues: DeliveryQueues, logger: Logger, traces: DispatcherTraces) => {
        const throttled = throttle(TROUBLE_EVERY_MS);
        const onTrouble = (what: string, error: unknown): void => {
          throttled(() => {
            logger.error({ what, err: error }, 'the queues could not be filled; the ledger keeps what waits');
          });
        };
        const relay = new Relay(ledger, queues, onTrouble, (jobs, begun) => {
          traces.relayed(jobs, begun);
        });
        ledger.onJobsPosted((jobs, now) => void relay.enqueue(jobs, now));
        return relay;
      },
    },
  ],
  exports: [Relay],
})
export class RelayModule {}
