import { Inject, Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { LiveFeed } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { ConsoleMetrics } from '../infrastructure/console-metrics.js';
import type { Settings } from '../infrastructure/settings.js';
import { LiveController } from './live.controller.js';

@Module({ controllers: [LiveController] })
export class LiveModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(LiveFeed) private readonly feed: LiveFeed,
    @Inject(ConsoleMetrics) { all: metrics }: ConsoleMetrics,
  ) {
    metrics.countStreams(() => feed.openStreams);
  }

  static with({ mostStreams, mostStreamsOfOneCaller, sessionIdleMs }: Settings): DynamicModule {
    const provider = {
      provide: LiveFeed,
      inject: [Ledger],
      useFactory: (ledger: Ledger) => new LiveFeed(ledger, { mostStreams, mostOfOneCaller: mostStreamsOfOneCaller, sessionIdleMs }),
    };
    return { module: LiveModule, global: true, providers: [provider], exports: [LiveFeed] };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.feed.start();
  }

  /** Before the server closes, because it would wait for the open streams for ever. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.feed.stop();
  }
}
