import { Inject, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LiveFeed } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { DispatcherMetrics } from '../infrastructure/dispatcher-metrics.js';
import { LiveController } from './live.controller.js';

@Module({
  controllers: [LiveController],
  providers: [{ provide: LiveFeed, inject: [Ledger], useFactory: (ledger: Ledger) => new LiveFeed(ledger) }],
})
export class LiveModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(LiveFeed) private readonly feed: LiveFeed,
    @Inject(DispatcherMetrics) { all: metrics }: DispatcherMetrics,
  ) {
    metrics.countStreams(() => feed.openStreams);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.feed.start();
  }

  /** Before the server is closed: it would wait for the open streams for ever. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.feed.stop();
  }
}
