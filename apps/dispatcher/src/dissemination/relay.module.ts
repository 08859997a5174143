import { Module } from '@nestjs/common';
import type { Logger } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { DELIVERY_QUEUES } from '../infrastructure/queue-backend.module.js';
import { LOGGER } from '../infrastructure/tokens.js';
import { Relay, type DeliveryQueues } from './relay.js';

/** One relay for the whole process, whatever roles it has. */
@Module({
  providers: [
    {
      provide: Relay,
      inject: [Ledger, DELIVERY_QUEUES, LOGGER],
      useFactory: (ledger: Ledger, queues: DeliveryQueues, logger: Logger) =>
        new Relay(ledger, queues, (what, error) => {
          logger.error({ what, err: error }, 'the queues could not be filled; the ledger keeps what waits');
        }),
    },
  ],
  exports: [Relay],
})
export class RelayModule {}
