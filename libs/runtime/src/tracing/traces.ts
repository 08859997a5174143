import type { Logger } from '../logging/logger.js';

/** Values known in advance, ids and counts. Never a person's name, an address or a secret. */
export type SpanAttributes = Readonly<Record<string, string | number | string[]>>;

/** Something that this process did, in real time. */
export interface DoneSpan {
  readonly name: string;
  readonly begun: Date;
  readonly ended: Date;
  readonly hasFailed?: boolean;
  readonly attributes: SpanAttributes;
}

export interface Traces {
  /** Returns at once. `describe` is called only if tracing is on. */
  record(describe: () => DoneSpan): void;
  /** Sends the remaining spans, for at most two seconds. Never rejects. */
  close(): Promise<void>;
}

/** The description of this process for the exporter. */
export interface TraceOrigin {
  /** The name of the process. */
  readonly service: string;
  readonly onFailure: (error: Error) => void;
}

const noTraces: Traces = { record: () => undefined, close: async () => Promise.resolve() };

/**
 * Opens the span exporter of this process. If `url` is null, spans are discarded and OpenTelemetry's SDK is not loaded. A collector that does not
 * accept spans is logged once, and again only after it accepted some.
 */
export const openTraces = async (url: string | null, service: string, logger: Logger): Promise<Traces> => {
  if (url === null) return noTraces;
  const { otlpTraces } = await import('./otlp-traces.js');
  return otlpTraces(url, {
    service,
    onFailure: (error) => {
      logger.warn({ reason: error.message }, 'the collector does not take the traces');
    },
  });
};
