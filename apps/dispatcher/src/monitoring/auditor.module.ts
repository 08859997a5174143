import { hostname } from 'node:os';
import {
  Inject,
  Injectable,
  Module,
  type DynamicModule,
  type INestApplicationContext,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Channel } from '@rainstorm/channels';
import { AnchorFile, NestLogger, type Logger } from '@rainstorm/runtime';
import { Ledger } from '@rainstorm/ledger';
import { isForEverything, type City } from '@rainstorm/warning-model';
import { takeSms } from '../dissemination/take-sms.js';
import { AliveFile } from '../infrastructure/alive-file.js';
import { infrastructureModule, type DispatcherParts } from '../infrastructure/infrastructure.module.js';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, LOGGER, SETTINGS } from '../infrastructure/tokens.js';
import { SerialTask } from '../infrastructure/serial-task.js';
import { alarmMessage, cannotTell, tellAll } from './alarm-mail.js';
import { alarmWaysOf } from './alarm-ways.js';
import { Auditor } from './auditor.js';
import { CityOnDuty } from './city-on-duty.js';
import { findBreaches, type Breach } from './find-breaches.js';
import { KeepAnchors } from './keep-anchors.js';
import { logsAtRisk } from './logs-are-kept.js';

const WAYS = Symbol('ways');
const PING_LIMIT_MS = 10_000;

/** The auditor's rounds. In a process of its own, with connections of its own, and past the queues: what it watches cannot silence it. */
@Injectable()
class AuditorRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly name = `${hostname()}-${process.pid}`;
  private readonly alive: AliveFile;
  private readonly rounds: SerialTask;
  private readonly onDuty: CityOnDuty;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CITY) city: City,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(WAYS) private readonly ways: readonly Channel[],
  ) {
    this.alive = new AliveFile(settings.aliveFile);
    this.onDuty = new CityOnDuty(ledger, city);
    const { anchors } = settings;
    const chain = new KeepAnchors(ledger, anchors === null ? null : new AnchorFile(anchors.path, anchors.key), () => performance.now());
    const auditor = new Auditor({
      findBreaches: async () => {
        const found = [...(await findBreaches(ledger)), ...(await cannotTell(ways, city)), ...logsAtRisk(settings.logDisk)];
        // While the ledger does not answer, there is nothing to compare.
        if (found.some(({ promise }) => promise === 'the-ledger-answers')) return found;
        const rewritten = await chain.breaches();
        if (rewritten.length === 0) await chain.keep().catch((error: unknown) => logger.error({ err: error }, 'no anchor was written'));
        return [...found, ...rewritten];
      },
      record: async (breaches) => this.record(breaches),
      alarm: async (breaches) => this.alarm(breaches),
      ping: async () => this.ping(),
      onTrouble: (what, error) => logger.error({ what, err: error }, 'the auditor could not do its part'),
      now: () => performance.now(),
    });
    this.rounds = new SerialTask(async () => {
      const breaches = await auditor.round();
      if (breaches.length > 0)
        logger.error({ breaches: breaches.map(({ promise, count, examples }) => ({ promise, count, examples })) }, 'a promise is broken');
    });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.rounds.start(), this.settings.auditEveryMs);
    this.rounds.start();
  }

  private async record(breaches: readonly Breach[]): Promise<void> {
    await this.ledger.presences.beat(this.name, ['auditor'], {
      breaches: breaches.map(({ promise, says, count }) => ({ promise, ...says, count })),
    });
    await this.alive.touch();
  }

  /** Done when somebody was told; rejects where nobody could be. */
  private async alarm(breaches: readonly Breach[]): Promise<void> {
    // Nobody is woken by a call to hear that all is well again.
    const ways = breaches.length > 0 ? this.ways : this.ways.filter(isForEverything);
    const city = await this.onDuty.now();
    const reached = await tellAll(ways, city, (to) => alarmMessage(breaches, to, city, this.settings.deskUrl));
    this.logger.warn({ ...reached, breaches: breaches.length }, 'the bureau and the command were told');
  }

  /** The address is a secret in itself: it is not logged. */
  private async ping(): Promise<void> {
    const { heartbeatUrl } = this.settings;
    if (heartbeatUrl === null) return;
    // The receiver keeps the head of the chain, out of reach of whoever holds the database.
    const head = await this.ledger.chainAnchor();
    const answer = await fetch(heartbeatUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ auditHead: head }),
      signal: AbortSignal.timeout(PING_LIMIT_MS),
    }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok !== true) throw new Error(answer === null ? 'HEARTBEAT_URL does not answer' : `HEARTBEAT_URL answers ${answer.status}`);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.rounds.stop();
    await Promise.all(this.ways.map(async (way) => way.close()));
    this.alive.remove();
    await this.ledger.presences.leave(this.name).catch(() => undefined);
  }
}

@Module({})
export class AuditorModule {
  static with(parts: DispatcherParts): DynamicModule {
    return {
      module: AuditorModule,
      imports: [infrastructureModule(parts)],
      providers: [
        AuditorRounds,
        {
          provide: WAYS,
          inject: [SETTINGS, CITY, Ledger],
          useFactory: (settings: Settings, city: City, ledger: Ledger): readonly Channel[] =>
            alarmWaysOf(settings, city, process.env, takeSms(ledger)),
        },
      ],
    };
  }
}

/** The process with the role `auditor`, which has no other. */
export const createAuditor = async (parts: DispatcherParts): Promise<INestApplicationContext> => {
  const app = await NestFactory.createApplicationContext(AuditorModule.with(parts), { logger: new NestLogger(parts.logger) });
  app.enableShutdownHooks();
  return app;
};
