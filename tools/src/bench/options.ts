import { BadUsage, readOptions, type OptionRule } from '@rainstorm/runtime';
import { peerKinds, type PeerKind } from './peers/peer.js';

const PARTS = ['dispatch', 'memory', 'start', 'pages', 'streams', 'ledger', 'gateways'] as const;
type Part = (typeof PARTS)[number];

export const optionRules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  {
    name: 'only',
    value: 'LIST',
    says: 'dispatch: bulletins and deadlines beside the peers; memory; start: seconds until ready; pages: delay until a publication is shown, and scrolling of long lists; streams: thousands of open pages; ledger: a large ledger; gateways: calls and SMS beside plain clients (default: all)',
  },
  { name: 'contacts', value: 'LIST', says: 'dispatch: numbers of recipients of one office (default 4,100,10000; 0 for none)' },
  {
    name: 'offices',
    value: 'LIST',
    says: 'dispatch: numbers of offices, each with its own receipt, deadline and text (default 1000; 0 for none)',
  },
  { name: 'deadlines', value: 'LIST', says: 'dispatch: numbers of deadlines (default 1000,10000; 0 for none)' },
  {
    name: 'within',
    value: 'LIST',
    says: 'dispatch: seconds within which the deadlines fall (default 1,10; above 1000 deadlines always 1)',
  },
  {
    name: 'peers',
    value: 'LIST',
    says: `dispatch: ${peerKinds.join(',')} or none (default: all): nodemailer’s pool, a script with BullMQ, one with pg-boss, bare sockets`,
  },
  { name: 'idle', value: 'SECONDS', says: 'dispatch, memory: how long processes that just started are left alone (default 2)' },
  {
    name: 'warm-ups',
    value: 'N',
    says: 'dispatch: publications after the first until a side is warm (default 10; 2 above 1000 recipients)',
  },
  { name: 'times', value: 'N', says: 'dispatch: warm publications in each run (default 20; 5 above 100, 1 above 1000 recipients)' },
  { name: 'runs', value: 'N', says: 'runs of each, in another order each time (default 3)' },
  {
    name: 'workers',
    value: 'N',
    says: 'dispatch: worker processes in addition to an API and a scheduler (default 2; 0: one process with all roles)',
  },
  {
    name: 'backend',
    value: 'NAME',
    says: 'dispatch: the product’s queues on postgres, redis or both (default: both if a Redis is available)',
  },
  { name: 'streams', value: 'LIST', says: 'streams: numbers of open pages (default 1000,5000; see ulimit -n)' },
  { name: 'signals', value: 'N', says: 'gateways: red signals until every phone rings (default 50; 0 for none)' },
  { name: 'persons', value: 'N', says: 'gateways: persons who are called over the lines (default 1000; 0 for none)' },
  { name: 'lines', value: 'N', says: 'gateways: lines of the telephone gateway (default 100)' },
  { name: 'sms', value: 'N', says: 'gateways: SMS through a CMPP window of 16 (default 10000; 0 for none)' },
  { name: 'rows', value: 'N', says: 'ledger: dispatches of the large ledger (default 1000000)' },
];

export interface BenchOptions {
  readonly parts: readonly Part[];
  readonly contacts: readonly number[];
  readonly offices: readonly number[];
  readonly deadlines: readonly number[];
  /** Seconds. */
  readonly within: readonly number[];
  readonly streams: readonly number[];
  readonly peers: readonly PeerKind[];
  readonly backends: readonly ('postgres' | 'redis')[];
  /** Whether Redis was asked for by name, so that it must be there. */
  readonly needsRedis: boolean;
  readonly runs: number;
  readonly workers: number;
  readonly rows: number;
  readonly signals: number;
  readonly persons: number;
  readonly lines: number;
  readonly sms: number;
  readonly idleS: number;
  /** Null: by the number of recipients. */
  readonly warmUps: number | null;
  readonly times: number | null;
}

const numbers = (text: string): readonly number[] => {
  const found = text.split(',').map(Number);
  if (found.some((value) => !Number.isInteger(value) || value < 0)) throw new BadUsage(`"${text}" is not a list of whole numbers`);
  return found.filter((value) => value > 0);
};

const chosen = <One extends string>(name: string, text: string, all: readonly One[]): readonly One[] => {
  const isOne = (word: string): word is One => (all as readonly string[]).includes(word);
  return text.split(',').map((word) => {
    if (!isOne(word)) throw new BadUsage(`--${name}: "${word}" is not one of ${all.join(', ')}`);
    return word;
  });
};

/** Null: help was asked for. Throws `BadUsage` that names the faulty option. */
export const readBenchOptions = (parameters: readonly string[]): BenchOptions | null => {
  const { options, rest } = readOptions(parameters, optionRules);
  if (rest.length > 0) throw new BadUsage(`unknown argument "${rest.join(' ')}"`);
  if (options['help'] === true) return null;
  const text = (name: string, byDefault: string): string => String(options[name] ?? byDefault);
  const whole = (name: string, byDefault: number, least: number, most = Number.MAX_SAFE_INTEGER): number => {
    const value = Number(options[name] ?? byDefault);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new BadUsage(`--${name} needs a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`);
    return value;
  };
  const idleS = Number(options['idle'] ?? 2);
  if (!(idleS >= 0 && idleS <= 3_600)) throw new BadUsage('--idle needs a number of seconds from 0 to 3600');
  const only = text('only', 'all');
  const peers = text('peers', 'all');
  const backend = text('backend', 'both');
  return {
    parts: only === 'all' ? PARTS : chosen('only', only, PARTS),
    contacts: numbers(text('contacts', '4,100,10000')),
    offices: numbers(text('offices', '1000')),
    deadlines: numbers(text('deadlines', '1000,10000')),
    within: numbers(text('within', '1,10')),
    streams: numbers(text('streams', '1000,5000')),
    peers: peers === 'all' ? peerKinds : peers === 'none' ? [] : chosen('peers', peers, peerKinds),
    backends: backend === 'both' ? ['postgres', 'redis'] : chosen('backend', backend, ['postgres', 'redis'] as const),
    needsRedis: backend === 'redis',
    runs: whole('runs', 3, 1),
    workers: whole('workers', 2, 0, 16),
    rows: whole('rows', 1_000_000, 1),
    signals: whole('signals', 50, 0),
    persons: whole('persons', 1_000, 0),
    lines: whole('lines', 100, 1, 1_000),
    sms: whole('sms', 10_000, 0),
    idleS,
    warmUps: options['warm-ups'] === undefined ? null : whole('warm-ups', 0, 0),
    times: options['times'] === undefined ? null : whole('times', 0, 0),
  };
};
