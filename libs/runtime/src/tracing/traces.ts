import type { Logger } from '../logging/logger.js';

/** What is known beforehand, ids and counts. Never a person's name, an address or a secret. */
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
  /** Returns at once. `describe` is called only where traces are wanted. */
  record(describe: () => DoneSpan): void;
  /** Sends what is left, for at most two seconds. Never rejects. */
  close(): Promise<void>;
}

/** What the exporter is told about this process. */
export interface TraceOrigin {
  /** The name of the process. */
  readonly service: string;
  readonly onFailure: (error: Error) => void;
}

const noTraces: Traces = { record: () => undefined, close: async () => Promise.resolve() };

/**
 * Where the spans of this process go. `url` null: nowhere, and nothing of OpenTelemetry's SDK is loaded. A collector that does not take
 * them is logged once, and again only after it took some.
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
