import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { LeaderCallController } from './leader-call.controller.js';
import { ReadLeaderCalls } from './read-leader-calls.js';
import { WorkLeaderCalls } from './work-leader-calls.js';

@Module({
  controllers: [LeaderCallController],
  providers: [
    {
      provide: ReadLeaderCalls,
      inject: [Ledger, CITY],
      useFactory: (ledger: Ledger, city: City) => new ReadLeaderCalls(ledger, city.zone),
    },
    { provide: WorkLeaderCalls, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new WorkLeaderCalls(ledger, city) },
  ],
})
export class LeaderCallsModule {}
