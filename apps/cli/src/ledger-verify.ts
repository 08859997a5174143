import { Ledger } from '@rainstorm/ledger';
import { BadUsage, describeOptions, green, readDatabaseUrl, readOptions, red, type OptionRule } from '@rainstorm/runtime';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'url', value: 'URL', says: 'the ledger (default DATABASE_URL)' },
];

const faultNames = { altered: '被改动', missing: '缺失', 'head-differs': '与链头不符' };

/** Checks the whole audit chain. Exit code 1 if a row was altered or is missing. */
export const run = async (parameters: readonly string[]): Promise<number> => {
  const { options, rest } = readOptions(parameters, rules);
  if (rest.length > 0) throw new BadUsage(`"${rest.join(' ')}" is no option`);
  if (options['help'] === true) {
    process.stdout.write(
      `ledger-verify [--url URL]\nChecks the whole audit chain. Exit code 1 where a row was altered.\n\n${describeOptions(rules)}\n`,
    );
    return 0;
  }
  const url = typeof options['url'] === 'string' ? options['url'] : readDatabaseUrl(process.env);
  const ledger = await Ledger.open({ url, clock: 'fixed', application: 'rainstorm-verify', poolSize: 1 });
  try {
    const verdict = await ledger.verify();
    process.stdout.write(
      verdict.intact
        ? `${green('✓')} 审计链完整 · the audit chain is intact: ${verdict.rows} rows, last hash (SM3) ${verdict.lastHash}\n`
        : `${red('✗')} 审计链第 ${verdict.seq} 行${faultNames[verdict.fault]} · row ${verdict.seq}: ${verdict.fault}\n`,
    );
    return verdict.intact ? 0 : 1;
  } finally {
    await ledger.close();
  }
};
