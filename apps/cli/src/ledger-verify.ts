import { Ledger, type AnchorVerdict, type ChainAnchor } from '@rainstorm/ledger';
import { BadUsage, describeOptions, green, readDatabaseUrl, readOptions, red, type OptionRule } from '@rainstorm/runtime';
import { readAnchorFile } from './anchor-file.js';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'url', value: 'URL', says: 'the ledger (default DATABASE_URL)' },
  { name: 'anchors', value: 'FILE', says: 'heads of the chain that the auditor kept (default ANCHOR_FILE); ANCHOR_KEY is their key' },
  { name: 'anchor', value: 'SEQ:HASH', says: 'one head, such as from the receiver of the heartbeat' },
];

const faultNames = {
  altered: '被改动',
  missing: '缺失',
  'head-differs': '与链头不符',
  'content-differs': '所记内容（发布、签收或决定）被改动',
};

/** The heads to compare with. Throws as `readAnchorFile` does, and `BadUsage` for a malformed `--anchor`. */
const readAnchors = async (options: Readonly<Record<string, string | true | undefined>>): Promise<readonly ChainAnchor[]> => {
  const kept = (await readAnchorFile(options['anchors']))?.anchors ?? [];
  const given = options['anchor'];
  if (given === undefined) return kept;
  const [, seq, hash] = (typeof given === 'string' ? /^(\d{1,15}):([0-9a-f]{64})$/.exec(given) : null) ?? [];
  if (seq === undefined || hash === undefined) throw new BadUsage('--anchor is SEQ:HASH, a number and 64 hexadecimal digits');
  return [...kept, { seq: Number(seq), hash, at: new Date() }];
};

const anchorLine = (verdict: AnchorVerdict): string => {
  if (verdict.holds) {
    return verdict.anchors === 0
      ? '· 没有库外锚点可供比对 · there are no anchors to compare with\n'
      : `${green('✓')} 与库外锚点相符 · the chain holds its ${verdict.anchors} anchors outside the database\n`;
  }
  const { fault, anchor, lastHolding, lastSeq } = verdict;
  const good = lastHolding?.seq ?? 0;
  return fault === 'cut'
    ? `${red('✗')} 审计链被截断：第 ${lastSeq + 1} 至 ${anchor.seq} 行缺失 · rows ${lastSeq + 1} to ${anchor.seq} are missing: row ${anchor.seq} was anchored ${anchor.at.toISOString()}\n`
    : `${red('✗')} 审计链被改写：第 ${good + 1} 至 ${anchor.seq} 行之间 · rows between ${good + 1} and ${anchor.seq} were rewritten: row ${anchor.seq} was anchored ${anchor.at.toISOString()} with another hash\n`;
};

/** Checks the whole audit chain. Compares it with the heads kept outside the database. Exit code 1 if a row was altered or is missing. */
export const run = async (parameters: readonly string[]): Promise<number> => {
  const { options, rest } = readOptions(parameters, rules);
  if (rest.length > 0) throw new BadUsage(`"${rest.join(' ')}" is no option`);
  if (options['help'] === true) {
    process.stdout.write(
      `ledger-verify [--url URL] [--anchors FILE] [--anchor SEQ:HASH]\nChecks the whole audit chain, and that it still contains the heads that were kept outside the database. Exit code 1 where a row was altered.\n\n${describeOptions(rules)}\n`,
    );
    return 0;
  }
  const url = typeof options['url'] === 'string' ? options['url'] : readDatabaseUrl(process.env);
  const anchors = await readAnchors(options);
  const ledger = await Ledger.open({ url, clock: 'fixed', application: 'rainstorm-verify', poolSize: 1 });
  try {
    const verdict = await ledger.verify();
    process.stdout.write(
      verdict.intact
        ? `${green('✓')} 审计链完整 · the audit chain is intact: ${verdict.rows} rows, last hash (SM3) ${verdict.lastHash}\n`
        : `${red('✗')} 审计链第 ${verdict.seq} 行${faultNames[verdict.fault]} · row ${verdict.seq}: ${verdict.fault}\n`,
    );
    const anchored = await ledger.checkAnchors(anchors);
    process.stdout.write(anchorLine(anchored));
    return verdict.intact && anchored.holds ? 0 : 1;
  } finally {
    await ledger.close();
  }
};
