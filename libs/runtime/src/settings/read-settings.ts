import { readFileSync } from 'node:fs';
import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface SettingFault {
  /** Of the variable. */
  readonly name: string;
  /** Never contains the value, because it may be a secret. */
  readonly reason: string;
}

/** Names every setting that is missing or wrong, without values, because they may be secrets. */
export class InvalidEnvironment extends Error {
  override readonly name = 'InvalidEnvironment';
  constructor(readonly faults: readonly SettingFault[]) {
    super(`Invalid environment: ${faults.map(({ name, reason }) => `${name} (${reason})`).join(', ')}`);
  }
}

const formats: Readonly<Record<string, string>> = {
  url: 'not a URL',
  email: 'not an e-mail address',
  starts_with: 'wrong beginning',
  regex: 'wrong form',
};

/** Messages that never repeat a value, as Zod's might. A schema's own message is used unchanged. */
const reasonOf: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'missing';
  switch (issue.code) {
    case 'invalid_format':
      return formats[issue.format] ?? `not a valid ${issue.format}`;
    case 'invalid_type':
      return `not a ${issue.expected === 'int' ? 'whole number' : issue.expected}`;
    case 'invalid_value':
      return `not one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `${issue.origin === 'string' ? 'shorter' : 'less'} than ${issue.minimum}`;
    case 'too_big':
      return `${issue.origin === 'string' ? 'longer' : 'more'} than ${issue.maximum}`;
    default:
      return 'not valid';
  }
};

interface Given {
  readonly value?: string;
  readonly fault?: SettingFault;
}

/** Text editors and `echo` add a final line break, which is not part of the secret. */
const contentOf = (path: string): string => readFileSync(path, 'utf8').replace(/\r?\n$/, '');

const fromFile = (name: string, path: string): Given => {
  try {
    const value = contentOf(path);
    return value === '' ? { fault: { name, reason: 'names an empty file' } } : { value };
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    return { fault: { name, reason: `names a file that cannot be read${typeof code === 'string' ? `: ${code}` : ''}` } };
  }
};

const given = (env: Environment, name: string): Given => {
  const value = env[name] ?? '';
  const path = env[`${name}_FILE`] ?? '';
  if (path === '') return value === '' ? {} : { value };
  if (value !== '') return { fault: { name: `${name}_FILE`, reason: `set together with ${name}` } };
  return fromFile(`${name}_FILE`, path);
};

/** One variable, or the content of the file that `NAME_FILE` names; undefined if neither is set. Throws `InvalidEnvironment`. */
export const readSetting = (env: Environment, name: string): string | undefined => {
  const { value, fault } = given(env, name);
  if (fault !== undefined) throw new InvalidEnvironment([fault]);
  return value;
};

/** The variables that are valid by themselves. */
const readablePart = <Schema extends z.ZodObject>(schema: Schema, values: Readonly<Record<string, string>>): Partial<z.output<Schema>> =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, one]) => {
      const parsed = z.safeParse(one, values[name]);
      return parsed.success ? [[name, parsed.data]] : [];
    }),
  ) as Partial<z.output<Schema>>;

/**
 * Reads the settings once, at start. `schema` has one key for each variable; each may stand in a file instead, which `NAME_FILE` names
 * (secrets of containers); an empty variable counts as missing; other variables are not looked at. `conflicts` finds what does not go together
 * among the variables that are each valid; a faulty one is missing there. Throws `InvalidEnvironment` with all faults at once.
 */
export const readSettings = <Schema extends z.ZodObject>(
  schema: Schema,
  env: Environment,
  conflicts: (read: Partial<z.output<Schema>>) => readonly SettingFault[] = () => [],
): z.output<Schema> => {
  const all = Object.keys(schema.shape).map((name) => ({ name, ...given(env, name) }));
  const values = Object.fromEntries(all.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
  const parsed = schema.safeParse(values, { error: reasonOf });
  const unread = new Map(all.flatMap(({ name, fault }) => (fault === undefined ? [] : [[name, fault] as const])));
  const conflicting = conflicts(parsed.success ? parsed.data : readablePart(schema, values));
  if (parsed.success && unread.size === 0 && conflicting.length === 0) return parsed.data;
  const faults = new Map([...unread.values()].map(({ name, reason }) => [name, reason]));
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = String(path[0] ?? 'settings');
    if (!faults.has(name) && !unread.has(name)) faults.set(name, message);
  }
  for (const { name, reason } of conflicting) if (!faults.has(name) && !unread.has(name)) faults.set(name, reason);
  throw new InvalidEnvironment([...faults].map(([name, reason]) => ({ name, reason })));
};
