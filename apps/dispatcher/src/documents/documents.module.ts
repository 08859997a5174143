import { Module } from '@nestjs/common';
import { DocumentPress } from '@rainstorm/documents';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { IssuanceModule } from '../issuance/issuance.module.js';
import { ReadBulletins } from '../issuance/read-bulletins.js';
import { DocumentController } from './document.controller.js';
import { ExportBulletin } from './export-bulletin.js';

@Module({
  imports: [IssuanceModule],
  controllers: [DocumentController],
  providers: [
    {
      provide: ExportBulletin,
      inject: [Ledger, CITY, ReadBulletins, DocumentPress],
      useFactory: (ledger: Ledger, city: City, bulletins: ReadBulletins, press: DocumentPress) =>
        new ExportBulletin(ledger, city, bulletins, press),
    },
  ],
})
export class DocumentsModule {}
