/** One `--name VALUE` or `--name` of a command. */
export interface OptionRule {
  readonly name: string;
  readonly value: string | null;
  readonly says: string;
}

export type Options = Readonly<Record<string, string | true>>;

export class BadUsage extends Error {
  override readonly name = 'BadUsage';
}

/** Reads the command line. An unknown option is refused with a list of the known ones. */
export const readOptions = (
  parameters: readonly string[],
  rules: readonly OptionRule[],
): { readonly options: Options; readonly rest: readonly string[] } => {
  const options: Record<string, string | true> = {};
  const rest: string[] = [];
  const queue = [...parameters];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (!word.startsWith('--')) {
      rest.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    const rule = rules.find((candidate) => candidate.name === name);
    if (rule === undefined) throw new BadUsage(`unknown option --${name}; there is ${rules.map((known) => `--${known.name}`).join(', ')}`);
    if (rule.value === null) {
      if (inline !== undefined) throw new BadUsage(`--${name} takes no value`);
      options[name] = true;
    } else {
      const value = inline ?? queue.shift();
      if (value === undefined || value.startsWith('--')) throw new BadUsage(`--${name} needs ${rule.value}`);
      options[name] = value;
    }
  }
  return { options, rest };
};

export const describeOptions = (rules: readonly OptionRule[]): string => {
  const names = rules.map(({ name, value }) => `--${name}${value === null ? '' : ` ${value}`}`);
  const wide = Math.max(...names.map((name) => name.length));
  return rules.map(({ says }, index) => `  ${(names[index] ?? '').padEnd(wide)}  ${says}`).join('\n');
};
