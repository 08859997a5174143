import { Module } from '@nestjs/common';
import { DocumentPress } from '@rainstorm/documents';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { InboxModule } from '../inbox/inbox.module.js';
import { ReadInbox } from '../inbox/read-inbox.js';
import { CITY } from '../infrastructure/tokens.js';
import { DocumentController } from './document.controller.js';
import { ExportBulletin } from './export-bulletin.js';

@Module({
  imports: [InboxModule],
  controllers: [DocumentController],
  providers: [
    {
      provide: ExportBulletin,
      inject: [Ledger, CITY, ReadInbox, DocumentPress],
      useFactory: (ledger: Ledger, city: City, inbox: ReadInbox, press: DocumentPress) => new ExportBulletin(ledger, city, inbox, press),
    },
  ],
})
export class DocumentsModule {}
