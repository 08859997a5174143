import type { DynamicModule } from '@nestjs/common';
import type { BaseMap } from '@rainstorm/city-config';
import { DocumentPress } from '@rainstorm/documents';
import type { Ledger } from '@rainstorm/ledger';
import { openTraces, RuntimeModule, type Logger } from '@rainstorm/runtime';
import type { City } from '@rainstorm/warning-model';
import { accessOnLedger } from './access-on-ledger.js';
import { ChannelStates } from './channel-states.js';
import { DispatcherMetrics } from './dispatcher-metrics.js';
import { DispatcherTraces } from './dispatcher-traces.js';
import type { Settings } from './settings.js';

export interface DispatcherParts {
  readonly ledger: Ledger;
  readonly city: City;
  readonly map: BaseMap | null;
  readonly settings: Settings;
  readonly logger: Logger;
}

const openDispatcherTraces = async ({ ledger, settings, logger }: DispatcherParts): Promise<DispatcherTraces> => {
  const traces = new DispatcherTraces(await openTraces(settings.tracesUrl, `rainstorm-${settings.roles.join('-')}`, logger));
  if (settings.tracesUrl !== null) traces.tracePublications(ledger);
  return traces;
};

/** Providers for every feature: those of all apps (`RuntimeModule`), and the dispatcher's metrics and traces. */
export const infrastructureModule = (parts: DispatcherParts): DynamicModule =>
  RuntimeModule.with(parts, {
    access: accessOnLedger(parts.ledger),
    metrics: DispatcherMetrics,
    traces: DispatcherTraces,
    providers: [
      { provide: ChannelStates, useValue: new ChannelStates() },
      { provide: DocumentPress, useValue: new DocumentPress() },
      { provide: DispatcherMetrics, useValue: new DispatcherMetrics(parts.ledger) },
      { provide: DispatcherTraces, useFactory: async () => openDispatcherTraces(parts) },
    ],
  });
