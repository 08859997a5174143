import { join } from 'node:path';
import { Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import type { Person } from '@rainstorm/harness/person';
import { projectRoot } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';
import { printRow, median, ratio, summarize } from './figures.js';
import { fillLedger, openSignals } from './fill-ledger.js';
import { publish, acknowledge, createSignedSignal, type Published } from './signals.js';

/** Dispatches of the small ledger to compare with. Every list has a full page in it. */
const SMALL = 2_000;
/** 4 dispatches each. */
const OPEN_SIGNALS = 40;
const TIMES = 20;
const STALE_MS = 60_000;

interface FilledLedger {
  readonly stage: Stage;
  readonly ledger: Ledger;
  readonly dispatches: number;
  readonly filledS: number;
}

const prepare = async (serverUrl: string, dispatches: number): Promise<FilledLedger> => {
  const stage = await Stage.open({
    city: 'zhengzhou',
    cityDirectory: join(projectRoot, 'config', 'zhengzhou'),
    serverUrl,
    environment: { TICK_MS: '250', LOG_LEVEL: 'warn' },
  });
  const begun = performance.now();
  const filled = await fillLedger(stage, dispatches);
  const filledS = Math.round((performance.now() - begun) / 1_000);
  await openSignals(stage, OPEN_SIGNALS);
  const ledger = await Ledger.open({ url: stage.databaseUrl, clock: 'movable', application: 'bench', poolSize: 1 });
  return { stage, ledger, dispatches: filled, filledS };
};

/** The queries of a scheduler and its relay at each tick, rolled back so that nothing changes. */
const tick = async ({ ledger }: FilledLedger): Promise<void> => {
  await ledger.untilNextTimer();
  await ledger.transaction(async (tx: LedgerTransaction) => {
    await tx.timers.takeDue(500);
    await tx.outbox.relay('bench', 1_000);
    await tx.outbox.longQueued(STALE_MS, 1_000);
    await tx.outbox.abandoned(STALE_MS);
    return { ok: false as const };
  });
};

type Act = (on: FilledLedger) => Promise<unknown>;
const getRequest =
  (who: (stage: Stage) => Person, path: string): Act =>
  async ({ stage }) =>
    who(stage).get(path);
const forecaster = (stage: Stage): Person => stage.desk('lin.yubao');
const auditor = (stage: Stage): Person => stage.desk('shen.jiyuan');
const duty = (stage: Stage): Person => stage.console('zhou.zhiban');
const command = (stage: Stage): Person => stage.console('fang.zhiban');

const measuredReads: Readonly<Record<string, Act>> = {
  'a tick': tick,
  'the inbox': getRequest(duty, '/inbox'),
  'the history of an office': getRequest(duty, '/inbox/history'),
  'the duty of a post': getRequest(duty, '/duty'),
  'the roll call': getRequest(command, '/roll-call'),
  'what is in force': getRequest(command, '/in-force'),
  'the escalations': getRequest(command, '/escalations?state=open'),
  'the desk’s first page': getRequest(forecaster, '/now'),
  'the bulletins': getRequest(forecaster, '/bulletins'),
  'the bulletins with a word': getRequest(forecaster, `/bulletins?q=${encodeURIComponent('暴雨')}`),
  'the dispatches of an office': getRequest(forecaster, '/dispatches?officeId=duty-office'),
  'the offices': getRequest(forecaster, '/offices'),
  'the audit': getRequest(auditor, '/audit'),
  'the audit of one act': getRequest(auditor, '/audit?act=follow-up-recorded'),
};

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
};

const compare = async (
  what: string,
  small: FilledLedger,
  large: FilledLedger,
  act: (on: FilledLedger) => Promise<number>,
): Promise<void> => {
  const found = { small: [] as number[], large: [] as number[] };
  for (let time = -3; time < TIMES; time += 1) {
    // Alternately, so that other load on the machine affects both.
    const [one, other] = [await act(small), await act(large)];
    if (time < 0) continue;
    found.small.push(one);
    found.large.push(other);
  }
  printRow({
    bench: 'a large ledger',
    what,
    dispatches: large.dispatches,
    ms: summarize(found.large),
    against: small.dispatches,
    smallMs: summarize(found.small),
    times: ratio(median(found.large), median(found.small)),
    targetTimes: 1.2,
  });
};

/** Compares the cost of reads and writes in a ledger of `rows` dispatches with a small one. */
export const measureLedger = async (serverUrl: string, rows: number): Promise<void> => {
  const opened: FilledLedger[] = [];
  try {
    const small = await prepare(serverUrl, SMALL);
    opened.push(small);
    const large = await prepare(serverUrl, rows);
    opened.push(large);
    printRow({ bench: 'a ledger is filled', dispatches: large.dispatches, withinS: large.filledS });
    for (const [what, act] of Object.entries(measuredReads)) await compare(what, small, large, async (on) => timed(async () => act(on)));
    const published = new Map<FilledLedger, Published[]>();
    await compare('a publication to four offices', small, large, async (on) => {
      const ready = await createSignedSignal(on.stage, '郑州市气象台发布暴雨橙色预警信号', 'orange');
      return timed(async () => {
        published.set(on, [...(published.get(on) ?? []), await publish(on.stage, ready)]);
      });
    });
    await compare('a receipt', small, large, async (on) => {
      const next = published.get(on)?.pop();
      return next === undefined ? NaN : timed(async () => acknowledge(on.stage, next));
    });
  } finally {
    for (const { ledger, stage } of opened) {
      await ledger.close();
      await stage.close();
    }
  }
};
