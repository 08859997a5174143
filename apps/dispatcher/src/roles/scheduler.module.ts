import { Inject, Injectable, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ScheduleModule, SchedulerRegistry } from '@nestjs/schedule';
import type { Logger } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { Relay } from '../dissemination/relay.js';
import { LOGGER, CITY, SETTINGS } from '../infrastructure/tokens.js';
import type { Settings } from '../infrastructure/settings.js';
import { planWeeks } from '../cadence/plan-weeks.js';
import { HandleDueTimers } from './handle-due-timers.js';

const RECONCILE_EVERY_MS = 5_000;
const WEEKS_EVERY_MS = 60_000;

/** `@nestjs/schedule` drives the tick: timers that are due, then what waits to be queued. A tick never overlaps itself. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, OnModuleDestroy {
  private ticking: Promise<void> | null = null;
  private lastReconciled = 0;
  private lastPlanned = 0;
  private stopped = false;

  constructor(
    @Inject(HandleDueTimers) private readonly timers: HandleDueTimers,
    @Inject(Relay) private readonly relay: Relay,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CITY) private readonly city: City,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SchedulerRegistry) private readonly registry: SchedulerRegistry,
  ) {}

  onApplicationBootstrap(): void {
    this.registry.addInterval(
      'tick',
      setInterval(() => void this.tick(), this.settings.tickMs),
    );
    void this.tick();
  }

  private async tick(): Promise<void> {
    if (this.ticking !== null || this.stopped) return;
    this.ticking = this.once();
    await this.ticking;
    this.ticking = null;
  }

  private async once(): Promise<void> {
    const real = performance.now();
    try {
      if (this.lastPlanned === 0 || real - this.lastPlanned > WEEKS_EVERY_MS) {
        await planWeeks(this.ledger, this.city);
        this.lastPlanned = real;
      }
      const handled = await this.timers.run();
      if (handled > 0) this.logger.info({ handled }, 'timers handled');
    } catch (error) {
      this.logger.error({ err: error }, 'tick failed');
    }
    await this.relay.run();
    if (real - this.lastReconciled > RECONCILE_EVERY_MS) {
      this.lastReconciled = real;
      const restored = await this.relay.reconcile();
      if (restored > 0) this.logger.warn({ restored }, 'put back what a queue had lost');
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.registry.doesExist('interval', 'tick')) this.registry.deleteInterval('tick');
    await this.ticking;
  }
}

@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [
    Scheduler,
    {
      provide: HandleDueTimers,
      inject: [Ledger, CITY, SETTINGS, LOGGER],
      useFactory: (ledger: Ledger, city: City, settings: Settings, logger: Logger) =>
        new HandleDueTimers(ledger, { city, linkSecret: settings.linkSecret }, (timer, error) => {
          logger.error({ timerId: timer?.id, kind: timer?.kind, subjectId: timer?.subjectId, err: error }, 'a timer failed');
        }),
    },
  ],
})
export class SchedulerModule {}
