import { CapMonth } from './cap-month.js';
import { digestOf } from './digest.js';
import type { History } from './history.js';
import { Judge } from './judge/judge.js';
import type { Violation } from './judge/violation.js';
import { sendDeliveries, type Reach } from './mail-room.js';
import { Moods } from './moods.js';
import { People, type Intention } from './people.js';
import { Acts } from './play-act.js';
import { Product } from './product.js';
import { Receivers } from './receivers.js';
import { simulatedCity, withPolicy } from './simulated-city.js';
import { openSimulatedLedger } from './simulated-ledger.js';
import { SlotWork } from './slot-work.js';
import { Tally } from './tally.js';
import type { Watcher } from './watcher.js';
import { offices } from './world.js';

const MINUTE = 60_000;
const DAY = 1_440;
const MONTH_MIN = 30 * DAY;
/** After that everybody does what is still owed. */
const SETTLE_MIN = 2 * DAY;
const PLAN_EVERY_MIN = 6 * 60;
const MOST_STEPS = 30_000;

export interface Finding extends Violation {
  readonly at: Date;
}

export interface Played {
  /** The first finding of each law. */
  readonly findings: readonly Finding[];
  readonly steps: number;
  readonly messages: number;
  /** How often each act was accepted and refused. */
  readonly answers: Readonly<Record<string, number>>;
  /** Of everything that happened. Equal for the same history. */
  readonly digest: string;
}

export interface RunOptions {
  /** Stops after a step with such findings. */
  readonly isEnough?: (found: ReadonlyMap<string, Finding>) => boolean;
  readonly watcher?: Watcher;
  /** A folder for the files that other systems would have read; null: none are written. */
  readonly cap?: string | null;
}

/** Plays one history on a ledger of its own. */
export const runHistory = async (
  serverUrl: string,
  history: History,
  { isEnough = () => false, watcher, cap = null }: RunOptions = {},
): Promise<Played> => {
  const opened = await openSimulatedLedger(serverUrl, history.beginsAt);
  const { ledger, client, moveTo, remove } = opened;
  try {
    await watcher?.begin(opened);
    const city = await simulatedCity();
    const files = cap === null ? null : new CapMonth(cap, ledger, city);
    return await new Run(history, ledger, client, moveTo, isEnough, city, watcher, files).play();
  } finally {
    await remove();
  }
};

/** What waits now, and when the ledger next has something to do. */
const lookSql = `
  SELECT
    EXISTS (SELECT FROM timers WHERE state = 'armed' AND wake_at <= clock.now) AS "isDue",
    EXISTS (
      SELECT FROM deliveries
      WHERE settled IS NULL
        AND (state IN ('pending', 'queued') OR (state = 'failed-temporarily' AND next_attempt_at <= clock.now))) AS "isUnsent",
    least(
      (SELECT min(wake_at) FROM timers WHERE state = 'armed' AND wake_at > clock.now),
      (SELECT min(next_attempt_at) FROM deliveries
       WHERE settled IS NULL AND state = 'failed-temporarily' AND next_attempt_at > clock.now)) AS next
  FROM (SELECT ledger_now() AS now OFFSET 0) AS clock`;

interface Look {
  readonly isDue: boolean;
  readonly isUnsent: boolean;
  readonly next: Date | null;
}

type Opened = Awaited<ReturnType<typeof openSimulatedLedger>>;

class Run {
  private now: Date;
  private city: Awaited<ReturnType<typeof simulatedCity>>;
  private readonly found = new Map<string, Finding>();
  private readonly moods = new Moods();
  private readonly product: Product;
  private readonly judge: Judge;
  private readonly acts: Acts;
  private readonly people: People;
  private readonly tally = new Tally();
  private readonly done = new Set<string>();
  private nextPlan: Date;
  /** What people are about to do; null where it has to be read again. */
  private intended: readonly Intention[] | null = null;
  /** When the ledger has something to do, as it was after everything had been settled. */
  private nextOfTheLedger: Date | null = null;
  private readonly steps: Date[] = [];

  constructor(
    private readonly history: History,
    private readonly ledger: Opened['ledger'],
    private readonly client: Opened['client'],
    private readonly moveTo: Opened['moveTo'],
    private readonly isEnough: (found: ReadonlyMap<string, Finding>) => boolean,
    city: Awaited<ReturnType<typeof simulatedCity>>,
    private readonly watcher: Watcher | undefined,
    private readonly files: CapMonth | null,
  ) {
    this.now = history.beginsAt;
    this.nextPlan = this.now;
    this.city = city;
    this.product = new Product(
      ledger,
      () => this.city,
      (error) => {
        this.note([{ law: 'timer-failed', text: error instanceof Error ? error.message : String(error) }]);
      },
      (timers) => watcher?.timersHandled(timers),
    );
    const receivers = new Receivers(ledger);
    this.judge = new Judge(client, offices);
    this.acts = new Acts(this.product, this.judge, this.tally);
    const slots = new SlotWork(this.product, this.moods, () => this.now, this.tally);
    this.people = new People(
      client,
      this.product,
      receivers,
      this.moods,
      slots,
      history,
      (id) => this.acts.nameOf(id),
      async (bulletin) => {
        const decided = await this.product.decide([bulletin], null, this.now);
        this.note(this.judge.noteDecision([bulletin], true, decided.ok, decided.ok ? '' : decided.why));
      },
      (escalation) => {
        this.judge.noteClosed(escalation);
      },
      this.tally,
    );
  }

  private note(violations: readonly Violation[]): void {
    for (const violation of violations) if (!this.found.has(violation.law)) this.found.set(violation.law, { ...violation, at: this.now });
  }

  private readonly reach: Reach = (contact, channel) => {
    if (channel === 'console') {
      const office = contact.startsWith('command') ? 'command' : contact.replace(/-(officer|standby)$/, '');
      return this.moods.at('signed-out', this.now, ({ who }) => who === office) === null ? 'reached' : 'not-now';
    }
    const down = this.moods.at('mail-down', this.now, ({ contact: whose }) => whose === contact);
    if (down === null) return 'reached';
    return down.act.isPermanent ? 'never' : 'not-now';
  };

  async play(): Promise<Played> {
    const end = new Date(this.history.beginsAt.getTime() + ((this.history.lastsMin ?? MONTH_MIN) + SETTLE_MIN) * MINUTE);
    const entries = [...this.history.entries];
    const acting = (): Date | null => {
      const [next] = entries;
      return next === undefined ? null : new Date(this.history.beginsAt.getTime() + next.atMin * MINUTE);
    };
    while (this.now < end && this.steps.length < MOST_STEPS) {
      this.steps.push(this.now);
      const outage = this.moods.at('outage', this.now);
      if (outage === null) await this.step();
      for (let at = acting(); at !== null && at <= this.now; at = acting()) {
        const entry = entries.shift();
        if (entry === undefined) break;
        const { act } = entry;
        // What was published at this very instant is judged by the facts before the act.
        if (outage === null && !('forMin' in act)) await this.judgeNow();
        if (act.type === 'policy') {
          this.city = withPolicy(this.city, act.receiptDueAfterMin);
          this.judge.notePolicy(act.receiptDueAfterMin);
        } else if ('forMin' in act) {
          this.moods.begin(act, this.now);
          this.intended = null;
        } else if (outage === null) {
          this.note(await this.acts.play(act, this.now));
          await this.settle();
          this.intended = null;
        }
      }
      if (outage === null) await this.judgeNow();
      if (this.isEnough(this.found)) break;
      const next = await this.nextInstant(acting(), end);
      await this.watcher?.until(next);
      this.now = next;
      await this.moveTo(next);
    }
    this.files?.finish();
    if (!this.isEnough(this.found)) this.note(await this.judge.checkAll(this.now, async () => this.product.inForce()));
    return {
      findings: [...this.found.values()],
      steps: this.steps.length,
      messages: this.judge.messages.length,
      answers: this.tally.all,
      digest: await digestOf(this.client, this.judge.messages, this.steps),
    };
  }

  private async judgeNow(): Promise<void> {
    this.note(await this.judge.check(this.now, async () => this.product.inForce()));
    await this.files?.follow();
  }

  /** What is due at this instant, until nothing is. */
  private async step(): Promise<void> {
    if (this.now >= this.nextPlan) {
      await this.product.planWeeks();
      this.nextPlan = new Date(this.now.getTime() + PLAN_EVERY_MIN * MINUTE);
    }
    await this.settle();
    for (let round = 0; round < 10; round += 1) {
      this.intended ??= await this.people.intentions();
      const due = this.intended.filter(({ key, at }) => at <= this.now && !this.done.has(`${key} ${at.toISOString()}`));
      if (due.length === 0) return;
      for (const { key, at, act } of due) {
        this.done.add(`${key} ${at.toISOString()}`);
        await act();
      }
      this.intended = null;
      await this.settle();
    }
  }

  private async look(): Promise<Look> {
    const { rows } = await this.client.query<Look>({ name: 'look', text: lookSql });
    return rows[0] ?? { isDue: false, isUnsent: false, next: null };
  }

  /** Sends what waits and handles what is due, until nothing is left. */
  private async settle(): Promise<void> {
    for (let round = 0; round < 30; round += 1) {
      const { isDue, isUnsent, next } = await this.look();
      this.nextOfTheLedger = next;
      if (!isDue && !isUnsent) return;
      this.intended = null;
      if (isUnsent) await sendDeliveries(this.ledger, this.client, this.reach, (tries) => this.watcher?.attempted(tries));
      else await this.product.handleDueTimers();
    }
  }

  private async nextInstant(acting: Date | null, end: Date): Promise<Date> {
    const outage = this.moods.at('outage', this.now);
    this.intended ??= await this.people.intentions();
    const intended = this.intended.map(({ at }) => at).filter((at) => at > this.now);
    const candidates = [
      outage === null ? this.nextOfTheLedger : null,
      acting,
      this.moods.nextEnd(this.now),
      this.nextPlan,
      this.files?.nextEnd ?? null,
      ...intended,
      end,
    ]
      .filter((at): at is Date => at !== null && at > this.now)
      .filter((at) => outage === null || at >= outage.to || at.getTime() === acting?.getTime());
    return new Date(Math.min(...candidates.map((at) => at.getTime()), outage === null ? Infinity : outage.to.getTime()));
  }
}
