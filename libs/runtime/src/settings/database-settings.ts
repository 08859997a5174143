import { z } from 'zod';
import { readSettings, type Environment, type SettingFault } from './read-settings.js';

/** Part of the settings of every program that opens the ledger. The password may be separate, so that server and clients share one secret. */
export const databaseVariables = {
  DATABASE_URL: z
    .string()
    .refine((text) => !/^postgres(ql)?:\/\/([^@/]*@)?[^/?]*,/.test(text), {
      error: 'names several hosts; give one address that leads to the primary',
      abort: true,
    })
    .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), { error: 'not a postgres:// URL' }),
  DATABASE_PASSWORD: z.string().optional(),
};

const schema = z.object(databaseVariables);

/** A password that is given twice. */
export const databaseConflicts = ({ DATABASE_URL, DATABASE_PASSWORD }: Partial<z.output<typeof schema>>): readonly SettingFault[] =>
  DATABASE_URL !== undefined && DATABASE_PASSWORD !== undefined && new URL(DATABASE_URL).password !== ''
    ? [{ name: 'DATABASE_PASSWORD', reason: 'DATABASE_URL has a password already' }]
    : [];

/** The connection string. The variables have no conflict. */
export const databaseUrlOf = ({ DATABASE_URL, DATABASE_PASSWORD }: z.output<typeof schema>): string => {
  if (DATABASE_PASSWORD === undefined) return DATABASE_URL;
  const url = new URL(DATABASE_URL);
  // The setter does not encode a percent sign.
  url.password = encodeURIComponent(DATABASE_PASSWORD);
  return url.href;
};

/** For programs that need only the database. Throws `InvalidEnvironment`. */
export const readDatabaseUrl = (env: Environment): string => databaseUrlOf(readSettings(schema, env, databaseConflicts));
