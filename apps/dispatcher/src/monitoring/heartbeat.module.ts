import { hostname } from 'node:os';
import { Inject, Injectable, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { certificateEnds, type Logger } from '@rainstorm/runtime';
import { Ledger } from '@rainstorm/ledger';
import { AliveFile } from '../infrastructure/alive-file.js';
import { ChannelStates } from '../infrastructure/channel-states.js';
import { LOGGER, SETTINGS } from '../infrastructure/tokens.js';
import type { Settings } from '../infrastructure/settings.js';
import { checkHeartbeatInvariants } from './check-heartbeat-invariants.js';

const EVERY_MS = 2_000;

/** Says every two seconds that this process lives, and whether what must hold does hold. With a connection of its own, so that a busy pool does not silence it. */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly name = `${hostname()}-${process.pid}`;
  private readonly alive: AliveFile;
  private own: Ledger | null = null;
  private timer: NodeJS.Timeout | null = null;
  private beating: Promise<void> | null = null;
  private wasWell = true;
  /** For the check of readiness. */
  private readonly certificates: ReturnType<typeof certificateEnds>;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(ChannelStates) private readonly channels: ChannelStates,
  ) {
    this.alive = new AliveFile(settings.aliveFile);
    this.certificates = certificateEnds('SMTP_CA_FILE', settings.smtpCa);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => {
      this.beating ??= this.beat().finally(() => {
        this.beating = null;
      });
    }, EVERY_MS);
    await this.beat();
  }

  private async beat(): Promise<void> {
    const { databaseUrl: url, clock } = this.settings;
    try {
      // A database that is away as this process starts is no reason to end: the next beat tries again.
      this.own ??= await Ledger.open({ url, clock, application: 'rainstorm-heartbeat', poolSize: 1 });
      const report = await checkHeartbeatInvariants(this.own);
      await this.own.presences.beat(this.name, this.settings.roles, {
        ...report,
        // Not a list by itself: a dead mail server does not make this process one that does not act on deadlines.
        channels: { failed: this.channels.failed },
        readiness: { certificates: this.certificates, callLimits: this.channels.callLimits },
      });
      await this.alive.touch();
      const isWell = report.broken.length === 0;
      if (isWell !== this.wasWell) {
        if (isWell) this.logger.info('all invariants hold again');
        else this.logger.error({ broken: report.broken }, 'an invariant is broken');
      }
      this.wasWell = isWell;
    } catch (error) {
      this.logger.error({ err: error }, 'no heartbeat');
    }
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.beating;
    this.alive.remove();
    await this.own?.presences.leave(this.name).catch(() => undefined);
    await this.own?.close().catch(() => undefined);
  }
}

@Module({ providers: [Heartbeat] })
export class HeartbeatModule {}
