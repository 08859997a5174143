import { z } from 'zod';

/** Part of the settings of every process: the optional address for Prometheus. Never the port of the app. */
export const metricsVariables = {
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
};

export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

interface Read {
  readonly METRICS_HOST: string;
  readonly METRICS_PORT?: number | undefined;
}

/** Null if metrics are not served. */
export const metricsAddressOf = ({ METRICS_HOST, METRICS_PORT }: Read): MetricsAddress | null =>
  METRICS_PORT === undefined ? null : { host: METRICS_HOST, port: METRICS_PORT };
