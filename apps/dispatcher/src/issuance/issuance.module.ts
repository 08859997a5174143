import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, SETTINGS } from '../infrastructure/tokens.js';
import { AdvanceBulletin } from './advance-bulletin.js';
import { BulletinController } from './bulletin.controller.js';
import { BulletinTags } from './bulletin-tags.decorator.js';
import { DraftBulletin } from './draft-bulletin.js';
import { EditingController } from './editing.controller.js';
import { EditBulletin } from './edit-bulletin.js';
import { PreviewBulletin } from './preview-bulletin.js';
import { PreviewController } from './preview.controller.js';
import { PublishBulletin } from './publish-bulletin.js';
import { PublishedBulletinController } from './published-bulletin.controller.js';
import { ReadBulletins } from './read-bulletins.js';
import { ReviseBulletin } from './revise-bulletin.js';
import { WatchEditors } from './watch-editors.js';

@Module({
  controllers: [BulletinController, PublishedBulletinController, PreviewController, EditingController],
  providers: [
    BulletinTags,
    ...[DraftBulletin, EditBulletin, AdvanceBulletin, ReviseBulletin, PublishBulletin].map((act) => ({
      provide: act,
      inject: [Ledger, CITY],
      useFactory: (ledger: Ledger, city: City) => new act(ledger, city),
    })),
    { provide: WatchEditors, inject: [Ledger], useFactory: (ledger: Ledger) => new WatchEditors(ledger) },
    { provide: ReadBulletins, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadBulletins(ledger) },
    {
      provide: PreviewBulletin,
      inject: [Ledger, CITY, SETTINGS],
      useFactory: (ledger: Ledger, city: City, settings: Settings) => new PreviewBulletin(ledger, { ...settings, city }),
    },
  ],
  exports: [BulletinTags, ReadBulletins],
})
export class IssuanceModule {}
