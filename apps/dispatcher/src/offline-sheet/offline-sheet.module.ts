import { Module } from '@nestjs/common';
import { DocumentPress } from '@rainstorm/documents';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, SETTINGS } from '../infrastructure/tokens.js';
import { OfflineSheetController } from './offline-sheet.controller.js';
import { TakeOfflineSheet } from './take-offline-sheet.js';

@Module({
  controllers: [OfflineSheetController],
  providers: [
    {
      provide: TakeOfflineSheet,
      inject: [Ledger, CITY, SETTINGS, DocumentPress],
      useFactory: (ledger: Ledger, city: City, { offlinePassphrase }: Settings, press: DocumentPress) =>
        new TakeOfflineSheet(ledger, city, offlinePassphrase, press),
    },
  ],
})
export class OfflineSheetModule {}
