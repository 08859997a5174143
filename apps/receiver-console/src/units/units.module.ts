import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { ReadBulletinsBelow } from './read-bulletins-below.js';
import { ReadUnitBoard } from './read-unit-board.js';
import { RecordResponse } from './record-response.js';
import { UnitsController } from './units.controller.js';

@Module({
  controllers: [UnitsController],
  providers: [
    {
      provide: ReadBulletinsBelow,
      inject: [Ledger, CITY],
      useFactory: (ledger: Ledger, city: City) => new ReadBulletinsBelow(ledger, city),
    },
    { provide: ReadUnitBoard, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ReadUnitBoard(ledger, city) },
    { provide: RecordResponse, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new RecordResponse(ledger, city) },
  ],
})
export class UnitsModule {}
