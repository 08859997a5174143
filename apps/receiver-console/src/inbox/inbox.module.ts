import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { StatusModule } from '../status/status.module.js';
import { AttachmentController } from './attachment.controller.js';
import { InboxController } from './inbox.controller.js';
import { NumberReportController } from './number-report.controller.js';
import { ReadInbox } from './read-inbox.js';
import { ReportNumbers } from './report-numbers.js';

@Module({
  imports: [StatusModule],
  controllers: [InboxController, NumberReportController, AttachmentController],
  providers: [
    { provide: ReadInbox, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ReadInbox(ledger, city) },
    { provide: ReportNumbers, inject: [Ledger], useFactory: (ledger: Ledger) => new ReportNumbers(ledger) },
  ],
  exports: [ReadInbox],
})
export class InboxModule {}
