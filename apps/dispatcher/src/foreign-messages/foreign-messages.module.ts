import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { ForeignMessageController } from './foreign-message.controller.js';
import { ReadForeignMessages } from './read-foreign-messages.js';
import { TakeForeignMessage } from './take-foreign-message.js';
import { UploadForeignMessage } from './upload-foreign-message.js';

@Module({
  controllers: [ForeignMessageController],
  providers: [ReadForeignMessages, UploadForeignMessage, TakeForeignMessage].map((act) => ({
    provide: act,
    inject: [Ledger, CITY],
    useFactory: (ledger: Ledger, city: City) => new act(ledger, city),
  })),
})
export class ForeignMessagesModule {}
