import { Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import { certificateEnds } from '@rainstorm/runtime';
import type { Settings } from '../infrastructure/settings.js';
import { SETTINGS } from '../infrastructure/tokens.js';
import { ConsoleHeartbeat } from './heartbeat.js';
import { ReadStatus } from './read-status.js';
import { StatusController } from './status.controller.js';

@Module({
  controllers: [StatusController],
  providers: [
    { provide: ReadStatus, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadStatus(ledger) },
    {
      provide: ConsoleHeartbeat,
      inject: [Ledger, SETTINGS],
      useFactory: (ledger: Ledger, { cap: { signer } }: Settings) =>
        new ConsoleHeartbeat(ledger, signer === null ? [] : certificateEnds('CAP_CERTIFICATE', [signer.certificate])),
    },
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
