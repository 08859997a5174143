import { Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import { ConsoleHeartbeat } from './heartbeat.js';
import { ReadStatus } from './read-status.js';
import { StatusController } from './status.controller.js';

@Module({
  controllers: [StatusController],
  providers: [
    { provide: ReadStatus, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadStatus(ledger) },
    { provide: ConsoleHeartbeat, inject: [Ledger], useFactory: (ledger: Ledger) => new ConsoleHeartbeat(ledger) },
  ],
  exports: [ReadStatus],
})
export class StatusModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(@Inject(ConsoleHeartbeat) private readonly heartbeat: ConsoleHeartbeat) {}

  onApplicationBootstrap(): void {
    this.heartbeat.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.heartbeat.stop();
  }
}
