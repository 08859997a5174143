import { bold, dim, green, red, table, yellow } from '@rainstorm/runtime';
import type { Metric } from './check-promises.js';
import type { Distribution } from './lateness.js';
import type { ChaosReport } from './run.js';

const MAX_LINES = 8;
const row = (name: string, { count, p50, p99, max, tooLate }: Distribution, allowed: string): readonly string[] => [
  name,
  String(count),
  `${p50} ms`,
  `${p99} ms`,
  `${max} ms`,
  allowed,
  tooLate.length === 0 ? '0' : yellow(String(tooLate.length)),
];

/** The main metrics of a run, and their required values. */
const figures = ({ counts, lateness, promises }: ChaosReport): string => {
  const of = (figure: Metric): readonly string[] => {
    const counted = promises.filter((promise) => promise.metric === figure);
    const broken = counted.reduce((sum, { broken: by }) => sum + by.length, 0);
    // Several promises may check the same items.
    const tested = Math.max(...counted.map((promise) => promise.tested));
    return [`${broken === 0 ? green('0') : red(String(broken))} of ${tested}`, '0'];
  };
  const { p50, p99, max, count } = lateness.all;
  return table(
    ['', 'this run', 'required'],
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

/** The report as text for the terminal. */
export const formatReport = (report: ChaosReport): string => {
  const { counts, lateness, promises, faults, outages, clockMoved, notes, hitRates, skippedFaults, load } = report;
  const broken = promises.filter((promise) => promise.broken.length > 0);
  const tooLate = [...lateness.calm.tooLate, ...lateness.outage.tooLate, ...lateness.return.tooLate];
  return [
    bold(`${report.backend}, seed ${report.seed}, ${report.minutes} minutes (${report.seconds} s in all), ${report.begunAt}`),
    `on ${load.cores} cores with a load of ${load.mean} on average, ${load.max} at most`,
    `${Object.values(faults).reduce((sum, count) => sum + count, 0)} faults of ${Object.keys(faults).length} kinds; PostgreSQL or all schedulers unavailable ${outages.count} times, ${outages.seconds} s; the ledger's clock moved ${clockMoved.times} times between faults, by ${Math.round(clockMoved.byMs / 1000)} s; the slowest start of a scheduler took ${(report.slowestStartMs / 1000).toFixed(1)} s`,
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
    ...tooLate.slice(0, MAX_LINES).map((line) => dim(`    ${line}`)),
    '',
    ...Object.entries(hitRates).map(
      ([what, { tried, hit }]) => `${hit === tried ? green('●') : yellow('●')} ${what} ${dim(`(${hit} of ${tried})`)}`,
    ),
    ...skippedFaults.map((line) => yellow(`! skipped: ${line}`)),
    '',
    ...promises.map(({ promise, tested, broken: by }) =>
      by.length === 0 ? `${green('✓')} ${promise} ${dim(`(${tested})`)}` : `${red('✗')} ${promise}: ${by.length} of ${tested}`,
    ),
    ...broken.flatMap(({ promise, broken: by }) => ['', red(promise), ...by.slice(0, MAX_LINES).map((line) => `    ${line}`)]),
    ...(notes.length === 0 ? [] : ['', ...notes.slice(0, MAX_LINES).map((note) => yellow(`! ${note}`))]),
    '',
    report.isKept
      ? green('every promise kept')
      : red(`${broken.length} promises broken; the logs and the evidence are in ${report.folder}`),
  ].join('\n');
};
