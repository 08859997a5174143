import { ROOT_CONTEXT, SpanStatusCode } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';
import type { Traces, TraceOrigin } from './traces.js';

/** A collector that does not answer holds up nobody's stop. */
const ANSWER_WITHIN_MS = 2_000;
const EXPORT_EVERY_MS = 1_000;
/** What waits for a collector that is away; more is dropped. */
const KEPT_SPANS = 2_048;

/** Says once that the collector does not take the spans, and again only after it took some. */
const telling = (exporter: SpanExporter, onTrouble: TraceOrigin['onTrouble']): SpanExporter => {
  let isTroubled = false;
  return {
    export: (spans, done) => {
      exporter.export(spans, (result) => {
        if (result.error !== undefined && !isTroubled) onTrouble(result.error);
        isTroubled = result.error !== undefined;
        done(result);
      });
    },
    shutdown: async () => exporter.shutdown(),
  };
};

/** Posts to an OTLP/HTTP collector, as JSON. */
export const otlpTraces = (url: string, { service, onTrouble }: TraceOrigin): Traces => {
  const exporter = telling(new OTLPTraceExporter({ url, timeoutMillis: ANSWER_WITHIN_MS }), onTrouble);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.instance.id': String(process.pid) }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        scheduledDelayMillis: EXPORT_EVERY_MS,
        exportTimeoutMillis: ANSWER_WITHIN_MS,
        maxQueueSize: KEPT_SPANS,
      }),
    ],
  });
  const tracer = provider.getTracer('rainstorm');
  return {
    record: (describe) => {
      const { name, begun, ended, hasFailed = false, attributes } = describe();
      const span = tracer.startSpan(name, { startTime: begun, attributes }, ROOT_CONTEXT);
      if (hasFailed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(ended);
    },
    close: async () => provider.shutdown().catch(() => undefined),
  };
};
