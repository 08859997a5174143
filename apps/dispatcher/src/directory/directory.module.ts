import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import { DirectoryController } from './directory.controller.js';
import { ReadReachability } from './read-reachability.js';

@Module({
  controllers: [DirectoryController],
  providers: [{ provide: ReadReachability, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadReachability(ledger) }],
})
export class DirectoryModule {}
