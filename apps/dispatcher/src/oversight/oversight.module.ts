import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { ReadReachability } from '../contacts/read-reachability.js';
import { ReadDispatches } from '../dissemination/read-dispatches.js';
import { CITY } from '../infrastructure/tokens.js';
import { AuditController } from './audit.controller.js';
import { ExportAudit } from './export-audit.js';
import { OversightController } from './oversight.controller.js';

@Module({
  controllers: [OversightController, AuditController],
  providers: [
    { provide: ReadReachability, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadReachability(ledger) },
    { provide: ReadDispatches, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadDispatches(ledger) },
    { provide: ExportAudit, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ExportAudit(ledger, city.zone) },
  ],
})
export class OversightModule {}
