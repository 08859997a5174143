import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { ChangeRoster } from './change-roster.js';
import { PreviewImport } from './preview-import.js';
import { ReadRoster } from './read-roster.js';
import { RosterController } from './roster.controller.js';
import { RosterSwapController } from './roster-swap.controller.js';

@Module({
  controllers: [RosterController, RosterSwapController],
  providers: [
    { provide: ReadRoster, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ReadRoster(ledger, city) },
    { provide: ChangeRoster, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ChangeRoster(ledger, city) },
    { provide: PreviewImport, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new PreviewImport(ledger, city) },
  ],
})
export class RosterModule {}
