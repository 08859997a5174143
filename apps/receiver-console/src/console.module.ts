import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccessModule } from '@rainstorm/access';
import { configureEdge, HEALTH_CHECKS, HealthController, NestLogger, pages, serveOpenApi, type HealthCheck } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { AcknowledgementModule } from './acknowledgement/acknowledgement.module.js';
import { CityModule } from './city/city.module.js';
import { CommandModule } from './command/command.module.js';
import { DutyModule } from './duty/duty.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { ConsoleMetrics } from './infrastructure/console-metrics.js';
import { InfrastructureModule, type ConsoleParts } from './infrastructure/infrastructure.module.js';
import { ACCESS } from './infrastructure/tokens.js';
import { LiveModule } from './live/live.module.js';
import { StatusModule } from './status/status.module.js';

/** Cookies do not tell ports apart, and the bureau's desk may be on the same host. */
const COOKIE_NAME = 'rainstorm_console';

/** From the project's root, as the folder of the configuration is. */
const PAGES = 'apps/receiver-console/web/dist';

/** Ready with the database alone: a missing dispatcher is told on the pages, not to the load balancer. */
const healthChecks = (ledger: Ledger): readonly HealthCheck[] => [
  {
    name: 'database',
    check: async () => {
      await ledger.ping();
      return { ok: true };
    },
  },
  {
    name: 'release',
    check: async () =>
      (await ledger.compatibility()).type === 'fit' ? { ok: true } : { ok: false, detail: 'the ledger is of another release' },
  },
];

@Module({})
export class ConsoleModule {
  static with(parts: ConsoleParts): DynamicModule {
    return {
      module: ConsoleModule,
      imports: [
        InfrastructureModule.with(parts),
        AccessModule.forRoot({ ...ACCESS, secureCookies: parts.settings.cookieSecure, cookieName: COOKIE_NAME }),
        StatusModule,
        CityModule,
        InboxModule,
        AcknowledgementModule,
        CommandModule,
        DutyModule,
        LiveModule.with(parts.settings.mostStreams),
      ],
      controllers: [HealthController],
      providers: [{ provide: HEALTH_CHECKS, inject: [Ledger], useFactory: healthChecks }],
    };
  }
}

/** The console on an open ledger, ready to listen. It closes the ledger when it is closed itself. */
export const createConsole = async (parts: ConsoleParts): Promise<NestExpressApplication> => {
  const { settings, logger } = parts;
  const app = await NestFactory.create<NestExpressApplication>(ConsoleModule.with(parts), { logger: new NestLogger(logger) });
  const { all: metrics } = app.get(ConsoleMetrics);
  configureEdge(app, {
    logger,
    trustProxy: settings.trustedProxies,
    https: settings.cookieSecure,
    forms: true,
    onAnswered: (answered) => metrics.answered(answered),
  });
  app.use(pages(PAGES));
  serveOpenApi(app, {
    title: '“131631” 接收端 / Receiver console',
    description: '签收、办理、叫应与指挥部 / Receipts, follow-ups, phone tasks and the command',
    version: '1',
    cookieName: COOKIE_NAME,
  });
  return app;
};
