import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { ReadBulletinsBelow } from './read-bulletins-below.js';
import { UnitsController } from './units.controller.js';

@Module({
  controllers: [UnitsController],
  providers: [
    {
      provide: ReadBulletinsBelow,
      inject: [Ledger, CITY],
      useFactory: (ledger: Ledger, city: City) => new ReadBulletinsBelow(ledger, city),
    },
  ],
})
export class UnitsModule {}
