import { Module, type DynamicModule } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { ConsoleParts } from '../infrastructure/infrastructure.module.js';
import { CITY } from '../infrastructure/tokens.js';
import { CARD_KEYS, CardCallbackController, ON_REFUSED, type OnRefused } from './card-callback.controller.js';
import { TakeCardPress } from './take-card-press.js';

@Module({ controllers: [CardCallbackController] })
export class CardsModule {
  static with({ settings, logger }: Pick<ConsoleParts, 'settings' | 'logger'>): DynamicModule {
    const onRefused: OnRefused = (reason) => logger.warn({ reason }, "a messenger's callback was not taken");
    return {
      module: CardsModule,
      providers: [
        { provide: CARD_KEYS, useValue: settings.cardKeys },
        { provide: ON_REFUSED, useValue: onRefused },
        {
          provide: TakeCardPress,
          inject: [Ledger, CITY],
          useFactory: (ledger: Ledger, { zone }: City) =>
            new TakeCardPress(ledger, zone, (err) => logger.error({ err }, 'a press of a card was not taken')),
        },
      ],
    };
  }
}
