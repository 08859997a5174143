import { basename, dirname, join, resolve } from 'node:path';
import { lineKinds } from '@rainstorm/harness/demo-lines';
import { projectRoot } from '@rainstorm/harness/processes';
import {
  BadUsage,
  describeOptions,
  readCityDir,
  readDatabaseUrl,
  readKeepLogsDays,
  readOptions,
  readSetting,
  type OptionRule,
} from '@rainstorm/runtime';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'city', value: 'NAME', says: 'a folder of CONFIG_DIR (default zhengzhou; also CITY)' },
  { name: 'data', value: 'FOLDER', says: 'where the database, the mails, the logs and the secrets are kept (default .data)' },
  {
    name: 'port-base',
    value: 'N',
    says: 'dispatcher N, console N+1, mail page N+2, SMTP N+3, PostgreSQL N+4, simulated gateways N+5 (default 8131)',
  },
  {
    name: 'no-demo',
    value: null,
    says: 'create no demonstration accounts (none are created with DATABASE_URL either); npm run account creates real ones',
  },
  { name: 'movable-clock', value: null, says: "allow moving the ledger's clock forward, to try things out" },
];

export const startHelp = `npm start [-- OPTIONS]
Runs the whole product on this machine; Ctrl-C ends it, and the data is kept.

Options
${describeOptions(rules)}

Variables
  DATABASE_URL  a PostgreSQL of your own instead of the embedded one (then no demonstration accounts)
  REDIS_URL     BullMQ on this Redis or Valkey instead of PostgreSQL
  SMTP_URL      a real mail server instead of the mail page; the other settings of mail count with it (docs/mail.md)
  CITY          as --city
  CONFIG_DIR    the folder of the cities (default config)
  LOG_LEVEL     trace, debug, info (default), warn, error
  SMS_GATEWAY   which simulated gateways of SMS run: aliyun (default), smpp, cmpp, or several with commas
  KEEP_LOGS_DAYS  how long the logs are kept, 183 to 3650 days (default 190)
`;

export interface StartOptions {
  readonly base: number;
  readonly city: string;
  /** The folder of the cities, absolute. */
  readonly configDir: string;
  /** The folder of everything that is kept, absolute. */
  readonly data: string;
  readonly isDemo: boolean;
  readonly clock: 'fixed' | 'movable';
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly redisUrl: string | undefined;
  /** Null: the mail page. */
  readonly smtpUrl: string | null;
  readonly logLevel: string | undefined;
  readonly keepLogsDays: number;
  /** The simulated gateways of SMS, in the order in which they are tried. */
  readonly smsGateways: readonly SmsGatewayKind[];
}

export const smsGatewayKinds = ['aliyun', ...lineKinds] as const;
export type SmsGatewayKind = (typeof smsGatewayKinds)[number];

const readSmsGateways = (given: string | undefined): readonly SmsGatewayKind[] => {
  const names = (given ?? 'aliyun').split(',').map((name) => name.trim());
  const kinds = smsGatewayKinds.filter((kind) => names.includes(kind));
  if (kinds.length === 0 || new Set(names).size !== kinds.length)
    throw new BadUsage(`SMS_GATEWAY takes ${smsGatewayKinds.join(', ')}, or several of them with commas`);
  return kinds.sort((one, other) => names.indexOf(one) - names.indexOf(other));
};

/** Reads the command line and the variables, which may also stand in files as for the processes. Null: only help is wanted. */
export const readStartOptions = (parameters: readonly string[], env: NodeJS.ProcessEnv): StartOptions | null => {
  const { options, rest } = readOptions(parameters, rules);
  if (rest.length > 0) throw new BadUsage(`unknown argument "${rest.join(' ')}"`);
  if (options['help'] === true) return null;
  const base = Number(options['port-base'] ?? 8131);
  if (!Number.isInteger(base) || base < 1024 || base > 65_000) throw new BadUsage('--port-base needs a whole number from 1024 to 65000');
  const cityDir = resolve(
    projectRoot,
    readCityDir(typeof options['city'] === 'string' ? { ...env, CITY: options['city'], CITY_FILE: '' } : env),
  );
  const hasDatabase = ['DATABASE_URL', 'DATABASE_URL_FILE'].some((name) => (env[name] ?? '') !== '');
  return {
    base,
    city: basename(cityDir),
    configDir: dirname(cityDir),
    data: resolve(String(options['data'] ?? join(projectRoot, '.data'))),
    // Their password is public, so they are created only in the embedded ledger.
    isDemo: options['no-demo'] !== true && !hasDatabase,
    clock: options['movable-clock'] === true ? 'movable' : 'fixed',
    databaseUrl: hasDatabase ? readDatabaseUrl(env) : null,
    redisUrl: readSetting(env, 'REDIS_URL'),
    smtpUrl: readSetting(env, 'SMTP_URL') ?? null,
    logLevel: readSetting(env, 'LOG_LEVEL'),
    keepLogsDays: readKeepLogsDays(env),
    smsGateways: readSmsGateways(readSetting(env, 'SMS_GATEWAY')),
  };
};

/** The name of the embedded database of a city. */
export const databaseOf = (city: string): string => `rainstorm_${city.replaceAll(/[^a-z0-9]/g, '_')}`;
