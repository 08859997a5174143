import {
  databaseUrlOf,
  databaseVariables,
  InvalidEnvironment,
  metricsAddressOf,
  metricsVariables,
  readSettings,
  tracesUrlOf,
  tracingVariables,
  type Environment,
  type MetricsAddress,
} from '@rainstorm/http-edge';
import { z } from 'zod';

/** The console needs the database alone: no queue, no mail server, no dispatcher, and not the secret of the links. */
const schema = z.object({
  ...databaseVariables,
  ...metricsVariables,
  ...tracingVariables,
  CITY: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, { error: 'not the name of a folder of the configuration' })
    .default('zhengzhou'),
  CONFIG_DIR: z.string().default('./config'),
  CLOCK: z.enum(['fixed', 'movable']).default('fixed'),
  HOST: z.string().default('127.0.0.1'),
  CONSOLE_PORT: z.coerce.number().int().min(0).max(65_535).default(8132),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
  COOKIE_SECURE: z.enum(['true', 'false']).optional(),
  /** Express's `trust proxy`: how many proxies stand before this process. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  MOST_STREAMS: z.coerce.number().int().min(1).max(100_000).default(10_000),
});

/** Every variable that is read; each may be given as a file, `NAME_FILE`. */
export const consoleVariables: readonly string[] = Object.keys(schema.shape);

export interface Settings {
  readonly databaseUrl: string;
  readonly cityDir: string;
  readonly clock: 'fixed' | 'movable';
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly cookieSecure: boolean;
  readonly trustedProxies: number;
  /** Open pages that this process takes on; each is a connection and some 30 KiB. */
  readonly mostStreams: number;
  /** Where Prometheus may ask; null: nowhere. */
  readonly metrics: MetricsAddress | null;
  /** Where spans are posted; null: nowhere. Never logged: it may hold a password. */
  readonly tracesUrl: string | null;
}

/** Throws `InvalidEnvironment` with all faults at once and no value. */
export const consoleSettings = (env: Environment): Settings => {
  const read = readSettings(schema, env);
  const isProduction = read.NODE_ENV === 'production';
  if (isProduction && read.CLOCK === 'movable') throw new InvalidEnvironment([{ name: 'CLOCK', reason: 'movable in production' }]);
  return {
    databaseUrl: databaseUrlOf(read),
    cityDir: `${read.CONFIG_DIR}/${read.CITY}`,
    clock: read.CLOCK,
    host: read.HOST,
    port: read.CONSOLE_PORT,
    logLevel: read.LOG_LEVEL,
    cookieSecure: read.COOKIE_SECURE === undefined ? isProduction : read.COOKIE_SECURE === 'true',
    trustedProxies: read.TRUST_PROXY,
    mostStreams: read.MOST_STREAMS,
    metrics: metricsAddressOf(read),
    tracesUrl: tracesUrlOf(read),
  };
};
