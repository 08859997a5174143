import {
  inventedFaults,
  pageAddressFaults,
  processFaults,
  processSettingsOf,
  processVariables,
  readSettings,
  redisFaults,
  type Environment,
  type ProcessSettings,
  type SettingFault,
} from '@rainstorm/runtime';
import { z } from 'zod';
import { isOpenRedis, parseRedisAddress, type RedisAddress } from './queues/redis-address.js';

/** The roles that `all` stands for. */
const workingRoles = ['api', 'scheduler', 'worker'] as const;
const roleNames = [...workingRoles, 'auditor'] as const;
export type RoleName = (typeof roleNames)[number];

const url = (what: string, protocols: readonly string[]): z.ZodString =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { error: `not a ${what}` });

const schema = z.object({
  ...processVariables,
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
    .optional(),
  ACK_LINK_SECRET: z.string().min(32, { error: 'shorter than 32 characters' }),
  PUBLIC_CONSOLE_URL: url('http:// URL', ['http:', 'https:']).optional(),
  PUBLIC_DESK_URL: url('http:// URL', ['http:', 'https:']).optional(),
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
  ANCHOR_FILE: z.string().optional(),
  ANCHOR_KEY: z.string().min(32, { error: 'shorter than 32 characters' }).optional(),
});

/** The variables that are read. Each may also be a file, `NAME_FILE`. */
export const dispatcherVariables: readonly string[] = Object.keys(schema.shape);

export interface Settings extends ProcessSettings {
  readonly redis: RedisAddress | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly linkSecret: string;
  readonly consoleUrl: string;
  readonly deskUrl: string;
  readonly port: number;
  readonly roles: readonly RoleName[];
  readonly tickMs: number;
  readonly auditEveryMs: number;
  /** The address of the dead man's switch. Never logged. */
  readonly heartbeatUrl: string | null;
  /** Touched with each heartbeat. */
  readonly aliveFile: string | null;
  /** Where the auditor keeps heads of the audit chain, signed with `key`. The key is never logged. */
  readonly anchors: { readonly path: string; readonly key: string } | null;
}

type Read = Partial<z.output<typeof schema>>;

const roleFaults = ({ ROLES: roles = [], SMTP_URL: smtpUrl }: Read): readonly SettingFault[] => [
  ...(roles.includes('worker') && smtpUrl === undefined ? [{ name: 'SMTP_URL', reason: 'missing; a worker sends mail' }] : []),
  ...(roles.includes('auditor') && smtpUrl === undefined ? [{ name: 'SMTP_URL', reason: 'missing; the auditor alarms by mail' }] : []),
  ...(roles.includes('auditor') && roles.length > 1 ? [{ name: 'ROLES', reason: 'auditor together with what it watches' }] : []),
];

/** What production refuses: addresses of examples, pages without https, a Redis that everybody may use. */
const productionFaults = (read: Read): readonly SettingFault[] => {
  const { ROLES: roles = [], INSECURE_ALLOWED: allowed = [], SMTP_URL: smtpUrl, MAIL_FROM: mailFrom, REDIS_URL: redis } = read;
  const isAuditor = roles.includes('auditor');
  return [
    ...(isAuditor ? [] : pageAddressFaults('PUBLIC_CONSOLE_URL', read.PUBLIC_CONSOLE_URL, allowed)),
    ...pageAddressFaults('PUBLIC_DESK_URL', read.PUBLIC_DESK_URL, allowed),
    ...inventedFaults('SMTP_URL', smtpUrl),
    ...(smtpUrl !== undefined && mailFrom === undefined ? [{ name: 'MAIL_FROM', reason: 'missing; production has no default' }] : []),
    ...inventedFaults('MAIL_FROM', mailFrom),
    ...inventedFaults('HEARTBEAT_URL', read.HEARTBEAT_URL),
    ...redisFaults(redis !== undefined && isOpenRedis(redis), allowed),
  ];
};

const conflicts = (read: Read): readonly SettingFault[] => [
  ...processFaults(read),
  ...roleFaults(read),
  ...((read.ANCHOR_FILE === undefined) === (read.ANCHOR_KEY === undefined)
    ? []
    : [{ name: 'ANCHOR_KEY', reason: 'to be set together with ANCHOR_FILE' }]),
  ...(read.NODE_ENV === 'production' ? productionFaults(read) : []),
];

/** Throws `InvalidEnvironment` with all faults at once, without values. */
export const dispatcherSettings = (env: Environment): Settings => {
  const read = readSettings(schema, env, conflicts);
  return {
    ...processSettingsOf(read),
    redis: read.REDIS_URL ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM ?? 'rainstorm@localhost.localdomain',
    linkSecret: read.ACK_LINK_SECRET,
    consoleUrl: (read.PUBLIC_CONSOLE_URL ?? 'http://127.0.0.1:8132').replace(/\/$/, ''),
    deskUrl: (read.PUBLIC_DESK_URL ?? 'http://127.0.0.1:8131').replace(/\/$/, ''),
    port: read.DISPATCHER_PORT,
    roles: read.ROLES,
    tickMs: read.TICK_MS,
    auditEveryMs: read.AUDIT_EVERY_MS,
    heartbeatUrl: read.HEARTBEAT_URL ?? null,
    aliveFile: read.ALIVE_FILE ?? null,
    anchors: read.ANCHOR_FILE === undefined || read.ANCHOR_KEY === undefined ? null : { path: read.ANCHOR_FILE, key: read.ANCHOR_KEY },
  };
};
