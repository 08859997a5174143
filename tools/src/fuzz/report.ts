import { bold, dim, green, red, table } from '@rainstorm/runtime';
import type { FuzzReport, PromiseTold } from './run.js';

const SHOWN = 12;

const told = ({ promise, tested, broken }: PromiseTold): readonly string[] =>
  broken.length === 0
    ? [`${green('✓')} ${promise} ${dim(`(${tested})`)}`]
    : [`${red('✗')} ${promise}: ${broken.length} of ${tested}`, ...broken.slice(0, SHOWN).map((line) => `    ${line}`)];

/** For people. */
export const printReport = ({ seed, requests, seconds, operations, statuses, promises }: FuzzReport): string =>
  [
    bold(`${requests} requests to ${Object.keys(operations).length} operations with seed ${seed}, in ${seconds} s`),
    table(
      ['operation', 'all', '2xx', '3xx', '4xx', '5xx', 'at the door'],
      Object.entries(operations)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, counts]) => [
          name,
          ...[counts.all, counts['2xx'], counts['3xx'], counts['4xx'], counts['5xx'], counts['refused at the door']].map(String),
        ]),
    ),
    '',
    Object.entries(statuses)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
    '',
    ...promises.flatMap(told),
  ].join('\n');
