import { Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ChannelRegistry } from '@rainstorm/channels';
import { DocumentPress } from '@rainstorm/documents';
import { Ledger } from '@rainstorm/ledger';
import type { Logger } from '@rainstorm/runtime';
import type { City } from '@rainstorm/warning-model';
import { SerialTask } from '../infrastructure/serial-task.js';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, LOGGER, SETTINGS } from '../infrastructure/tokens.js';
import { MailOfflineSheets, type SheetMailTrouble } from './mail-offline-sheets.js';

const EVERY_MS = 20_000;

/** Of the worker role: the rounds that mail the offline sheet. */
@Module({
  providers: [
    {
      provide: MailOfflineSheets,
      inject: [Ledger, CITY, SETTINGS, ChannelRegistry, LOGGER, DocumentPress],
      useFactory: (
        ledger: Ledger,
        city: City,
        { offlinePassphrase }: Settings,
        channels: ChannelRegistry,
        logger: Logger,
        press: DocumentPress,
      ) => {
        const email = channels.require('email');
        if (city.offlineSheet !== undefined && offlinePassphrase === null)
          logger.warn({ setting: 'OFFLINE_SHEET_PASSPHRASE' }, 'not set: no offline sheet is mailed');
        const onTrouble = ({ isFinal, ...trouble }: SheetMailTrouble): void => {
          if (isFinal) logger.error(trouble, 'an offline sheet could not be mailed');
          else logger.warn(trouble, 'an offline sheet is mailed later');
        };
        const pdfOf = async (...given: Parameters<DocumentPress['sheet']>): Promise<Buffer | null> => {
          try {
            const made = await press.sheet(...given);
            return made.ok ? made.value : null;
          } catch (error) {
            logger.error({ err: error }, 'the PDF of the offline sheet could not be made: it is mailed without');
            return null;
          }
        };
        return new MailOfflineSheets(ledger, city, offlinePassphrase, email.ok ? email.value : null, onTrouble, pdfOf);
      },
    },
  ],
})
export class SheetMailModule implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private readonly rounds: SerialTask;

  constructor(@Inject(MailOfflineSheets) sheets: MailOfflineSheets, @Inject(LOGGER) logger: Logger) {
    this.rounds = new SerialTask(async () => {
      // If the database is unavailable, the next round goes on.
      await sheets.round().catch((error: unknown) => logger.error({ err: error }, 'offline sheets could not be mailed'));
    });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.rounds.start(), EVERY_MS);
    this.timer.unref();
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.rounds.stop();
  }
}
