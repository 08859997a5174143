import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { ReadinessController } from './readiness.controller.js';
import { ReadReadiness } from './read-readiness.js';

@Module({
  controllers: [ReadinessController],
  providers: [
    { provide: ReadReadiness, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ReadReadiness(ledger, city) },
  ],
})
export class ReadinessModule {}
