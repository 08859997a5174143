import { z } from 'zod';

const isHttp = (text: string): boolean => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

/** Part of the settings of every process: the OTLP/HTTP collector that its spans go to, if any. */
export const tracingVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().refine(isHttp, { error: 'not a http:// URL' }).optional(),
};

interface Read {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
}

/** Where spans are posted; null where traces are not wanted. */
export const tracesUrlOf = ({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Read): string | null => {
  if (endpoint === undefined) return null;
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/v1/traces`;
  return url.href;
};
