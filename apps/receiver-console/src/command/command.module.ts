import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { CommandController } from './command.controller.js';
import { DecisionController } from './decision.controller.js';
import { AnswerEscalation } from './answer-escalation.js';
import { ReadDecisions } from './read-decisions.js';
import { ReadEscalations } from './read-escalations.js';
import { ReadInForce } from './read-in-force.js';
import { ReadRollCall } from './read-roll-call.js';
import { ReadUndecided } from './read-undecided.js';
import { RecordDecision } from './record-decision.js';

@Module({
  controllers: [CommandController, DecisionController],
  providers: [
    { provide: AnswerEscalation, inject: [Ledger], useFactory: (ledger: Ledger) => new AnswerEscalation(ledger) },
    { provide: ReadEscalations, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadEscalations(ledger) },
    { provide: ReadRollCall, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadRollCall(ledger) },
    { provide: ReadInForce, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadInForce(ledger) },
    { provide: ReadDecisions, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ReadDecisions(ledger, city) },
    { provide: ReadUndecided, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ReadUndecided(ledger, city) },
    { provide: RecordDecision, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new RecordDecision(ledger, city) },
  ],
})
export class CommandModule {}
