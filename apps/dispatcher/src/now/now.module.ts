import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { NowController } from './now.controller.js';
import { ReadNow } from './read-now.js';

@Module({
  controllers: [NowController],
  providers: [{ provide: ReadNow, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ReadNow(ledger, city) }],
})
export class NowModule {}
