import { Inject, Injectable, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Cron, CronExpression, ScheduleModule, SchedulerRegistry } from '@nestjs/schedule';
import type { Logger } from '@rainstorm/runtime';
import { Ledger, type TimerRow } from '@rainstorm/ledger';
import { yearsWithoutNotice, type City } from '@rainstorm/warning-model';
import { CheckReadiness } from '../monitoring/check-readiness.js';
import { Relay } from '../dissemination/relay.js';
import { DispatcherMetrics } from '../infrastructure/dispatcher-metrics.js';
import { DispatcherTraces } from '../infrastructure/dispatcher-traces.js';
import { throttle } from '../infrastructure/throttle.js';
import { LOGGER, CITY, SETTINGS } from '../infrastructure/tokens.js';
import type { Settings } from '../infrastructure/settings.js';
import {
  deletePersonalData,
  deleteUnusedAttachments,
  escalateForgotten,
  HandleDueTimers,
  planWeeks,
  runCanaries,
  type HandledTimer,
} from '@rainstorm/operations';
import { SerialTask } from '../infrastructure/serial-task.js';

const RECONCILE_EVERY_MS = 5_000;
const TROUBLE_EVERY_MS = 10_000;
const FORGOTTEN_EVERY_MS = 5_000;
const WEEKS_EVERY_MS = 60_000;
/** Pause before another look at due timers that another scheduler holds, until it finishes or PostgreSQL ends its transaction. */
const HELD_ELSEWHERE_MS = 20;
/**
 * A timer handled alone costs fifteen times as much as one in a batch of thousands (transaction, job, record of its mail). Consecutive timers are
 * therefore batched: the next round waits this long for each timer of the last one. A single timer does not wait.
 */
const PAUSE_PER_TIMER_MS = 5;
const LONGEST_PAUSE_MS = 30;

/**
 * `@nestjs/schedule` drives six independent rounds, none of which overlaps itself: due timers, what no timer will escalate, deliveries to be queued (so that an unavailable
 * Redis does not delay a deadline), weekly slots, readiness, and personal data that is kept no longer.
 */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly timerRound = new SerialTask(async () => this.handleTimers());
  private readonly queueRound = new SerialTask(async () => this.fillQueues());
  private readonly forgottenRound = new SerialTask(async () => this.escalateForgotten());
  private readonly weekRound = new SerialTask(async () => this.planFridays());
  private readonly readinessRound = new SerialTask(async () => this.assessReadiness());
  private readonly retentionRound = new SerialTask(async () => this.deletePersonalData());
  private readonly daily = throttle(24 * 3_600_000);
  private lastReconciled = Number.NEGATIVE_INFINITY;
  private lastForgotten = Number.NEGATIVE_INFINITY;
  /** By the ledger's clock. */
  private plannedAt: Date | null = null;
  private alarm: NodeJS.Timeout | undefined;

  constructor(
    @Inject(HandleDueTimers) private readonly timers: HandleDueTimers,
    @Inject(Relay) private readonly relay: Relay,
    @Inject(CheckReadiness) private readonly readiness: CheckReadiness,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CITY) private readonly city: City,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SchedulerRegistry) private readonly registry: SchedulerRegistry,
  ) {}

  onApplicationBootstrap(): void {
    this.registry.addInterval(
      'tick',
      setInterval(() => this.tick(), this.settings.tickMs),
    );
    const { readinessEveryMs } = this.settings;
    this.registry.addInterval(
      'readiness',
      setInterval(() => this.readinessRound.start(), readinessEveryMs),
    );
    this.tick();
  }

  private tick(): void {
    // Repeated from the start until it succeeds, so that a Friday during an outage is found before anything else.
    if (this.plannedAt === null) {
      this.everyMinute();
      return;
    }
    this.timerRound.start();
    this.queueRound.start();
    const real = performance.now();
    if (real - this.lastForgotten < FORGOTTEN_EVERY_MS) return;
    this.lastForgotten = real;
    this.forgottenRound.start();
  }

  /** What no timer will escalate any more. */
  private async escalateForgotten(): Promise<void> {
    try {
      const ids = await escalateForgotten(this.ledger, this.city, (dispatchId, err) => {
        this.logger.error({ dispatchId, err }, 'a forgotten dispatch could not be escalated');
      });
      if (ids.length > 0) this.logger.error({ dispatches: ids }, 'dispatches without a working timer were escalated as defects');
    } catch (error) {
      this.logger.error({ err: error }, 'forgotten dispatches could not be looked for');
    }
  }

  /** 线路测试: before readiness is checked, so that what nobody answered is found in the same round. */
  private async sendLineTests(): Promise<void> {
    try {
      const round = await this.ledger.transaction(async (tx) => runCanaries(tx, this.city, this.settings.readinessEveryMs / 2));
      if (round !== null && round.sent + round.missed > 0) this.logger.info(round, 'line tests');
    } catch (error) {
      this.logger.error({ err: error }, 'the line tests could not be sent');
    }
  }

  private async assessReadiness(): Promise<void> {
    await this.sendLineTests();
    try {
      const found = await this.readiness.run();
      if (found !== null && found.told > 0) this.logger.warn(found, 'what may keep bulletins from arriving was told');
    } catch (error) {
      this.logger.error({ err: error }, 'readiness could not be checked');
    }
  }

  @Cron(CronExpression.EVERY_MINUTE)
  everyMinute(): void {
    this.weekRound.start();
  }

  @Cron(CronExpression.EVERY_HOUR)
  everyHour(): void {
    this.retentionRound.start();
  }

  private async deletePersonalData(): Promise<void> {
    try {
      const deleted = await deletePersonalData(this.ledger, this.settings.keepReadsDays);
      if (Object.values(deleted).some((rows) => rows > 0))
        this.logger.info({ deleted }, 'personal data that is kept no longer was deleted');
    } catch (error) {
      this.logger.error({ err: error }, 'outdated personal data could not be deleted');
    }
    try {
      const attachments = await deleteUnusedAttachments(this.ledger);
      if (attachments > 0) this.logger.info({ attachments }, 'attachments that no bulletin has any more were deleted');
    } catch (error) {
      this.logger.error({ err: error }, 'unused attachments could not be deleted');
    }
  }

  private async planFridays(): Promise<void> {
    try {
      const now = await this.ledger.now();
      await this.ledger.transaction(async (tx) => planWeeks(tx, this.city));
      this.plannedAt = now;
      this.warnOfMissingHolidays(now);
    } catch (error) {
      this.logger.error({ err: error }, 'the weekly slots could not be planned');
    }
  }

  /** Warns if the notice of this or the next year's holidays is not configured; the desk shows it too. */
  private warnOfMissingHolidays(now: Date): void {
    const years = yearsWithoutNotice(now, this.city);
    if (years.length === 0) return;
    this.daily(() => {
      this.logger.warn({ years }, 'city.yaml has no holidays of these years: only the statutory days are known');
    });
  }

  private async handleTimers(): Promise<void> {
    if (this.settings.clock === 'movable') await this.followTheClock();
    const handled = await this.timers.run();
    await this.wakeForTheNext(handled);
    if (handled === 0) return;
    this.logger.info({ handled }, 'timers handled');
  }

  /** Sets a timer for the next deadline, so that it does not wait for the next tick. */
  private async wakeForTheNext(handled: number): Promise<void> {
    clearTimeout(this.alarm);
    const ms = await this.ledger.untilNextTimer().catch(() => null);
    if (ms === null || ms >= this.settings.tickMs) return;
    const least = ms <= 0 && handled === 0 ? HELD_ELSEWHERE_MS : Math.min(LONGEST_PAUSE_MS, handled * PAUSE_PER_TIMER_MS);
    this.alarm = setTimeout(() => this.timerRound.start(), Math.max(1, least, Math.ceil(ms)));
  }

  /** After the clock was moved, plans the weeks again, because it may have skipped Fridays. */
  private async followTheClock(): Promise<void> {
    try {
      const now = await this.ledger.now();
      if (this.plannedAt !== null && now.getTime() - this.plannedAt.getTime() > WEEKS_EVERY_MS) await this.planFridays();
    } catch (error) {
      this.logger.error({ err: error }, 'the clock could not be read');
    }
  }

  private async fillQueues(): Promise<void> {
    await this.relay.run();
    const real = performance.now();
    if (real - this.lastReconciled < RECONCILE_EVERY_MS) return;
    this.lastReconciled = real;
    const restored = await this.relay.reconcile();
    if (restored > 0) this.logger.warn({ restored }, 'put back what a queue had lost');
  }

  /** Waits for the current rounds, so that nothing stays claimed. */
  async onModuleDestroy(): Promise<void> {
    for (const name of ['tick', 'readiness']) if (this.registry.doesExist('interval', name)) this.registry.deleteInterval(name);
    await Promise.all([
      this.readinessRound.stop(),
      this.weekRound.stop(),
      this.forgottenRound.stop(),
      this.timerRound.stop(),
      this.queueRound.stop(),
    ]);
    clearTimeout(this.alarm);
  }
}

@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [
    Scheduler,
    {
      provide: CheckReadiness,
      inject: [Ledger, CITY, SETTINGS],
      useFactory: (ledger: Ledger, city: City, { readinessEveryMs }: Settings) => new CheckReadiness(ledger, city, readinessEveryMs),
    },
    {
      provide: HandleDueTimers,
      inject: [Ledger, CITY, LOGGER, Relay, DispatcherMetrics, DispatcherTraces],
      useFactory: (ledger: Ledger, city: City, logger: Logger, relay: Relay, metrics: DispatcherMetrics, traces: DispatcherTraces) => {
        metrics.beginHandling(city.command.levels.length);
        const throttled = throttle(TROUBLE_EVERY_MS);
        const onTrouble = (timer: TimerRow | null, error: unknown): void => {
          if (timer === null)
            throttled(() => {
              logger.error({ err: error }, 'no timers can be claimed');
            });
          else logger.error({ timerId: timer.id, kind: timer.kind, subjectId: timer.subjectId, err: error }, 'a timer failed');
        };
        const onHandled = (timers: readonly HandledTimer[], begun: Date): void => {
          metrics.timersHandled(timers);
          traces.fired(timers, begun);
        };
        return new HandleDueTimers(ledger, city, onTrouble, onHandled, () => relay.deferJobs());
      },
    },
  ],
})
export class SchedulerModule {}
