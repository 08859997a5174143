import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccessModule, accessRefusals, placeWords, signedInOnly } from '@rainstorm/access';
import { configureEdge, HEALTH_CHECKS, HealthController, pages, serveOpenApi, type HealthCheck } from '@rainstorm/http-edge';
import { RosterModule } from '@rainstorm/rosters';
import { ledgerHealthChecks, NestLogger } from '@rainstorm/runtime';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { dispatcherProblems } from '../problems.js';
import { tags } from './api-tags.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { AuditLogModule } from '../audit-log/audit-log.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { DispatchesModule } from '../dissemination/dispatches.module.js';
import { ProcessesModule } from '../monitoring/processes.module.js';
import { AuditorWatchModule } from '../monitoring/auditor-watch.module.js';
import { CadenceModule } from '../cadence/cadence.module.js';
import { CityModule } from '../city/city.module.js';
import { ClockModule } from '../clock/clock.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { DisseminationModule } from '../dissemination/dissemination.module.js';
import type { DeliveryQueues } from '../infrastructure/queues/delivery-queues.js';
import { RelayModule } from '../dissemination/relay.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { EpisodesModule } from '../episodes/episodes.module.js';
import { ExercisesModule } from '../exercises/exercises.module.js';
import { CapPollModule } from '../foreign-messages/cap-poll.module.js';
import { ForeignMessagesModule } from '../foreign-messages/foreign-messages.module.js';
import { HeartbeatModule } from '../monitoring/heartbeat.module.js';
import { DispatcherMetrics } from '../infrastructure/dispatcher-metrics.js';
import { infrastructureModule, type DispatcherParts } from '../infrastructure/infrastructure.module.js';
import { DELIVERY_QUEUES, QueueBackendModule } from '../infrastructure/queues/queue-backend.module.js';
import { ACCESS, CITY } from '../infrastructure/tokens.js';
import { IssuanceModule } from '../issuance/issuance.module.js';
import { LiveModule } from '../live/live.module.js';
import { failedChannels } from '../monitoring/invariants.js';
import { SheetMailModule } from '../offline-sheet/sheet-mail.module.js';
import { OfflineSheetModule } from '../offline-sheet/offline-sheet.module.js';
import { NowModule } from '../now/now.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { keeperAt } from '../rosters/roster-keeper.js';
import { SchedulerModule } from './scheduler.module.js';

/** Relative to the project's root, like the folder of the configuration. */
const PAGES = 'apps/dispatcher/web/dist';

/** Its own name, because cookies ignore the port and the receiver console may be on the same host. */
const COOKIE_NAME = 'rainstorm_desk';

const healthChecks = (ledger: Ledger, queues: DeliveryQueues, { capSources = [] }: City): readonly HealthCheck[] => [
  ...ledgerHealthChecks(ledger),
  {
    name: 'queues',
    check: async () => {
      await queues.ping();
      return { ok: true };
    },
  },
  {
    name: 'channels',
    isVital: false,
    check: async () => {
      const failed = await failedChannels(ledger);
      return failed.length === 0 ? { ok: true } : { ok: false, detail: failed.map((each) => `${each.channel}: ${each.reason}`).join(', ') };
    },
  },
  ...(capSources.length === 0
    ? []
    : [
        {
          name: 'capSources',
          isVital: false,
          check: async () => {
            const states = await ledger.read(async (tx) => tx.capSources.all());
            const failing = states.filter(({ sourceId, fault }) => fault !== null && capSources.some(({ id }) => id === sourceId));
            return failing.length === 0
              ? { ok: true }
              : { ok: false, detail: failing.map((one) => `${one.sourceId}: ${one.fault}`).join(', ') };
          },
        },
      ]),
];

/** Composes the roles api, scheduler and worker from the same features. A process has one or more roles. */
@Module({})
export class DispatcherModule {
  static with(parts: DispatcherParts): DynamicModule {
    const { settings } = parts;
    const isApi = settings.roles.includes('api');
    return {
      module: DispatcherModule,
      imports: [
        infrastructureModule(parts),
        QueueBackendModule.with(settings),
        { module: RelayModule, global: true },
        HeartbeatModule,
        ...(isApi
          ? [
              AccessModule.forRoot({
                ...ACCESS,
                secureCookies: settings.cookieSecure,
                cookieName: COOKIE_NAME,
                demoAccounts: settings.demoAccounts,
                sessionIdleMs: settings.sessionIdleMs,
                placeWords: placeWords(parts.city),
              }),
              EpisodesModule,
              ExercisesModule,
              CadenceModule,
              IssuanceModule,
              AttachmentsModule,
              DocumentsModule,
              AuditLogModule,
              DirectoryModule,
              DispatchesModule,
              ProcessesModule,
              ContactsModule,
              ReadinessModule,
              RosterModule.with(parts.city, keeperAt(parts.city)),
              AccountsModule,
              CityModule,
              LiveModule,
              NowModule,
              OfflineSheetModule,
              ForeignMessagesModule,
              ...(settings.clock === 'movable' ? [ClockModule] : []),
            ]
          : []),
        ...(settings.roles.includes('scheduler') ? [SchedulerModule, AuditorWatchModule, CapPollModule] : []),
        ...(settings.roles.includes('worker') ? [DisseminationModule.forWorker(), SheetMailModule] : []),
      ],
      ...(isApi
        ? {
            controllers: [HealthController],
            providers: [{ provide: HEALTH_CHECKS, inject: [Ledger, DELIVERY_QUEUES, CITY], useFactory: healthChecks }],
          }
        : {}),
    };
  }
}

/** A process with the role `api`, ready to listen. Closing it closes the ledger. */
export const createApi = async (parts: DispatcherParts): Promise<NestExpressApplication> => {
  const { settings, logger } = parts;
  const app = await NestFactory.create<NestExpressApplication>(DispatcherModule.with(parts), {
    logger: new NestLogger(logger),
    forceCloseConnections: true,
  });
  const { all: metrics } = app.get(DispatcherMetrics);
  configureEdge(app, {
    logger,
    trustProxy: settings.trustedProxies,
    https: settings.cookieSecure,
    filesAt: /^\/api\/v1\/(bulletins\/[^/]+\/attachments|foreign-messages)\/?$/,
    onAnswered: (answered) => metrics.answered(answered),
  });
  app.use(pages(PAGES));
  serveOpenApi(app, {
    ...(settings.isProduction ? { admits: signedInOnly(app) } : {}),
    title: '“131631” 气象局端 / Bureau',
    description: '天气过程、应发时次、信息制作与发布 / Episodes, slots, and bulletins from draft to publication',
    version: '1',
    cookieName: COOKIE_NAME,
    problems: { ...accessRefusals, ...dispatcherProblems.kinds },
    tags,
  });
  return app;
};

/** A process without HTTP: scheduler, worker, or both. */
export const createBackground = async (parts: DispatcherParts): Promise<INestApplicationContext> => {
  const app = await NestFactory.createApplicationContext(DispatcherModule.with(parts), { logger: new NestLogger(parts.logger) });
  app.enableShutdownHooks();
  return app;
};
