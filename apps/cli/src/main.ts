/** One command of the product's command line: `node …/main.js NAME [OPTIONS]`. */
interface Command {
  readonly name: string;
  readonly says: string;
  /** Loads only this command, so that the health check every ten seconds loads nothing unnecessary. */
  readonly load: () => Promise<{ readonly run: (parameters: readonly string[]) => Promise<number> }>;
}

const commands: readonly Command[] = [
  { name: 'account', says: 'makes an account, such as the first administrator', load: async () => import('./account.js') },
  { name: 'arm', says: 'lets a restored ledger send and escalate again', load: async () => import('./arm.js') },
  { name: 'config-check', says: 'checks the configuration of a city', load: async () => import('./config-check.js') },
  { name: 'health', says: 'exit code 0 where a process is well', load: async () => import('./health.js') },
  { name: 'ledger-verify', says: 'checks the whole audit chain', load: async () => import('./ledger-verify.js') },
  { name: 'migrate', says: 'brings the tables of the ledger to this release', load: async () => import('./migrate.js') },
];

const help = `Usage: node apps/cli/dist/main.js COMMAND [OPTIONS]

Commands
${commands.map(({ name, says }) => `  ${name.padEnd(15)}${says}`).join('\n')}

account, arm and ledger-verify take --help.
`;

/** Compared by name, so that commands without options need not load the class. */
const isBadUsage = (error: unknown): boolean => error instanceof Error && error.name === 'BadUsage';

/** A connection refused on several addresses gives an error with a code and no message. */
const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' && 'code' in error ? String(error.code) : error.message;
};

const run = async (): Promise<void> => {
  const [name = '--help', ...parameters] = process.argv.slice(2);
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    const isHelp = name === '--help' || name === 'help';
    (isHelp ? process.stdout : process.stderr).write(isHelp ? help : `There is no command "${name}".\n\n${help}`);
    process.exitCode = isHelp ? 0 : 2;
    return;
  }
  try {
    process.exit(await (await command.load()).run(parameters));
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    process.exit(isBadUsage(error) ? 2 : 1);
  }
};

void run();
