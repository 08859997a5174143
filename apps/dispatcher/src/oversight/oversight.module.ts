import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import { ReadDispatches } from '../dissemination/read-dispatches.js';
import { OversightController } from './oversight.controller.js';

@Module({
  controllers: [OversightController],
  providers: [{ provide: ReadDispatches, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadDispatches(ledger) }],
})
export class OversightModule {}
