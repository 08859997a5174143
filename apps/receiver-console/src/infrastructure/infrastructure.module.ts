import { Inject, Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { BaseMap } from '@rainstorm/city-config';
import { openTraces, type Logger, type Traces } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { accessOnLedger } from './access-on-ledger.js';
import { ConsoleMetrics } from './console-metrics.js';
import { traceReceipts } from './receipt-traces.js';
import type { Settings } from './settings.js';
import { ACCESS, BASE_MAP, CITY, LOGGER, SETTINGS, TRACES } from './tokens.js';

const tracesOf = async ({ ledger, settings, logger }: ConsoleParts): Promise<Traces> => {
  const onTrouble = (error: Error): void => {
    logger.warn({ reason: error.message }, 'the collector does not take the traces');
  };
  const traces = await openTraces(settings.tracesUrl, { service: 'rainstorm-console', onTrouble });
  if (settings.tracesUrl !== null) traceReceipts(traces, ledger);
  return traces;
};

export interface ConsoleParts {
  readonly ledger: Ledger;
  readonly city: City;
  /** Null: the city has none, and its districts are listed without one. */
  readonly map: BaseMap | null;
  readonly settings: Settings;
  readonly logger: Logger;
}

/** What every feature may ask for: the ledger, the city and its map, and the ports of access. */
@Module({})
export class InfrastructureModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(ConsoleMetrics) private readonly metrics: ConsoleMetrics,
    @Inject(TRACES) private readonly traces: Traces,
  ) {}

  static with(parts: ConsoleParts): DynamicModule {
    const ports = accessOnLedger(parts.ledger);
    const providers = [
      { provide: Ledger, useValue: parts.ledger },
      { provide: CITY, useValue: parts.city },
      { provide: BASE_MAP, useValue: parts.map },
      { provide: SETTINGS, useValue: parts.settings },
      { provide: LOGGER, useValue: parts.logger },
      { provide: ConsoleMetrics, useValue: new ConsoleMetrics(parts.ledger) },
      { provide: TRACES, useFactory: async () => tracesOf(parts) },
      { provide: ACCESS.accounts, useValue: ports.accounts },
      { provide: ACCESS.sessions, useValue: ports.sessions },
      { provide: ACCESS.apiTokens, useValue: ports.apiTokens },
      { provide: ACCESS.accessLog, useValue: ports.accessLog },
      { provide: ACCESS.clock, useValue: ports.clock },
    ];
    return { module: InfrastructureModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }

  async onApplicationBootstrap(): Promise<void> {
    const { metrics } = this.settings;
    if (metrics !== null) this.logger.info({ host: metrics.host, port: await this.metrics.listen(metrics) }, 'metrics');
  }

  /** After the server: whoever was still being answered needed the ledger. */
  async onApplicationShutdown(): Promise<void> {
    await this.metrics.all.close();
    await this.traces.close();
    await this.ledger.close();
  }
}
