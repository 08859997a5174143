import { Inject, Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { LiveFeed } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { ConsoleMetrics } from '../infrastructure/console-metrics.js';
import { LiveController } from './live.controller.js';

const PULSE_MS = 5_000;

@Module({ controllers: [LiveController] })
export class LiveModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(LiveFeed) private readonly feed: LiveFeed,
    @Inject(ConsoleMetrics) { all: metrics }: ConsoleMetrics,
  ) {
    metrics.countStreams(() => feed.openStreams);
  }

  static with(mostStreams: number): DynamicModule {
    const provider = {
      provide: LiveFeed,
      inject: [Ledger],
      useFactory: (ledger: Ledger) => new LiveFeed(ledger, { pulseMs: PULSE_MS, mostStreams }),
    };
    return { module: LiveModule, providers: [provider] };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.feed.start();
  }

  /** Before the server closes, because it would wait for the open streams for ever. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.feed.stop();
  }
}
