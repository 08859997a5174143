import type { DynamicModule } from '@nestjs/common';
import type { BaseMap } from '@rainstorm/city-config';
import { DocumentPress } from '@rainstorm/documents';
import type { Ledger } from '@rainstorm/ledger';
import { openTraces, RuntimeModule, type Logger, type Traces } from '@rainstorm/runtime';
import type { City } from '@rainstorm/warning-model';
import { accessOnLedger } from './access-on-ledger.js';
import { ConsoleMetrics } from './console-metrics.js';
import { traceReceipts } from './receipt-traces.js';
import type { Settings } from './settings.js';
import { TRACES } from './tokens.js';

export interface ConsoleParts {
  readonly ledger: Ledger;
  readonly city: City;
  /** Null: the city has no map, and the page lists its districts instead. */
  readonly map: BaseMap | null;
  readonly settings: Settings;
  readonly logger: Logger;
}

const openConsoleTraces = async ({ ledger, settings, logger }: ConsoleParts): Promise<Traces> => {
  const traces = await openTraces(settings.tracesUrl, 'rainstorm-console', logger);
  if (settings.tracesUrl !== null) traceReceipts(traces, ledger);
  return traces;
};

/** Providers for every feature: those of all apps (`RuntimeModule`), and the console's metrics and traces. */
export const infrastructureModule = (parts: ConsoleParts): DynamicModule =>
  RuntimeModule.with(parts, {
    access: accessOnLedger(parts.ledger),
    metrics: ConsoleMetrics,
    traces: TRACES,
    providers: [
      { provide: DocumentPress, useValue: new DocumentPress() },
      { provide: ConsoleMetrics, useValue: new ConsoleMetrics(parts.ledger) },
      { provide: TRACES, useFactory: async () => openConsoleTraces(parts) },
    ],
  });
