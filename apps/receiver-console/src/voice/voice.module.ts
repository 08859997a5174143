import { Module, type DynamicModule } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { Settings } from '../infrastructure/settings.js';
import { TakeVoiceCallback, VOICE_CALLBACK_KEY } from './take-voice-callback.js';
import { VoiceCallbackController } from './voice-callback.controller.js';

@Module({ controllers: [VoiceCallbackController] })
export class VoiceModule {
  static with({ voiceCallbackKey }: Settings): DynamicModule {
    return {
      module: VoiceModule,
      providers: [
        { provide: VOICE_CALLBACK_KEY, useValue: voiceCallbackKey },
        { provide: TakeVoiceCallback, inject: [Ledger], useFactory: (ledger: Ledger) => new TakeVoiceCallback(ledger) },
      ],
    };
  }
}
