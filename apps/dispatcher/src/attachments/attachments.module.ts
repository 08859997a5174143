import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, SETTINGS } from '../infrastructure/tokens.js';
import { IssuanceModule } from '../issuance/issuance.module.js';
import { ReadBulletins } from '../issuance/read-bulletins.js';
import { AddAttachment } from './add-attachment.js';
import { AttachmentController } from './attachment.controller.js';
import { ReadAttachment } from './read-attachment.js';
import { clamdScan } from './virus-scanner.js';

@Module({
  imports: [IssuanceModule],
  controllers: [AttachmentController],
  providers: [
    {
      provide: AddAttachment,
      inject: [Ledger, CITY, SETTINGS],
      useFactory: (ledger: Ledger, city: City, { attachments }: Settings) =>
        new AddAttachment(ledger, city, attachments, attachments.clamd === null ? null : clamdScan(attachments.clamd)),
    },
    {
      provide: ReadAttachment,
      inject: [Ledger, ReadBulletins],
      useFactory: (ledger: Ledger, bulletins: ReadBulletins) => new ReadAttachment(ledger, bulletins),
    },
  ],
})
export class AttachmentsModule {}
