import { Inject, Injectable, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { makeEmailChannel, type Channel } from '@rainstorm/channels';
import type { Logger } from '@rainstorm/runtime';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { throttle } from '../infrastructure/throttle.js';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, LOGGER, SETTINGS } from '../infrastructure/tokens.js';
import { SerialTask } from '../infrastructure/serial-task.js';
import { auditorMessage, tellAll } from './alarm-mail.js';
import { CityOnDuty } from './city-on-duty.js';
import { WatchAuditor } from './watch-auditor.js';

const EVERY_MS = 5_000;
const TROUBLE_EVERY_MS = 60_000;

/** The schedulers' look at the auditor. Without a mail server it has nobody to tell: then the pages alone say it. */
@Injectable()
class AuditorWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly mail: Channel | null;
  private readonly rounds: SerialTask;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(Ledger) ledger: Ledger,
    @Inject(CITY) city: City,
    @Inject(SETTINGS) { smtpUrl, mailFrom, smtpCa, deskUrl }: Settings,
    @Inject(LOGGER) logger: Logger,
  ) {
    const mail =
      smtpUrl === null
        ? null
        : makeEmailChannel({ smtpUrl, from: mailFrom, ca: smtpCa, fromName: '“131631”系统调度', maxConnections: 2, sendLimitMs: 30_000 });
    const onDuty = new CityOnDuty(ledger, city);
    const throttled = throttle(TROUBLE_EVERY_MS);
    const watch = new WatchAuditor(ledger, {
      tell: async (news) => {
        if (mail === null) return;
        await tellAll([mail], await onDuty.now(), (to) => auditorMessage(news, to, city, deskUrl));
        logger.warn({ news }, 'the bureau and the command were told of the auditor');
      },
      onTrouble: (error) => {
        throttled(() => {
          logger.error({ err: error }, 'the auditor could not be watched');
        });
      },
    });
    this.mail = mail;
    this.rounds = new SerialTask(async () => watch.round());
  }

  onApplicationBootstrap(): void {
    if (this.mail === null) return;
    this.timer = setInterval(() => this.rounds.start(), EVERY_MS);
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.rounds.stop();
    await this.mail?.close();
  }
}

@Module({ providers: [AuditorWatch] })
export class AuditorWatchModule {}
