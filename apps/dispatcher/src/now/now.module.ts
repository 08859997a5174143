import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { HandleNumberReport } from './handle-number-report.js';
import { NowController } from './now.controller.js';
import { NumberReportController } from './number-report.controller.js';
import { ReadNow } from './read-now.js';

@Module({
  controllers: [NowController, NumberReportController],
  providers: [
    { provide: ReadNow, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ReadNow(ledger, city) },
    { provide: HandleNumberReport, inject: [Ledger], useFactory: (ledger: Ledger) => new HandleNumberReport(ledger) },
  ],
})
export class NowModule {}
