import { Module, type DynamicModule } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { Settings } from '../infrastructure/settings.js';
import { ManagePush } from './manage-push.js';
import { PushController } from './push.controller.js';
import { TakePushProof } from './take-push-proof.js';

@Module({ controllers: [PushController] })
export class PushModule {
  static with({ push }: Settings): DynamicModule {
    return {
      module: PushModule,
      providers: [
        { provide: ManagePush, inject: [Ledger], useFactory: (ledger: Ledger) => new ManagePush(ledger, push) },
        { provide: TakePushProof, inject: [Ledger], useFactory: (ledger: Ledger) => new TakePushProof(ledger) },
      ],
    };
  }
}
