import { Module, type DynamicModule, Inject, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  ChannelRegistry,
  makeConsoleChannel,
  makeEmailChannel,
  makeRobotChannel,
  makeSmsChannel,
  makeWebhookChannel,
  ReportMailbox,
} from '@rainstorm/channels';
import type { Logger } from '@rainstorm/runtime';
import { Batcher, Ledger } from '@rainstorm/ledger';
import { channelKinds, robotKinds, type City, type OfficeId } from '@rainstorm/warning-model';
import { ChannelStates } from '../infrastructure/channel-states.js';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, LOGGER, SETTINGS } from '../infrastructure/tokens.js';
import { DispatcherMetrics } from '../infrastructure/dispatcher-metrics.js';
import { ChannelWatch } from './channel-watch.js';
import { secretsOf } from './contact-secrets.js';
import { robotCredentialsOf, robotsWithoutAddress } from './robot-secrets.js';
import { smsCredentialsOf } from './sms-settings.js';
import { deliveryProcessor } from './delivery.processor.js';
import { LoadDelivery } from './load-delivery.js';
import { takeMailReport } from './take-mail-report.js';
import { SendDeliveries } from './send-deliveries.js';

const RENEW_EVERY_MS = 15_000;

const channelsOf = (ledger: Ledger, city: City, settings: Settings, logger: Logger, metrics: DispatcherMetrics): ChannelRegistry => {
  const present = new Batcher<OfficeId | null, readonly string[]>(async (officeIds) => {
    const names = await ledger.presences.namesPresent();
    return officeIds.map((officeId) => names.get(officeId) ?? []);
  }, 1_000);
  const credentialsOf = robotCredentialsOf(city, process.env);
  for (const setting of robotsWithoutAddress(city, process.env))
    logger.warn({ setting }, 'the address of a robot is not set: its group is told nothing');
  const registry = ChannelRegistry.of([
    makeConsoleChannel({ whoIsPresent: async (officeId) => present.add(officeId) }),
    ...(settings.smtpUrl === null
      ? []
      : [
          makeEmailChannel({
            smtpUrl: settings.smtpUrl,
            from: settings.mailFrom,
            fromName: `${city.name}气象局`,
            maxConnections: settings.smtpMaxConnections,
            ca: settings.smtpCa,
            ...(settings.mailReturnAddress === null
              ? {}
              : { returnPath: { address: settings.mailReturnAddress, secret: settings.linkSecret } }),
            ...(settings.bounceMailboxUrl === null
              ? {}
              : {
                  reports: new ReportMailbox({
                    url: settings.bounceMailboxUrl,
                    ca: settings.smtpCa,
                    onMail: async (raw) => takeMailReport(ledger, raw, settings.linkSecret),
                  }),
                }),
            ...(settings.dkim === null ? {} : { dkim: settings.dkim }),
          }),
        ]),
    makeWebhookChannel({ secretOf: secretsOf(city, process.env), allowed: settings.webhookAllowed, now: () => new Date() }),
    makeSmsChannel({
      credentialsOf: smsCredentialsOf(process.env),
      allowed: settings.webhookAllowed,
      now: () => new Date(),
      onParts: (status, parts) => metrics.smsSent(status, parts),
    }),
    ...robotKinds.map((kind) => makeRobotChannel(kind, { credentialsOf, allowed: settings.webhookAllowed, now: () => new Date() })),
  ]);
  if (!registry.ok) throw new Error(`Two channels of the kind ${registry.refusal.kind}`);
  return registry.value;
};

/** The worker role: takes deliveries from the queues and sends them. */
@Module({})
export class DisseminationModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private renewing: NodeJS.Timeout | null = null;

  constructor(
    @Inject(ChannelRegistry) private readonly channels: ChannelRegistry,
    @Inject(SendDeliveries) private readonly send: SendDeliveries,
    @Inject(ChannelWatch) private readonly watch: ChannelWatch,
    @Inject(DispatcherMetrics) metrics: DispatcherMetrics,
    @Inject(CITY) city: City,
  ) {
    metrics.beginSending(city.command.levels.length);
  }

  static forWorker(): DynamicModule {
    return {
      module: DisseminationModule,
      providers: [
        { provide: ChannelRegistry, inject: [Ledger, CITY, SETTINGS, LOGGER, DispatcherMetrics], useFactory: channelsOf },
        { provide: LoadDelivery, inject: [Ledger], useFactory: (ledger: Ledger) => new LoadDelivery(ledger) },
        {
          provide: SendDeliveries,
          inject: [Ledger, ChannelRegistry, CITY, LoadDelivery, SETTINGS, LOGGER],
          useFactory: (ledger: Ledger, channels: ChannelRegistry, city: City, load: LoadDelivery, settings: Settings, logger: Logger) =>
            new SendDeliveries(ledger, channels, city, load, settings, Math.random, (id, error) =>
              logger.error({ deliveryId: id, err: error }, 'a message could only be composed plainly: a row is damaged'),
            ),
        },
        {
          provide: ChannelWatch,
          inject: [ChannelRegistry, ChannelStates, LOGGER],
          useFactory: (channels: ChannelRegistry, states: ChannelStates, logger: Logger) => new ChannelWatch(channels, states, logger),
        },
        ...channelKinds.map(deliveryProcessor),
      ],
    };
  }

  onApplicationBootstrap(): void {
    // If the database is unavailable, the next round renews the leases; a lease lasts three rounds.
    this.renewing = setInterval(() => void this.send.renewLeases().catch(() => undefined), RENEW_EVERY_MS);
    this.renewing.unref();
    this.watch.start();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.renewing !== null) clearInterval(this.renewing);
    await this.watch.stop();
    await this.channels.close();
  }
}
