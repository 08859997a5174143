import { z } from 'zod';

const isHttp = (text: string): boolean => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

/** Part of the settings of every process: the optional OTLP/HTTP collector of its spans. */
export const tracingVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().refine(isHttp, { error: 'not a http:// URL' }).optional(),
};

interface Read {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
}

/** The address to which spans are posted; null if tracing is off. */
export const tracesUrlOf = ({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Read): string | null => {
  if (endpoint === undefined) return null;
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/v1/traces`;
  return url.href;
};
