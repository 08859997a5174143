import { Module, type DynamicModule } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { Settings } from '../infrastructure/settings.js';
import { SmsCallbackController } from './sms-callback.controller.js';
import { SMS_CALLBACK_KEY, TakeSmsCallback } from './take-sms-callback.js';

@Module({ controllers: [SmsCallbackController] })
export class SmsModule {
  static with({ smsCallbackKey }: Settings): DynamicModule {
    return {
      module: SmsModule,
      providers: [
        { provide: SMS_CALLBACK_KEY, useValue: smsCallbackKey },
        { provide: TakeSmsCallback, inject: [Ledger], useFactory: (ledger: Ledger) => new TakeSmsCallback(ledger) },
      ],
    };
  }
}
