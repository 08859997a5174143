import { median, p99, printRow } from './figures.js';
import type { LineUse, RingTimes } from './calls.js';
import type { SideLateness } from './deadlines.js';
import type { SideTimes, Timed } from './fan-out.js';
import { asFastAsBare, type WindowTimes } from './sms-window.js';

export interface Target {
  readonly what: string;
  readonly value: number;
  readonly most?: number;
  readonly least?: number;
}

/** A target says where the product should be; a missed one is printed and fails nothing. A value that is not a number is missed. */
export const isMet = ({ value, most = Infinity, least = -Infinity }: Target): boolean => value <= most && value >= least;

export const printTarget = (target: Target): void => {
  printRow({ ...target, bench: 'target', value: Number(target.value.toFixed(2)), met: isMet(target) });
};

const isProduct = ({ side }: { readonly side: { readonly name: string } }): boolean => side.name.startsWith('product');
const withName = <One extends { readonly side: { readonly name: string } }>(all: readonly One[], name: string): One | undefined =>
  all.find(({ side }) => side.name === name);
const lastMails = (times: readonly Timed[]): readonly number[] => times.map(({ lastMail }) => lastMail);

/** By recipients: how many times as fast as plain nodemailer. */
const asFastAsPlain: Readonly<Record<number, { readonly cold: number; readonly warm: number }>> = {
  100: { cold: 1, warm: 1.5 },
  10_000: { cold: 1.7, warm: 2.5 },
};

/** The targets of one bulletin to `recipients` mailboxes of `offices` offices, for each backend of the product. */
export const fanOutTargets = (
  all: readonly SideTimes[],
  { recipients, offices }: { readonly recipients: number; readonly offices: number },
): readonly Target[] => {
  const plain = withName(all, 'plain');
  const bullmq = withName(all, 'BullMQ script');
  const pgBoss = withName(all, 'pg-boss script');
  return all.filter(isProduct).flatMap((product) => {
    const { name } = product.side;
    const targets: Target[] = [];
    for (const state of ['cold', 'warm'] as const) {
      const own = lastMails(product[state]);
      if (own.length === 0) continue;
      if (offices > 1 && pgBoss !== undefined && state === 'warm')
        targets.push({
          what: `${name}: ${offices} offices with their own receipts, ${state}, times as fast as the pg-boss script`,
          value: median(lastMails(pgBoss[state])) / median(own),
          least: 1.5,
        });
      if (offices > 1) continue;
      if (recipients === 4 && bullmq !== undefined) {
        const theirs = lastMails(bullmq[state]);
        targets.push(
          {
            what: `${name}: 4 recipients, ${state}, last mail p50, ms (at most the BullMQ script’s)`,
            value: median(own),
            most: median(theirs),
          },
          {
            what: `${name}: 4 recipients, ${state}, last mail p99, ms (at most twice the BullMQ script’s)`,
            value: p99(own),
            most: 2 * p99(theirs),
          },
        );
      }
      const least = asFastAsPlain[recipients]?.[state];
      if (least !== undefined && plain !== undefined)
        targets.push({
          what: `${name}: ${recipients} recipients, ${state}, times as fast as plain nodemailer`,
          value: median(lastMails(plain[state])) / median(own),
          least,
        });
    }
    if (recipients >= 100_000)
      targets.push(
        {
          what: `${name}: ${recipients} recipients, committed, ms`,
          value: Math.max(...[...product.cold, ...product.warm].map(({ answered }) => answered)),
          most: 4_000,
        },
        {
          what: `${name}: ${recipients} recipients, largest process, MiB`,
          value: Math.max(...Object.values(product.peakMemory)),
          most: 400,
        },
      );
    return targets;
  });
};

/** By the seconds within which 1,000 deadlines fall: the lateness of the product's mails, as a share of the BullMQ script's. */
const shareOfBullmq: Readonly<Record<number, { readonly p50: number; readonly p99: number }>> = {
  1: { p50: Infinity, p99: 0.5 },
  10: { p50: 0.5, p99: 0.7 },
};

export const deadlineTargets = (all: readonly SideLateness[], n: number, spanS: number): readonly Target[] => {
  const bullmq = withName(all, 'BullMQ script');
  const shares = shareOfBullmq[spanS];
  if (bullmq === undefined || shares === undefined || n !== 1_000) return [];
  return all.filter(isProduct).flatMap((product) =>
    (['first', 'later'] as const).flatMap((round) => {
      if (product[round].length === 0) return [];
      return (
        [
          ['p50', median],
          ['p99', p99],
        ] as const
      ).flatMap(([what, quantile]) => {
        const most = shares[what];
        if (most === Infinity) return [];
        const of = (one: SideLateness): number => median(one[round].map(({ mailed }) => quantile(mailed)));
        return [
          {
            what: `${product.side.name}: ${n} deadlines in ${spanS} s, ${round} time, mail ${what}, share of the BullMQ script’s`,
            value: of(product) / of(bullmq),
            most,
          },
        ];
      });
    }),
  );
};

/** Of what was measured of the gateways; null was not. */
export const gatewayTargets = ({
  window,
  rings,
  use,
}: {
  readonly window: WindowTimes | null;
  readonly rings: RingTimes | null;
  readonly use: LineUse | null;
}): readonly Target[] => [
  ...(window === null
    ? []
    : [{ what: 'SMS through a CMPP window of 16, times as fast as the bare codec in a loop', value: asFastAsBare(window), least: 0.8 }]),
  ...(rings === null
    ? []
    : [
        {
          what: 'red signal until every phone rings, p99, ms (at most 1.5 times the plain client’s and 100 ms)',
          value: p99(rings.product),
          most: 1.5 * p99(rings.plain) + 100,
        },
      ]),
  ...(use === null
    ? []
    : [{ what: 'persons called over lines, times what the lines allow', value: use.tookS / use.linesAllowS, most: 1.1 }]),
];
