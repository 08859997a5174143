import { bold, dim, green, red, table } from '@rainstorm/runtime';
import type { FuzzReport, PromiseResult } from './run.js';

const MAX_LINES = 12;

const formatPromise = ({ promise, tested, broken }: PromiseResult): readonly string[] =>
  broken.length === 0
    ? [`${green('✓')} ${promise} ${dim(`(${tested})`)}`]
    : [`${red('✗')} ${promise}: ${broken.length} of ${tested}`, ...broken.slice(0, MAX_LINES).map((line) => `    ${line}`)];

/** The report as text for the terminal. */
export const formatReport = ({ seed, requests, seconds, operations, statuses, promises }: FuzzReport): string =>
  [
    bold(`${requests} requests to ${Object.keys(operations).length} operations with seed ${seed}, in ${seconds} s`),
    table(
      ['operation', 'all', '2xx', '3xx', '4xx', '5xx', 'not reached'],
      Object.entries(operations)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, counts]) => [
          name,
          ...[counts.all, counts['2xx'], counts['3xx'], counts['4xx'], counts['5xx'], counts['not reached']].map(String),
        ]),
    ),
    '',
    Object.entries(statuses)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
    '',
    ...promises.flatMap(formatPromise),
  ].join('\n');
