import { Inject, Injectable, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { Logger } from '@rainstorm/runtime';
import type { City } from '@rainstorm/warning-model';
import { SerialTask } from '../infrastructure/serial-task.js';
import { throttle } from '../infrastructure/throttle.js';
import { CITY, LOGGER } from '../infrastructure/tokens.js';
import { PollSources } from './poll-sources.js';

/** How often it is asked which source is due. */
const EVERY_MS = 5_000;
const TROUBLE_EVERY_MS = 60_000;

/** The schedulers' look at the stations whose signals come in. Without `cap-sources.yaml` there is nothing to look at. */
@Injectable()
class CapPoll implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly poll: PollSources;
  private readonly rounds: SerialTask;
  private readonly isNeeded: boolean;
  private timer: NodeJS.Timeout | null = null;

  constructor(@Inject(Ledger) ledger: Ledger, @Inject(CITY) city: City, @Inject(LOGGER) logger: Logger) {
    this.isNeeded = (city.capSources ?? []).some(({ url }) => url !== null);
    const throttled = throttle(TROUBLE_EVERY_MS);
    const poll = new PollSources(ledger, city, {
      onTrouble: ({ id }, error) => {
        throttled(() => {
          logger.error({ source: id, err: error }, 'a source of CAP messages could not be looked at');
        });
      },
    });
    this.poll = poll;
    this.rounds = new SerialTask(async () => {
      for (const { source, kept, fault, news } of await poll.run()) {
        if (kept > 0) logger.info({ source: source.id, kept }, 'signals of another station came in');
        if (news === 'failed') logger.warn({ source: source.id, ...fault }, 'a source of CAP messages fails');
        if (news === 'recovered') logger.info({ source: source.id }, 'a source of CAP messages is good again');
      }
    });
  }

  onApplicationBootstrap(): void {
    if (!this.isNeeded) return;
    this.timer = setInterval(() => this.rounds.start(), EVERY_MS);
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.poll.stop();
    await this.rounds.stop();
  }
}

@Module({ providers: [CapPoll] })
export class CapPollModule {}
