import { Inject, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LiveFeed } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { DispatcherMetrics } from '../infrastructure/dispatcher-metrics.js';
import type { Settings } from '../infrastructure/settings.js';
import { SETTINGS } from '../infrastructure/tokens.js';
import { LiveController } from './live.controller.js';

const MOST_STREAMS = 2_000;

@Module({
  controllers: [LiveController],
  providers: [
    {
      provide: LiveFeed,
      inject: [Ledger, SETTINGS],
      useFactory: (ledger: Ledger, { mostStreamsOfOneCaller, sessionIdleMs }: Settings) =>
        new LiveFeed(ledger, { mostStreams: MOST_STREAMS, mostOfOneCaller: mostStreamsOfOneCaller, sessionIdleMs }),
    },
  ],
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
