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
import { parseRedisAddress, type RedisAddress } from './redis-address.js';

/** What `all` stands for. */
const workingRoles = ['api', 'scheduler', 'worker'] as const;
const roleNames = [...workingRoles, 'auditor'] as const;
export type RoleName = (typeof roleNames)[number];

const url = (what: string, protocols: readonly string[]): z.ZodString =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { error: `not a ${what}` });

const schema = z.object({
  ...databaseVariables,
  ...metricsVariables,
  ...tracingVariables,
  REDIS_URL: z
    .string()
    .transform((text, context) => {
      const address = parseRedisAddress(text);
      if (address !== null) return address;
      context.addIssue({ code: 'custom', message: 'not a redis://, rediss://, redis+sentinel:// or redis+cluster:// URL' });
      return z.NEVER;
    })
    .optional(),
  SMTP_URL: url('smtp:// URL', ['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$/, { error: 'not an e-mail address' })
    .default('rainstorm@localhost.localdomain'),
  CITY: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, { error: 'not the name of a folder of the configuration' })
    .default('zhengzhou'),
  CONFIG_DIR: z.string().default('./config'),
  CLOCK: z.enum(['fixed', 'movable']).default('fixed'),
  ACK_LINK_SECRET: z.string().min(32, { error: 'shorter than 32 characters' }),
  PUBLIC_CONSOLE_URL: url('http:// URL', ['http:', 'https:']).default('http://127.0.0.1:8132'),
  PUBLIC_DESK_URL: url('http:// URL', ['http:', 'https:']).default('http://127.0.0.1:8131'),
  HOST: z.string().default('127.0.0.1'),
  DISPATCHER_PORT: z.coerce.number().int().min(0).max(65_535).default(8131),
  ROLES: z
    .string()
    .default('all')
    .transform((text) => (text === 'all' ? [...workingRoles] : text.split(',').map((name) => name.trim())))
    .pipe(z.array(z.enum(roleNames, { error: 'not api, scheduler, worker, auditor or all' })).min(1)),
  TICK_MS: z.coerce.number().int().min(10).max(250, { error: 'more than 250' }).default(250),
  AUDIT_EVERY_MS: z.coerce.number().int().min(1_000).max(60_000).default(15_000),
  HEARTBEAT_URL: url('http:// URL', ['http:', 'https:']).optional(),
  ALIVE_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
  COOKIE_SECURE: z.enum(['true', 'false']).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
});

/** Every variable that is read; each may be given as a file, `NAME_FILE`. */
export const dispatcherVariables: readonly string[] = Object.keys(schema.shape);

export interface Settings {
  readonly databaseUrl: string;
  readonly redis: RedisAddress | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly cityDir: string;
  readonly clock: 'fixed' | 'movable';
  readonly linkSecret: string;
  readonly consoleUrl: string;
  readonly deskUrl: string;
  readonly host: string;
  readonly port: number;
  readonly roles: readonly RoleName[];
  readonly tickMs: number;
  readonly auditEveryMs: number;
  /** Where the dead-man's ping goes. Never logged. */
  readonly heartbeatUrl: string | null;
  /** Touched with each heartbeat. */
  readonly aliveFile: string | null;
  readonly logLevel: string;
  readonly cookieSecure: boolean;
  readonly trustedProxies: number;
  /** Where Prometheus may ask; null: nowhere. */
  readonly metrics: MetricsAddress | null;
  /** Where spans are posted; null: nowhere. Never logged: it may hold a password. */
  readonly tracesUrl: string | null;
}

/** Throws `InvalidEnvironment` with all faults at once and no value. */
export const dispatcherSettings = (env: Environment): Settings => {
  const read = readSettings(schema, env);
  const isProduction = read.NODE_ENV === 'production';
  const faults = [
    ...(isProduction && read.CLOCK === 'movable' ? [{ name: 'CLOCK', reason: 'movable in production' }] : []),
    ...(read.ROLES.includes('worker') && read.SMTP_URL === undefined ? [{ name: 'SMTP_URL', reason: 'missing; a worker sends mail' }] : []),
    ...(read.ROLES.includes('auditor') && read.SMTP_URL === undefined
      ? [{ name: 'SMTP_URL', reason: 'missing; the auditor alarms by mail' }]
      : []),
    ...(read.ROLES.includes('auditor') && read.ROLES.length > 1
      ? [{ name: 'ROLES', reason: 'auditor together with what it watches' }]
      : []),
  ];
  if (faults.length > 0) throw new InvalidEnvironment(faults);
  return {
    databaseUrl: databaseUrlOf(read),
    redis: read.REDIS_URL ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM,
    cityDir: `${read.CONFIG_DIR}/${read.CITY}`,
    clock: read.CLOCK,
    linkSecret: read.ACK_LINK_SECRET,
    consoleUrl: read.PUBLIC_CONSOLE_URL.replace(/\/$/, ''),
    deskUrl: read.PUBLIC_DESK_URL.replace(/\/$/, ''),
    host: read.HOST,
    port: read.DISPATCHER_PORT,
    roles: read.ROLES,
    tickMs: read.TICK_MS,
    auditEveryMs: read.AUDIT_EVERY_MS,
    heartbeatUrl: read.HEARTBEAT_URL ?? null,
    aliveFile: read.ALIVE_FILE ?? null,
    logLevel: read.LOG_LEVEL,
    cookieSecure: read.COOKIE_SECURE === undefined ? isProduction : read.COOKIE_SECURE === 'true',
    trustedProxies: read.TRUST_PROXY,
    metrics: metricsAddressOf(read),
    tracesUrl: tracesUrlOf(read),
  };
};
