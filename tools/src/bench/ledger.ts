import { join } from 'node:path';
import { Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import type { Person } from '@rainstorm/harness/person';
import { projectRoot } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';
import { line, median, ratio, spread } from './figures.js';
import { fillLedger, openSignals } from './fill-ledger.js';
import { publish, receive, signed, type Published } from './signals.js';

/** A ledger of a day's work, with which the large one is compared: every list has a full page in it. */
const SMALL = 2_000;
/** 4 dispatches each. */
const OPEN_SIGNALS = 40;
const TIMES = 20;
const STALE_MS = 60_000;

interface Measured {
  readonly stage: Stage;
  readonly ledger: Ledger;
  readonly dispatches: number;
  readonly filledS: number;
}

const prepare = async (serverUrl: string, dispatches: number): Promise<Measured> => {
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

/** What a scheduler and its relay ask at each tick, undone again: here they are to find what there is, not to take it. */
const tick = async ({ ledger }: Measured): Promise<void> => {
  await ledger.untilNextTimer();
  await ledger.transaction(async (tx: LedgerTransaction) => {
    await tx.timers.takeDue(500);
    await tx.outbox.relay('bench', 1_000);
    await tx.outbox.longQueued(STALE_MS, 1_000);
    await tx.outbox.abandoned(STALE_MS);
    return { ok: false as const };
  });
};

type Act = (on: Measured) => Promise<unknown>;
const asks =
  (who: (stage: Stage) => Person, path: string): Act =>
  async ({ stage }) =>
    who(stage).get(path);
const forecaster = (stage: Stage): Person => stage.desk('lin.yubao');
const auditor = (stage: Stage): Person => stage.desk('shen.jiyuan');
const duty = (stage: Stage): Person => stage.console('zhou.zhiban');
const command = (stage: Stage): Person => stage.console('fang.zhiban');

const reads: Readonly<Record<string, Act>> = {
  'a tick': tick,
  'the inbox': asks(duty, '/inbox'),
  'the history of an office': asks(duty, '/inbox/history'),
  'the duty of a post': asks(duty, '/duty'),
  'the roll call': asks(command, '/roll-call'),
  'what is in force': asks(command, '/in-force'),
  'the escalations': asks(command, '/escalations?state=open'),
  'the desk’s first page': asks(forecaster, '/now'),
  'the bulletins': asks(forecaster, '/bulletins'),
  'the bulletins with a word': asks(forecaster, `/bulletins?q=${encodeURIComponent('暴雨')}`),
  'the dispatches of an office': asks(forecaster, '/dispatches?officeId=duty-office'),
  'the offices': asks(forecaster, '/offices'),
  'the audit': asks(auditor, '/audit'),
  'the audit of one act': asks(auditor, '/audit?act=follow-up-recorded'),
};

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
};

const compare = async (what: string, small: Measured, large: Measured, act: (on: Measured) => Promise<number>): Promise<void> => {
  const found = { small: [] as number[], large: [] as number[] };
  for (let time = -3; time < TIMES; time += 1) {
    // One after the other, so that whatever else this machine does falls on both.
    const [one, other] = [await act(small), await act(large)];
    if (time < 0) continue;
    found.small.push(one);
    found.large.push(other);
  }
  line({
    bench: 'a large ledger',
    what,
    dispatches: large.dispatches,
    ms: spread(found.large),
    against: small.dispatches,
    smallMs: spread(found.small),
    times: ratio(median(found.large), median(found.small)),
    targetTimes: 1.2,
  });
};

/** What the same things cost in a ledger of `rows` dispatches and in one of a day's work. */
export const measureLedger = async (serverUrl: string, rows: number): Promise<void> => {
  const opened: Measured[] = [];
  try {
    const small = await prepare(serverUrl, SMALL);
    opened.push(small);
    const large = await prepare(serverUrl, rows);
    opened.push(large);
    line({ bench: 'a ledger is filled', dispatches: large.dispatches, withinS: large.filledS });
    for (const [what, act] of Object.entries(reads)) await compare(what, small, large, async (on) => timed(async () => act(on)));
    const published = new Map<Measured, Published[]>();
    await compare('a publication to four offices', small, large, async (on) => {
      const ready = await signed(on.stage, '郑州市气象台发布暴雨橙色预警信号', 'orange');
      return timed(async () => {
        published.set(on, [...(published.get(on) ?? []), await publish(on.stage, ready)]);
      });
    });
    await compare('a receipt', small, large, async (on) => {
      const next = published.get(on)?.pop();
      return next === undefined ? NaN : timed(async () => receive(on.stage, next));
    });
  } finally {
    for (const { ledger, stage } of opened) {
      await ledger.close();
      await stage.close();
    }
  }
};
