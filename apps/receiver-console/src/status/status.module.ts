import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import { ReadStatus } from './read-status.js';
import { StatusController } from './status.controller.js';

@Module({
  controllers: [StatusController],
  providers: [{ provide: ReadStatus, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadStatus(ledger) }],
  exports: [ReadStatus],
})
export class StatusModule {}
