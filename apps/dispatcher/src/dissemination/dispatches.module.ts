import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import { DispatchController } from './dispatch.controller.js';
import { ReadDispatches } from './read-dispatches.js';

@Module({
  controllers: [DispatchController],
  providers: [{ provide: ReadDispatches, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadDispatches(ledger) }],
})
export class DispatchesModule {}
