import { z } from 'zod';
import { accepted, refused, type Result } from '@rainstorm/warning-model';

const port = z.coerce
  .number({ error: 'not a port' })
  .int({ error: 'not a port' })
  .min(0, { error: 'not a port' })
  .max(65_535, { error: 'not a port' });
const flag = z.enum(['true', 'false'], { error: 'neither true nor false' }).transform((value) => value === 'true');
const postgresUrl = z
  .string({ error: 'missing' })
  .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), { error: 'not a postgres:// URL' });

/** The console needs the database alone: no queue, no mail server, no dispatcher, and not the secret of the links. */
const schema = z
  .object({
    DATABASE_URL: postgresUrl,
    CITY: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, { error: 'not the name of a folder in config/' })
      .default('zhengzhou'),
    CONFIG_DIR: z.string().min(1, { error: 'empty' }).default('./config'),
    CLOCK: z.enum(['fixed', 'movable'], { error: 'neither fixed nor movable' }).default('fixed'),
    HOST: z.string().min(1, { error: 'empty' }).default('127.0.0.1'),
    CONSOLE_PORT: port.default(8132),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'not a log level' }).default('info'),
    NODE_ENV: z.string().default('development'),
    COOKIE_SECURE: flag.optional(),
  })
  .refine(({ CLOCK, NODE_ENV }) => CLOCK !== 'movable' || NODE_ENV !== 'production', { path: ['CLOCK'], error: 'movable in production' })
  .transform((env) => ({
    databaseUrl: env.DATABASE_URL,
    cityDir: `${env.CONFIG_DIR}/${env.CITY}`,
    clock: env.CLOCK,
    host: env.HOST,
    port: env.CONSOLE_PORT,
    logLevel: env.LOG_LEVEL,
    production: env.NODE_ENV === 'production',
    cookieSecure: env.COOKIE_SECURE ?? env.NODE_ENV === 'production',
  }));

export type Settings = Readonly<z.output<typeof schema>>;

/** All bad names at once; no value is ever told. An empty variable counts as one that is not set. */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Result<Settings, string> => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(set);
  if (parsed.success) return accepted(parsed.data);
  const faults = new Map(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  return refused(`Invalid environment: ${[...faults].map(([name, fault]) => `${name} (${fault})`).join(', ')}`);
};
