import { Inject, Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { BaseMap } from '@rainstorm/city-config';
import type { Logger } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { accessOnLedger } from './access-on-ledger.js';
import { DispatcherMetrics } from './dispatcher-metrics.js';
import type { Settings } from './settings.js';
import { ACCESS, BASE_MAP, CITY, LOGGER, SETTINGS } from './tokens.js';

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
    await this.ledger.close();
  }
}
