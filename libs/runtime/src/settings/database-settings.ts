import { databaseAddressOf, readDatabaseAddress, withPassword } from '@rainstorm/ledger';
import { z } from 'zod';
import { readSettings, type Environment, type SettingFault } from './read-settings.js';

/** Part of the settings of every program that opens the ledger. The password may be separate, so that server and clients share one secret. */
export const databaseVariables = {
  DATABASE_URL: z.string().superRefine((text, context) => {
    const read = readDatabaseAddress(text);
    if (!read.ok) context.addIssue(read.fault);
  }),
  DATABASE_PASSWORD: z.string().optional(),
};

const schema = z.object(databaseVariables);

/** A password that is given twice. */
export const databaseConflicts = ({ DATABASE_URL, DATABASE_PASSWORD }: Partial<z.output<typeof schema>>): readonly SettingFault[] =>
  DATABASE_URL !== undefined && DATABASE_PASSWORD !== undefined && databaseAddressOf(DATABASE_URL).hasPassword
    ? [{ name: 'DATABASE_PASSWORD', reason: 'DATABASE_URL has a password already' }]
    : [];

/** The connection string. The variables have no conflict. */
export const databaseUrlOf = ({ DATABASE_URL, DATABASE_PASSWORD }: z.output<typeof schema>): string =>
  DATABASE_PASSWORD === undefined ? DATABASE_URL : withPassword(DATABASE_URL, DATABASE_PASSWORD);

/** For programs that need only the database. Throws `InvalidEnvironment`. */
export const readDatabaseUrl = (env: Environment): string => databaseUrlOf(readSettings(schema, env, databaseConflicts));
