import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import { SlotController } from './slot.controller.js';
import { WaiveSlot } from './waive-slot.js';

@Module({
  controllers: [SlotController],
  providers: [{ provide: WaiveSlot, inject: [Ledger], useFactory: (ledger: Ledger) => new WaiveSlot(ledger) }],
})
export class CadenceModule {}
