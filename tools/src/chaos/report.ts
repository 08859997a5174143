import { bold, dim, green, red, table, yellow } from '@rainstorm/runtime';
import type { Figure } from './check.js';
import type { Spread } from './lateness.js';
import type { Report } from './run.js';

const SHOWN = 8;
const row = (name: string, { count, p50, p99, max, tooLate }: Spread, allowed: string): readonly string[] => [
  name,
  String(count),
  `${p50} ms`,
  `${p99} ms`,
  `${max} ms`,
  allowed,
  tooLate.length === 0 ? '0' : yellow(String(tooLate.length)),
];

/** What a run is made for: each figure, and what it must be. */
const figures = ({ counts, lateness, promises }: Report): string => {
  const of = (figure: Figure): readonly string[] => {
    const counted = promises.filter((promise) => promise.figure === figure);
    const broken = counted.reduce((sum, { broken: by }) => sum + by.length, 0);
    // Several promises may look at the same thing.
    const tested = Math.max(...counted.map((promise) => promise.tested));
    return [`${broken === 0 ? green('0') : red(String(broken))} of ${tested}`, '0'];
  };
  const { p50, p99, max, count } = lateness.all;
  return table(
    ['', 'of this run', 'must be'],
    [
      ['bulletins, deliveries, receipts', `${counts['bulletins'] ?? 0}, ${counts['deliveries'] ?? 0}, ${counts['receipts'] ?? 0}`, ''],
      ['lost', ...of('lost')],
      ['escalations missed', ...of('missed')],
      ['escalations doubled', ...of('doubled')],
      ['receipts lost after they were confirmed', ...of('receiptsLost')],
      ['lateness p50, p99, max', `${p50} ms, ${p99} ms, ${max} ms (${count})`, ''],
      ['repeated, each under its own key', `${counts['messagesRepeated'] ?? 0} messages, ${counts['repeats'] ?? 0} times`, ''],
    ],
  );
};

/** For people. */
export const printReport = (report: Report): string => {
  const { counts, lateness, promises, faults, outages, clockMoved, notes, aims, leftOut, load } = report;
  const broken = promises.filter((promise) => promise.broken.length > 0);
  const tooLate = [...lateness.calm.tooLate, ...lateness.outage.tooLate, ...lateness.return.tooLate];
  return [
    bold(`${report.backend}, seed ${report.seed}, ${report.minutes} minutes (${report.seconds} s in all), ${report.begunAt}`),
    `on ${load.cores} cores with a load of ${load.mean} on average, ${load.max} at most`,
    `${Object.values(faults).reduce((sum, count) => sum + count, 0)} faults of ${Object.keys(faults).length} kinds; PostgreSQL or all schedulers away ${outages.count} times, ${outages.seconds} s; the ledger's clock moved ${clockMoved.times} times in calm, by ${Math.round(clockMoved.byMs / 1000)} s; the slowest start of a scheduler took ${(report.slowestStartMs / 1000).toFixed(1)} s`,
    Object.entries(counts)
      .map(([name, count]) => `${count} ${name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`)
      .join(', '),
    '',
    figures(report),
    '',
    table(
      ['deadlines not answered in time', 'number', 'p50', 'p99', 'max', 'allowed', 'later'],
      [
        row('while PostgreSQL and a scheduler run', lateness.calm, '2 s'),
        row('in an outage, from its end', lateness.outage, '30 s'),
        row('within 30 s after an outage', lateness.return, '30 s from its end'),
      ],
    ),
    ...tooLate.slice(0, SHOWN).map((line) => dim(`    ${line}`)),
    '',
    ...Object.entries(aims).map(
      ([what, { tried, hit }]) => `${hit === tried ? green('●') : yellow('●')} ${what} ${dim(`(${hit} of ${tried})`)}`,
    ),
    ...leftOut.map((line) => yellow(`! left out: ${line}`)),
    '',
    ...promises.map(({ promise, tested, broken: by }) =>
      by.length === 0 ? `${green('✓')} ${promise} ${dim(`(${tested})`)}` : `${red('✗')} ${promise}: ${by.length} of ${tested}`,
    ),
    ...broken.flatMap(({ promise, broken: by }) => ['', red(promise), ...by.slice(0, SHOWN).map((line) => `    ${line}`)]),
    ...(notes.length === 0 ? [] : ['', ...notes.slice(0, SHOWN).map((note) => yellow(`! ${note}`))]),
    '',
    report.isKept
      ? green('every promise kept')
      : red(`${broken.length} promises broken; the logs and the evidence are in ${report.folder}`),
  ].join('\n');
};
