import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccessModule, accessRefusals, placeWords, signedInOnly } from '@rainstorm/access';
import { configureEdge, HEALTH_CHECKS, HealthController, pages, serveOpenApi } from '@rainstorm/http-edge';
import { RosterModule } from '@rainstorm/rosters';
import { ledgerHealthChecks, NestLogger } from '@rainstorm/runtime';
import { Ledger } from '@rainstorm/ledger';
import { tags } from './api-tags.js';
import { consoleProblems } from './problems.js';
import { AcknowledgementModule } from './acknowledgement/acknowledgement.module.js';
import { CapModule } from './cap/cap.module.js';
import { CardsModule } from './cards/cards.module.js';
import { CityModule } from './city/city.module.js';
import { CommandModule } from './command/command.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { DutyModule } from './duty/duty.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { ConsoleMetrics } from './infrastructure/console-metrics.js';
import { infrastructureModule, type ConsoleParts } from './infrastructure/infrastructure.module.js';
import { ACCESS } from './infrastructure/tokens.js';
import { OfflineSheetModule } from './offline-sheet/offline-sheet.module.js';
import { LineTestModule } from './line-test/line-test.module.js';
import { LiveModule } from './live/live.module.js';
import { PushModule } from './push/push.module.js';
import { LeaderCallsModule } from './leader-calls/leader-calls.module.js';
import { keeperAt } from './roster/roster-keeper.js';
import { UnitsModule } from './units/units.module.js';
import { SmsModule } from './sms/sms.module.js';
import { VoiceModule } from './voice/voice.module.js';
import { StatusModule } from './status/status.module.js';

/** Its own name, because cookies ignore the port and the bureau's desk may be on the same host. */
const COOKIE_NAME = 'rainstorm_console';

/** Relative to the project's root, like the folder of the configuration. */
const PAGES = 'apps/receiver-console/web/dist';

@Module({})
export class ConsoleModule {
  static with(parts: ConsoleParts): DynamicModule {
    return {
      module: ConsoleModule,
      imports: [
        infrastructureModule(parts),
        AccessModule.forRoot({
          ...ACCESS,
          secureCookies: parts.settings.cookieSecure,
          cookieName: COOKIE_NAME,
          demoAccounts: parts.settings.demoAccounts,
          sessionIdleMs: parts.settings.sessionIdleMs,
          placeWords: placeWords(parts.city),
          hasWall: true,
        }),
        StatusModule,
        CityModule,
        InboxModule,
        DocumentsModule,
        AcknowledgementModule,
        LineTestModule,
        CommandModule,
        LeaderCallsModule,
        UnitsModule,
        OfflineSheetModule,
        CapModule.with(parts.settings),
        DutyModule,
        RosterModule.with(parts.city, keeperAt(parts.city)),
        LiveModule.with(parts.settings),
        PushModule.with(parts.settings),
        SmsModule.with(parts.settings),
        VoiceModule.with(parts.settings),
        CardsModule.with(parts),
      ],
      controllers: [HealthController],
      // Readiness depends only on the database. A missing dispatcher is shown on the pages, not to the load balancer.
      providers: [{ provide: HEALTH_CHECKS, inject: [Ledger], useFactory: ledgerHealthChecks }],
    };
  }
}

/** The console on an open ledger, ready to listen. Closing it closes the ledger. */
export const createConsole = async (parts: ConsoleParts): Promise<NestExpressApplication> => {
  const { settings, logger } = parts;
  const app = await NestFactory.create<NestExpressApplication>(ConsoleModule.with(parts), { logger: new NestLogger(logger) });
  const { all: metrics } = app.get(ConsoleMetrics);
  configureEdge(app, {
    logger,
    trustProxy: settings.trustedProxies,
    https: settings.cookieSecure,
    forms: true,
    xmlAt: '/gateways/wecom-app/',
    onAnswered: (answered) => metrics.answered(answered),
  });
  app.use(pages(PAGES));
  serveOpenApi(app, {
    ...(settings.isProduction ? { admits: signedInOnly(app) } : {}),
    title: '“131631” 接收端 / Receiver console',
    description: '签收、办理、叫应与指挥部 / Receipts, follow-ups, phone tasks and the command',
    version: '1',
    cookieName: COOKIE_NAME,
    problems: { ...accessRefusals, ...consoleProblems.kinds },
    tags,
  });
  return app;
};
