import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { ChangeDuty } from './change-duty.js';
import { DutyController } from './duty.controller.js';
import { ReadDuty } from './read-duty.js';

@Module({
  controllers: [DutyController],
  providers: [
    { provide: ReadDuty, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ReadDuty(ledger, city) },
    { provide: ChangeDuty, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ChangeDuty(ledger, city) },
  ],
})
export class DutyModule {}
