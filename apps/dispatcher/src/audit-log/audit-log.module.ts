import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { AuditController } from './audit.controller.js';
import { ExportAudit } from './export-audit.js';

@Module({
  controllers: [AuditController],
  providers: [
    { provide: ExportAudit, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ExportAudit(ledger, city.zone) },
  ],
})
export class AuditLogModule {}
