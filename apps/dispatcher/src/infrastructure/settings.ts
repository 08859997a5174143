import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  isMailboxUrl,
  readAllowedReceivers,
  requiredTls,
  returnAddressFault,
  type AllowedReceivers,
  type DkimKey,
} from '@rainstorm/channels';
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
import { isOfflinePassphrase, OFFLINE_PASSPHRASE_EXPECTED } from '@rainstorm/offline-sheet';
import { z } from 'zod';
import { attachmentSettingsOf, attachmentVariables, type AttachmentSettings } from './attachment-settings.js';
import { isOpenRedis, parseRedisAddress, withPassword, type RedisAddress } from './queues/redis-address.js';

/** The roles that `all` stands for. */
const workingRoles = ['api', 'scheduler', 'worker'] as const;
const roleNames = [...workingRoles, 'auditor'] as const;
export type RoleName = (typeof roleNames)[number];

const url = (what: string, protocols: readonly string[]): z.ZodString =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { error: `not a ${what}` });

/** The certificates of a file in PEM; null where there is none. */
const certificatesIn = (file: string): readonly string[] | null => {
  try {
    const found = readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
    for (const certificate of found ?? []) new X509Certificate(certificate);
    return found;
  } catch {
    return null;
  }
};

/** Whether this is an RSA key of at least 1,024 bits in PEM (RFC 8301, 3.2). */
const isDkimKey = (pem: string): boolean => {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 1_024;
  } catch {
    return false;
  }
};

const DEFAULT_MAIL_FROM = 'rainstorm@localhost.localdomain';
const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const smtpUrl = url('smtp:// URL', ['smtp:', 'smtps:']).refine((text) => !URL.canParse(text) || requiredTls(text) !== null, {
  error: 'requireTLS is neither true nor false',
});

const schema = z.object({
  ...processVariables,
  ...attachmentVariables,
  /** Seals the offline sheet. */
  OFFLINE_SHEET_PASSPHRASE: z.string().refine(isOfflinePassphrase, { error: OFFLINE_PASSPHRASE_EXPECTED }).optional(),
  REDIS_URL: z
    .string()
    .transform((text, context) => {
      const address = parseRedisAddress(text);
      if (address !== null) return address;
      context.addIssue({ code: 'custom', message: 'not a redis://, rediss://, redis+sentinel:// or redis+cluster:// URL' });
      return z.NEVER;
    })
    .optional(),
  REDIS_PASSWORD: z.string().optional(),
  SMTP_URL: smtpUrl.optional(),
  SMTP_RESERVE_URL: smtpUrl.optional(),
  SMTP_MAX_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(10),
  SMTP_CA_FILE: z
    .string()
    .transform((file, context) => {
      const found = certificatesIn(file);
      if (found !== null) return found;
      context.addIssue({ code: 'custom', message: 'not a file with certificates in PEM' });
      return z.NEVER;
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$/, { error: 'not an e-mail address' })
    .optional(),
  MAIL_RETURN_ADDRESS: z
    .string()
    .superRefine((address, context) => {
      const fault = returnAddressFault(address);
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    })
    .optional(),
  BOUNCE_MAILBOX_URL: z.string().refine(isMailboxUrl, { error: 'not an imaps:// or imap:// URL with a user' }).optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, { error: 'not a selector: letters, digits, hyphens and dots' })
    .optional(),
  DKIM_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, { error: 'not a domain' })
    .optional(),
  DKIM_KEY: z.string().refine(isDkimKey, { error: 'not an RSA key of at least 1,024 bits in PEM' }).optional(),
  WEBHOOK_ALLOWED: z
    .string()
    .default('')
    .transform((text, context) => {
      const read = readAllowedReceivers(text);
      if (read !== null) return read;
      context.addIssue({ code: 'custom', message: 'not a list of host names, addresses and networks' });
      return z.NEVER;
    }),
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
  READINESS_EVERY_MS: z.coerce.number().int().min(1_000).max(3_600_000).default(300_000),
  /** At least six months, as article 23 of the Cybersecurity Law (网络安全法) asks for logs. */
  KEEP_READS_DAYS: z.coerce.number().int().min(183).max(3_650).default(183),
  HEARTBEAT_URL: url('http:// URL', ['http:', 'https:']).optional(),
  ALIVE_FILE: z.string().optional(),
  /** A folder whose disk the auditor watches; by default LOG_DIR. */
  LOG_DISK: z.string().optional(),
  ANCHOR_FILE: z.string().optional(),
  ANCHOR_KEY: z.string().min(32, { error: 'shorter than 32 characters' }).optional(),
});

/** The variables that are read. Each may also be a file, `NAME_FILE`. */
export const dispatcherVariables: readonly string[] = Object.keys(schema.shape);

export interface Settings extends ProcessSettings {
  readonly attachments: AttachmentSettings;
  /** Null: there is no offline sheet. Never logged, and never mailed. */
  readonly offlinePassphrase: string | null;
  readonly redis: RedisAddress | null;
  readonly smtpUrl: string | null;
  /** Takes the mails that the first server does not take. */
  readonly smtpReserveUrl: string | null;
  /** For one process. */
  readonly smtpMaxConnections: number;
  /** Of own authorities, in PEM. */
  readonly smtpCa: readonly string[];
  readonly mailFrom: string;
  /** Where bounces go; `{}` stands for the token of the delivery. Null: to `mailFrom`. */
  readonly mailReturnAddress: string | null;
  /** The mailbox that bounces come to. Never logged. */
  readonly bounceMailboxUrl: string | null;
  /** Signs every mail; null leaves that to the relay. The key is never logged. */
  readonly dkim: DkimKey | null;
  /** Receivers of webhooks that are refused otherwise. */
  readonly webhookAllowed: AllowedReceivers;
  readonly linkSecret: string;
  readonly consoleUrl: string;
  readonly deskUrl: string;
  readonly port: number;
  readonly roles: readonly RoleName[];
  readonly tickMs: number;
  readonly auditEveryMs: number;
  /** Pause before the first check of readiness and between two: a start has more urgent work. */
  readonly readinessEveryMs: number;
  /** How long it is kept who read personal data. */
  readonly keepReadsDays: number;
  /** The address of the dead man's switch. Never logged. */
  readonly heartbeatUrl: string | null;
  /** Touched with each heartbeat. */
  readonly aliveFile: string | null;
  /** Where the auditor keeps heads of the audit chain, signed with `key`. The key is never logged. */
  /** The folder of the logs, whose disk the auditor watches. */
  readonly logDisk: string | null;
  readonly anchors: { readonly path: string; readonly key: string } | null;
}

type Read = Partial<z.output<typeof schema>>;

const mailFaults = (read: Read): readonly SettingFault[] => [
  ...(read.BOUNCE_MAILBOX_URL !== undefined && read.MAIL_RETURN_ADDRESS === undefined
    ? [{ name: 'MAIL_RETURN_ADDRESS', reason: 'missing; BOUNCE_MAILBOX_URL is the mailbox of it' }]
    : []),
  ...(read.SMTP_RESERVE_URL !== undefined && read.SMTP_URL === undefined
    ? [{ name: 'SMTP_URL', reason: 'missing; SMTP_RESERVE_URL is behind it' }]
    : []),
  ...((read.DKIM_SELECTOR === undefined) === (read.DKIM_KEY === undefined)
    ? []
    : [{ name: 'DKIM_SELECTOR', reason: 'to be set together with DKIM_KEY' }]),
];

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
    ...inventedFaults('SMTP_RESERVE_URL', read.SMTP_RESERVE_URL),
    ...(smtpUrl !== undefined && mailFrom === undefined ? [{ name: 'MAIL_FROM', reason: 'missing; production has no default' }] : []),
    ...inventedFaults('MAIL_FROM', mailFrom),
    ...inventedFaults('MAIL_RETURN_ADDRESS', read.MAIL_RETURN_ADDRESS),
    ...inventedFaults('BOUNCE_MAILBOX_URL', read.BOUNCE_MAILBOX_URL),
    ...inventedFaults('HEARTBEAT_URL', read.HEARTBEAT_URL),
    ...redisFaults(redis !== undefined && read.REDIS_PASSWORD === undefined && isOpenRedis(redis), allowed),
  ];
};

/** Null without Redis. A conflict of the two settings was refused. */
const redisOf = ({ REDIS_URL: address, REDIS_PASSWORD: password }: Read): RedisAddress | null => {
  if (address === undefined) return null;
  return password === undefined ? address : withPassword(address, password);
};

const redisConflicts = (read: Read): readonly SettingFault[] => {
  if (read.REDIS_PASSWORD === undefined) return [];
  if (read.REDIS_URL === undefined) return [{ name: 'REDIS_PASSWORD', reason: 'to be set together with REDIS_URL' }];
  return redisOf(read) === null ? [{ name: 'REDIS_PASSWORD', reason: 'REDIS_URL has a password already' }] : [];
};

const conflicts = (read: Read): readonly SettingFault[] => [
  ...processFaults(read),
  ...roleFaults(read),
  ...mailFaults(read),
  ...redisConflicts(read),
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
    attachments: attachmentSettingsOf(read),
    offlinePassphrase: read.OFFLINE_SHEET_PASSPHRASE ?? null,
    redis: redisOf(read),
    smtpUrl: read.SMTP_URL ?? null,
    smtpReserveUrl: read.SMTP_RESERVE_URL ?? null,
    smtpMaxConnections: read.SMTP_MAX_CONNECTIONS,
    smtpCa: read.SMTP_CA_FILE ?? [],
    mailFrom: read.MAIL_FROM ?? DEFAULT_MAIL_FROM,
    mailReturnAddress: read.MAIL_RETURN_ADDRESS ?? null,
    bounceMailboxUrl: read.BOUNCE_MAILBOX_URL ?? null,
    dkim:
      read.DKIM_SELECTOR === undefined || read.DKIM_KEY === undefined
        ? null
        : {
            selector: read.DKIM_SELECTOR,
            domain: read.DKIM_DOMAIN ?? domainOf(read.MAIL_FROM ?? DEFAULT_MAIL_FROM),
            privateKey: read.DKIM_KEY,
          },
    webhookAllowed: read.WEBHOOK_ALLOWED,
    linkSecret: read.ACK_LINK_SECRET,
    consoleUrl: (read.PUBLIC_CONSOLE_URL ?? 'http://127.0.0.1:8132').replace(/\/$/, ''),
    deskUrl: (read.PUBLIC_DESK_URL ?? 'http://127.0.0.1:8131').replace(/\/$/, ''),
    port: read.DISPATCHER_PORT,
    roles: read.ROLES,
    tickMs: read.TICK_MS,
    auditEveryMs: read.AUDIT_EVERY_MS,
    readinessEveryMs: read.READINESS_EVERY_MS,
    keepReadsDays: read.KEEP_READS_DAYS,
    heartbeatUrl: read.HEARTBEAT_URL ?? null,
    aliveFile: read.ALIVE_FILE ?? null,
    logDisk: read.LOG_DISK ?? read.LOG_DIR ?? null,
    anchors: read.ANCHOR_FILE === undefined || read.ANCHOR_KEY === undefined ? null : { path: read.ANCHOR_FILE, key: read.ANCHOR_KEY },
  };
};
