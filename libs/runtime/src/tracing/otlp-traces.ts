import { ROOT_CONTEXT, SpanStatusCode } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';
import type { Traces, TraceOrigin } from './traces.js';

/** Short, so that a collector that does not answer does not delay the end of the process. */
const ANSWER_WITHIN_MS = 2_000;
const EXPORT_EVERY_MS = 1_000;
/** The maximum number of spans that wait for an unreachable collector. More are dropped. */
const MAX_WAITING_SPANS = 2_048;

/** Reports once that the collector does not accept spans, and again only after it accepted some. */
const reportingFailures = (exporter: SpanExporter, onFailure: TraceOrigin['onFailure']): SpanExporter => {
  let isFailing = false;
  return {
    export: (spans, done) => {
      exporter.export(spans, (result) => {
        if (result.error !== undefined && !isFailing) onFailure(result.error);
        isFailing = result.error !== undefined;
        done(result);
      });
    },
    shutdown: async () => exporter.shutdown(),
  };
};

/** Posts to an OTLP/HTTP collector, as JSON. */
export const otlpTraces = (url: string, { service, onFailure }: TraceOrigin): Traces => {
  const exporter = reportingFailures(new OTLPTraceExporter({ url, timeoutMillis: ANSWER_WITHIN_MS }), onFailure);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.instance.id': String(process.pid) }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        scheduledDelayMillis: EXPORT_EVERY_MS,
        exportTimeoutMillis: ANSWER_WITHIN_MS,
        maxQueueSize: MAX_WAITING_SPANS,
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
