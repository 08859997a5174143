import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccessModule } from '@rainstorm/access';
import type { BaseMap } from '@rainstorm/city-config';
import {
  configureEdge,
  HEALTH_CHECKS,
  HealthController,
  NestLogger,
  pages,
  serveOpenApi,
  type HealthCheck,
  type Logger,
} from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { AcknowledgementModule } from './acknowledgement/acknowledgement.module.js';
import { CityModule } from './city/city.module.js';
import { CommandModule } from './command/command.module.js';
import { DutyModule } from './duty/duty.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import type { Settings } from './infrastructure/settings.js';
import { ACCESS } from './infrastructure/tokens.js';
import { LiveModule } from './live/live.module.js';
import { StatusModule } from './status/status.module.js';

export interface ConsoleParts {
  readonly ledger: Ledger;
  readonly city: City;
  /** Null: the city has none, and its districts are listed without one. */
  readonly map: BaseMap | null;
  readonly settings: Settings;
  readonly logger: Logger;
}

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
      (await ledger.standing()).type === 'fit' ? { ok: true } : { ok: false, detail: 'the ledger is of another release' },
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
  configureEdge(app, { logger, trustProxy: settings.trustedProxies, https: settings.cookieSecure, forms: true });
  app.use(pages(PAGES));
  serveOpenApi(app, {
    title: '“131631” 接收端 / Receiver console',
    description: '签收、办理、叫应与指挥部 / Receipts, follow-ups, phone tasks and the command',
    version: '1',
    cookieName: COOKIE_NAME,
  });
  return app;
};
