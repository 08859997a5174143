import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { CommandController } from './command.controller.js';
import { Decisions } from './decisions.js';
import { Escalations } from './escalations.js';
import { ReadDecisions } from './read-decisions.js';
import { ReadInForce } from './in-force.js';
import { ReadRollCall } from './roll-call.js';

@Module({
  controllers: [CommandController],
  providers: [
    { provide: Escalations, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new Escalations(ledger, city) },
    { provide: ReadRollCall, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadRollCall(ledger) },
    { provide: ReadInForce, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadInForce(ledger) },
    { provide: ReadDecisions, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ReadDecisions(ledger, city) },
    { provide: Decisions, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new Decisions(ledger, city) },
  ],
})
export class CommandModule {}
