import { z } from 'zod';
import { cityDirOf, cityFaults, cityVariables } from './city-settings.js';
import { databaseConflicts, databaseUrlOf, databaseVariables } from './database-settings.js';
import { logFolderOf, logVariables } from './log-settings.js';
import { metricsAddressOf, metricsVariables, type MetricsAddress } from './metrics-settings.js';
import type { LogFolder } from '../logging/logger.js';
import { cookieFaults, weaknesses, type Weakness } from './production-faults.js';
import type { SettingFault } from './read-settings.js';
import { tracesUrlOf, tracingVariables } from './tracing-settings.js';

/** The variables that every app reads. */
export const processVariables = {
  ...databaseVariables,
  ...metricsVariables,
  ...tracingVariables,
  ...cityVariables,
  ...logVariables,
  CLOCK: z.enum(['fixed', 'movable']).default('fixed'),
  HOST: z.string().default('127.0.0.1'),
  /** A list of what production otherwise refuses. */
  INSECURE_ALLOWED: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
    .pipe(z.array(z.enum(weaknesses, { error: `not of ${weaknesses.join(', ')}` }))),
  COOKIE_SECURE: z.enum(['true', 'false']).optional(),
  /** Open pages of one account, or streams of one token, at one process. */
  MOST_STREAMS_OF_ONE_CALLER: z.coerce.number().int().min(1).max(100_000).default(60),
  /** A session in which its person does nothing for so many minutes ends. */
  SESSION_IDLE_MIN: z.coerce.number().int().min(5).max(1_440).default(720),
  /** Express's `trust proxy`: the number of proxies before this process. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
};

type Read = z.output<z.ZodObject<typeof processVariables>>;

export interface ProcessSettings {
  /** Contains a password: never logged. */
  readonly databaseUrl: string;
  /** The folder of the city's configuration. */
  readonly cityDir: string;
  /** `movable` lets tests and drills move the ledger's clock forward. */
  readonly clock: 'fixed' | 'movable';
  readonly host: string;
  readonly logLevel: string;
  /** Where the log is kept too, or null. */
  readonly logFiles: LogFolder | null;
  /** Cookies only over https. */
  readonly cookieSecure: boolean;
  /** Accounts of the demonstration, whose password everybody knows, may sign in. Never in production. */
  readonly demoAccounts: boolean;
  readonly isProduction: boolean;
  /** What production may have although it is insecure. */
  readonly insecureAllowed: readonly Weakness[];
  readonly mostStreamsOfOneCaller: number;
  /** A session in which its person does nothing for this long ends, in milliseconds. */
  readonly sessionIdleMs: number;
  /** The number of proxies before this process. */
  readonly trustedProxies: number;
  /** The address for Prometheus, or null. */
  readonly metrics: MetricsAddress | null;
  /** The address of the span collector, or null. Never logged: it may contain a password. */
  readonly tracesUrl: string | null;
}

const isProduction = ({ NODE_ENV }: Partial<Read>): boolean => NODE_ENV === 'production';

/** Faults in the combination of variables that are each valid alone. */
export const processFaults = (read: Partial<Read>): readonly SettingFault[] => [
  ...databaseConflicts(read),
  ...(isProduction(read)
    ? [
        ...(read.CLOCK === 'movable' ? [{ name: 'CLOCK', reason: 'movable in production' }] : []),
        ...cityFaults(read),
        ...cookieFaults(read.COOKIE_SECURE, read.INSECURE_ALLOWED ?? []),
      ]
    : []),
];

/** The variables have no conflict. */
export const processSettingsOf = (read: Read): ProcessSettings => ({
  databaseUrl: databaseUrlOf(read),
  cityDir: cityDirOf(read),
  clock: read.CLOCK,
  host: read.HOST,
  logLevel: read.LOG_LEVEL,
  logFiles: logFolderOf(read),
  cookieSecure: read.COOKIE_SECURE === undefined ? isProduction(read) : read.COOKIE_SECURE === 'true',
  demoAccounts: !isProduction(read),
  isProduction: isProduction(read),
  insecureAllowed: read.INSECURE_ALLOWED,
  mostStreamsOfOneCaller: read.MOST_STREAMS_OF_ONE_CALLER,
  sessionIdleMs: read.SESSION_IDLE_MIN * 60_000,
  trustedProxies: read.TRUST_PROXY,
  metrics: metricsAddressOf(read),
  tracesUrl: tracesUrlOf(read),
});
