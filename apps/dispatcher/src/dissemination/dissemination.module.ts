import { Module, type DynamicModule, Inject, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  ChannelRegistry,
  failOverEmail,
  makeConsoleChannel,
  makeDingTalkApp,
  makeEmailChannel,
  makePushChannel,
  makeRobotChannel,
  makeSmsChannel,
  makeVoiceChannel,
  makeWebhookChannel,
  makeWeComApp,
  PushSender,
  ReportMailbox,
  type CardChanger,
  type Channel,
  type EmailOptions,
  type VoiceChannel,
} from '@rainstorm/channels';
import type { Logger } from '@rainstorm/runtime';
import { Batcher, Ledger } from '@rainstorm/ledger';
import { channelKinds, robotKinds, type CardKind, type City, type OfficeId } from '@rainstorm/warning-model';
import { ChannelStates } from '../infrastructure/channel-states.js';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, LOGGER, SETTINGS } from '../infrastructure/tokens.js';
import { DispatcherMetrics } from '../infrastructure/dispatcher-metrics.js';
import { SerialTask } from '../infrastructure/serial-task.js';
import { ChangeCards } from './change-cards.js';
import { ChannelWatch } from './channel-watch.js';
import { GatewayReportWatch } from './gateway-report-watch.js';
import { secretsOf } from './contact-secrets.js';
import { robotCredentialsOf, robotsWithoutAddress } from './robot-secrets.js';
import { smsGatewayOf } from './sms-settings.js';
import { PlaceCalls } from './place-calls.js';
import { takeCallReport } from './take-call-report.js';
import { voiceLineOf, type VoiceLine } from './voice-settings.js';
import { pushSenderOf } from './push-settings.js';
import { deliveryProcessor } from './delivery.processor.js';
import { LoadDelivery } from './load-delivery.js';
import { takeMailReport } from './take-mail-report.js';
import { takeSms } from './take-sms.js';
import { SendDeliveries } from './send-deliveries.js';
import { TestPushDevices } from './test-push-devices.js';
import { dingtalkCredentialsOf, wecomCredentialsOf } from './work-message-settings.js';

const RENEW_EVERY_MS = 15_000;
/** Somebody who looks at a card sees within this time how it ended, and whoever asks for a test of a device gets it. */
const ROUNDS_EVERY_MS = 2_000;

/** Calls by machine, with what the gateway allows for one number. */
interface Voice extends Pick<VoiceLine, 'limits'> {
  readonly channel: VoiceChannel;
}
const VOICE = Symbol('voice');

const voiceOf = (ledger: Ledger, settings: Settings, reports: GatewayReportWatch): Voice => {
  const now = (): Date => new Date();
  const { gateway, limits } = voiceLineOf(process.env, {
    allowed: settings.webhookAllowed,
    now,
    take: takeCallReport(ledger),
    reportsOf: reports.of('voice'),
  });
  return { channel: makeVoiceChannel({ gateway, now }), limits };
};

/** The applications of 企业微信 and 钉钉: their channels, and the cards that they have sent. */
interface WorkMessages {
  readonly channels: readonly Channel[];
  readonly cards: Readonly<Record<CardKind, CardChanger>>;
}
const WORK_MESSAGES = Symbol('work-messages');

const workMessagesOf = (settings: Settings): WorkMessages => {
  const shared = { allowed: settings.webhookAllowed, now: () => new Date() };
  const wecom = makeWeComApp({ ...shared, credentialsOf: wecomCredentialsOf(process.env) });
  const dingtalk = makeDingTalkApp({ ...shared, credentialsOf: dingtalkCredentialsOf(process.env) });
  return {
    channels: [wecom.channel, dingtalk.channel, dingtalk.ding],
    cards: { 'wecom-app': wecom.cards, 'dingtalk-app': dingtalk.cards },
  };
};

/** Null where the city has no web push. */
const PUSH = Symbol('push');

/** Mail over the server of `SMTP_URL`, and over that of `SMTP_RESERVE_URL` behind it. None without a server. */
const mailOf = (ledger: Ledger, city: City, settings: Settings): readonly Channel[] => {
  const { smtpUrl, smtpReserveUrl, mailReturnAddress, bounceMailboxUrl, dkim } = settings;
  const over = (url: string): EmailOptions => ({
    smtpUrl: url,
    from: settings.mailFrom,
    fromName: `${city.name}气象局`,
    maxConnections: settings.smtpMaxConnections,
    ca: settings.smtpCa,
    ...(mailReturnAddress === null ? {} : { returnPath: { address: mailReturnAddress, secret: settings.linkSecret } }),
    ...(dkim === null ? {} : { dkim }),
  });
  if (smtpUrl === null) return [];
  const reports =
    bounceMailboxUrl === null
      ? {}
      : {
          reports: new ReportMailbox({
            url: bounceMailboxUrl,
            ca: settings.smtpCa,
            onMail: async (raw) => takeMailReport(ledger, raw, settings.linkSecret),
          }),
        };
  const first = makeEmailChannel({ ...over(smtpUrl), ...reports });
  if (smtpReserveUrl === null) return [first];
  return [failOverEmail({ SMTP_URL: first, SMTP_RESERVE_URL: makeEmailChannel(over(smtpReserveUrl)) })];
};

const channelsOf = (
  ledger: Ledger,
  city: City,
  settings: Settings,
  logger: Logger,
  metrics: DispatcherMetrics,
  voice: Voice,
  workMessages: WorkMessages,
  push: PushSender | null,
  reports: GatewayReportWatch,
): ChannelRegistry => {
  const present = new Batcher<OfficeId | null, readonly string[]>(async (officeIds) => {
    const names = await ledger.presences.namesPresent();
    return officeIds.map((officeId) => names.get(officeId) ?? []);
  }, 1_000);
  const credentialsOf = robotCredentialsOf(city, process.env);
  for (const setting of robotsWithoutAddress(city, process.env))
    logger.warn({ setting }, 'the address of a robot is not set: its group is told nothing');
  const registry = ChannelRegistry.of([
    makeConsoleChannel({ whoIsPresent: async (officeId) => present.add(officeId) }),
    ...(push === null ? [] : [makePushChannel({ sender: push, devices: ledger.pushDevices, now: () => new Date() })]),
    ...mailOf(ledger, city, settings),
    makeWebhookChannel({ secretOf: secretsOf(city, process.env), allowed: settings.webhookAllowed, now: () => new Date() }),
    makeSmsChannel({
      gateway: smsGatewayOf(process.env, {
        allowed: settings.webhookAllowed,
        now: () => new Date(),
        onParts: (status, parts) => metrics.smsSent(status, parts),
        intake: takeSms(ledger),
        reportsOf: reports.of('sms'),
      }),
      now: () => new Date(),
    }),
    voice.channel,
    ...workMessages.channels,
    ...robotKinds.map((kind) =>
      makeRobotChannel(kind, {
        credentialsOf,
        allowed: settings.webhookAllowed,
        now: () => new Date(),
        shared: ledger.robotTurns,
      }),
    ),
  ]);
  if (!registry.ok) throw new Error(`Two channels of the kind ${registry.refusal.kind}`);
  return registry.value;
};

/** The worker role: takes deliveries from the queues and sends them. */
@Module({})
export class DisseminationModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private renewing: NodeJS.Timeout | null = null;
  private changing: NodeJS.Timeout | null = null;
  private readonly cardRounds: SerialTask;
  private readonly pushRounds: SerialTask;

  constructor(
    @Inject(ChannelRegistry) private readonly channels: ChannelRegistry,
    @Inject(SendDeliveries) private readonly send: SendDeliveries,
    @Inject(ChannelWatch) private readonly watch: ChannelWatch,
    @Inject(ChangeCards) private readonly cards: ChangeCards,
    @Inject(TestPushDevices) private readonly pushTests: TestPushDevices | null,
    @Inject(GatewayReportWatch) private readonly reports: GatewayReportWatch,
    @Inject(DispatcherMetrics) metrics: DispatcherMetrics,
    @Inject(CITY) city: City,
  ) {
    // If the database is unavailable, the next round goes on.
    this.cardRounds = new SerialTask(async () => {
      await this.cards.round().catch(() => 0);
    });
    this.pushRounds = new SerialTask(async () => {
      await this.pushTests?.round().catch(() => 0);
    });
    metrics.beginSending(city.command.levels.length);
  }

  static forWorker(): DynamicModule {
    return {
      module: DisseminationModule,
      // For what is mailed without being a delivery.
      global: true,
      exports: [ChannelRegistry],
      providers: [
        {
          provide: GatewayReportWatch,
          inject: [Ledger, LOGGER],
          useFactory: (ledger: Ledger, logger: Logger) => new GatewayReportWatch(ledger, logger),
        },
        { provide: VOICE, inject: [Ledger, SETTINGS, GatewayReportWatch], useFactory: voiceOf },
        {
          provide: ChannelRegistry,
          inject: [Ledger, CITY, SETTINGS, LOGGER, DispatcherMetrics, VOICE, WORK_MESSAGES, PUSH, GatewayReportWatch],
          useFactory: channelsOf,
        },
        { provide: WORK_MESSAGES, inject: [SETTINGS], useFactory: workMessagesOf },
        {
          provide: ChangeCards,
          inject: [Ledger, CITY, WORK_MESSAGES],
          useFactory: (ledger: Ledger, { zone }: City, { cards }: WorkMessages) => new ChangeCards(ledger, zone, cards),
        },
        { provide: PUSH, useFactory: () => pushSenderOf(process.env) },
        {
          provide: TestPushDevices,
          inject: [Ledger, CITY, PUSH],
          useFactory: (ledger: Ledger, { zone }: City, push: PushSender | null) =>
            push === null ? null : new TestPushDevices(ledger, zone, push),
        },
        {
          provide: LoadDelivery,
          inject: [Ledger, CITY, SETTINGS],
          useFactory: (ledger: Ledger, city: City, { attachments }: Settings) => new LoadDelivery(ledger, city, attachments.mostMailBytes),
        },
        {
          provide: SendDeliveries,
          inject: [Ledger, ChannelRegistry, CITY, LoadDelivery, SETTINGS, LOGGER, VOICE],
          useFactory: (
            ledger: Ledger,
            channels: ChannelRegistry,
            city: City,
            load: LoadDelivery,
            settings: Settings,
            logger: Logger,
            { channel, limits }: Voice,
          ) =>
            new SendDeliveries(
              ledger,
              channels,
              city,
              load,
              settings,
              Math.random,
              (id, error) => logger.error({ deliveryId: id, err: error }, 'a message could only be composed plainly: a row is damaged'),
              new PlaceCalls(ledger, channel, city.calls, limits, city.zone),
            ),
        },
        {
          provide: ChannelWatch,
          inject: [ChannelRegistry, ChannelStates, LOGGER, VOICE],
          useFactory: (channels: ChannelRegistry, states: ChannelStates, logger: Logger, { limits }: Voice) => {
            states.callLimits = limits;
            return new ChannelWatch(channels, states, logger);
          },
        },
        ...channelKinds.map(deliveryProcessor),
      ],
    };
  }

  onApplicationBootstrap(): void {
    // If the database is unavailable, the next round renews the leases; a lease lasts three rounds.
    this.renewing = setInterval(() => void this.send.renewLeases().catch(() => undefined), RENEW_EVERY_MS);
    this.renewing.unref();
    this.changing = setInterval(() => {
      this.cardRounds.start();
      if (this.pushTests !== null) this.pushRounds.start();
    }, ROUNDS_EVERY_MS);
    this.changing.unref();
    this.reports.start();
    this.watch.start();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.renewing !== null) clearInterval(this.renewing);
    if (this.changing !== null) clearInterval(this.changing);
    await this.cardRounds.stop();
    await this.pushRounds.stop();
    await this.reports.stop();
    await this.watch.stop();
    await this.cards.close();
    await this.channels.close();
  }
}
