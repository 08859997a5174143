import { Module, type DynamicModule } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { ChangeRoster } from './change-roster.js';
import { PreviewImport } from './preview-import.js';
import { ReadRoster } from './read-roster.js';
import type { KeeperOf } from './roster-keeper.js';
import { RosterController } from './roster.controller.js';
import { RosterSwapController } from './roster-swap.controller.js';
import { KEEPER_OF, ROSTER_CITY } from './roster-tokens.js';

/** 值班表: the same routes for both apps. The offices and the command keep theirs on the console, the bureau its own on the desk. */
@Module({})
export class RosterModule {
  /** `keeperOf`: whose rosters the callers of this app keep. */
  static with(city: City, keeperOf: KeeperOf): DynamicModule {
    return {
      module: RosterModule,
      controllers: [RosterController, RosterSwapController],
      providers: [
        { provide: KEEPER_OF, useValue: keeperOf },
        { provide: ROSTER_CITY, useValue: city },
        { provide: ReadRoster, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadRoster(ledger, city) },
        { provide: ChangeRoster, inject: [Ledger], useFactory: (ledger: Ledger) => new ChangeRoster(ledger, city) },
        { provide: PreviewImport, inject: [Ledger], useFactory: (ledger: Ledger) => new PreviewImport(ledger, city) },
      ],
    };
  }
}
