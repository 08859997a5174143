import { z } from 'zod';

/** Names every setting that is missing or wrong, and no value: an environment holds secrets. */
export class InvalidEnvironment extends Error {
  override readonly name = 'InvalidEnvironment';
  constructor(readonly faults: readonly { readonly name: string; readonly reason: string }[]) {
    super(`Invalid environment: ${faults.map(({ name, reason }) => `${name} (${reason})`).join(', ')}`);
  }
}

const formats: Readonly<Record<string, string>> = {
  url: 'not a URL',
  email: 'not an e-mail address',
  starts_with: 'wrong beginning',
  regex: 'wrong form',
};

/** Zod's words could repeat a value; these cannot. A schema's own message is the author's, and passes. */
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

/**
 * Reads the settings once, at start. `schema` has one key for each variable; an empty variable counts as missing; other
 * variables are not looked at. Throws `InvalidEnvironment` with all faults at once.
 */
export const readSettings = <Schema extends z.ZodObject>(
  schema: Schema,
  env: Readonly<Record<string, string | undefined>>,
): z.output<Schema> => {
  const names = Object.keys(schema.shape);
  const given = Object.fromEntries(names.filter((name) => (env[name] ?? '') !== '').map((name) => [name, env[name]]));
  const parsed = schema.safeParse(given, { error: reasonOf });
  if (parsed.success) return parsed.data;
  const faults = new Map<string, string>();
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0] ?? 'settings');
    if (!faults.has(name)) faults.set(name, message);
  }
  throw new InvalidEnvironment([...faults].map(([name, reason]) => ({ name, reason })));
};
