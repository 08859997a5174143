import {
  Inject,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type InjectionToken,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type ValueProvider,
} from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { Logger } from '../logging/logger.js';
import type { MetricsAddress } from '../settings/metrics-settings.js';
import type { ProcessSettings } from '../settings/process-settings.js';
import { ACCESS, BASE_MAP, CITY, LOGGER, SETTINGS } from './tokens.js';

/** The resources that every app opens before Nest builds it. */
export interface RuntimeParts {
  readonly ledger: Ledger;
  readonly city: City;
  /** Null where the city has none. */
  readonly map: object | null;
  readonly settings: ProcessSettings;
  readonly logger: Logger;
}

/** The metrics of an app, served to Prometheus. */
interface ProcessMetrics {
  /** Rejects with `PortInUse`. Resolves with the port. */
  listen(address: MetricsAddress): Promise<number>;
  close(): Promise<void>;
}

interface ProcessTraces {
  close(): Promise<void>;
}

export interface RuntimeOptions {
  /** The ports of libs/access on the ledger, one for each token of `ACCESS`. */
  readonly access: Readonly<Record<keyof typeof ACCESS, unknown>>;
  /** The tokens under which the app's own metrics and traces are injected. */
  readonly metrics: InjectionToken<ProcessMetrics>;
  readonly traces: InjectionToken<ProcessTraces>;
  /** Must provide `metrics` and `traces`. */
  readonly providers: readonly (ValueProvider | FactoryProvider)[];
}

const METRICS = Symbol('process-metrics');
const TRACES = Symbol('process-traces');

/** Providers for every feature: the ledger, the city, the settings, the log, and the ports of access. It serves the metrics, and closes everything at the end. */
@Module({})
export class RuntimeModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(SETTINGS) private readonly settings: ProcessSettings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(METRICS) private readonly metrics: ProcessMetrics,
    @Inject(TRACES) private readonly traces: ProcessTraces,
  ) {}

  static with(parts: RuntimeParts, { access, metrics, traces, providers }: RuntimeOptions): DynamicModule {
    const shared: (ValueProvider | FactoryProvider)[] = [
      { provide: Ledger, useValue: parts.ledger },
      { provide: CITY, useValue: parts.city },
      { provide: BASE_MAP, useValue: parts.map },
      { provide: SETTINGS, useValue: parts.settings },
      { provide: LOGGER, useValue: parts.logger },
      ...Object.entries(ACCESS).map(([port, token]) => ({ provide: token, useValue: access[port as keyof typeof ACCESS] })),
      ...providers,
    ];
    return {
      module: RuntimeModule,
      global: true,
      providers: [...shared, { provide: METRICS, useExisting: metrics }, { provide: TRACES, useExisting: traces }],
      exports: shared.map(({ provide }) => provide),
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    const { metrics } = this.settings;
    if (metrics !== null) this.logger.info({ host: metrics.host, port: await this.metrics.listen(metrics) }, 'metrics');
  }

  /** Runs after all other modules, because they may still need the ledger. */
  async onApplicationShutdown(): Promise<void> {
    await this.metrics.close();
    await this.traces.close();
    await this.ledger.close();
  }
}
