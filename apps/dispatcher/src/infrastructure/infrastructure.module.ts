import { Inject, Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { BaseMap } from '@rainstorm/city-config';
import { openTraces, type Logger } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { accessOnLedger } from './access-on-ledger.js';
import { DispatcherMetrics } from './dispatcher-metrics.js';
import { DispatcherTraces } from './dispatcher-traces.js';
import type { Settings } from './settings.js';
import { ACCESS, BASE_MAP, CITY, LOGGER, SETTINGS } from './tokens.js';

const tracesOf = async ({ ledger, settings, logger }: DispatcherParts): Promise<DispatcherTraces> => {
  const service = `rainstorm-${settings.roles.join('-')}`;
  const onTrouble = (error: Error): void => {
    logger.warn({ reason: error.message }, 'the collector does not take the traces');
  };
  const traces = new DispatcherTraces(await openTraces(settings.tracesUrl, { service, onTrouble }));
  if (settings.tracesUrl !== null) traces.tracePublications(ledger);
  return traces;
};

export interface DispatcherParts {
  readonly ledger: Ledger;
  readonly city: City;
  readonly map: BaseMap | null;
  readonly settings: Settings;
  readonly logger: Logger;
}

/** What every feature may ask for: the ledger, the city, the settings, the log, and the ports of access. */
@Module({})
export class InfrastructureModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(DispatcherMetrics) private readonly metrics: DispatcherMetrics,
    @Inject(DispatcherTraces) private readonly traces: DispatcherTraces,
  ) {}

  static with(parts: DispatcherParts): DynamicModule {
    const ports = accessOnLedger(parts.ledger);
    const providers = [
      { provide: Ledger, useValue: parts.ledger },
      { provide: CITY, useValue: parts.city },
      { provide: BASE_MAP, useValue: parts.map },
      { provide: SETTINGS, useValue: parts.settings },
      { provide: LOGGER, useValue: parts.logger },
      { provide: DispatcherMetrics, useValue: new DispatcherMetrics(parts.ledger) },
      { provide: DispatcherTraces, useFactory: async () => tracesOf(parts) },
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

  /** After everything else: whoever was still at work needed the ledger. */
  async onApplicationShutdown(): Promise<void> {
    await this.metrics.all.close();
    await this.traces.close();
    await this.ledger.close();
  }
}
