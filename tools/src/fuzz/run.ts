import { Agent } from 'node:http';
import { SeededRandom } from '../chaos/seeded-random.js';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import type { Stage } from '@rainstorm/harness/stage';
import { defectsInLogs, readLists } from './afterwards.js';
import { Callers, NOBODY } from './callers.js';
import { judge } from './judge.js';
import { KnownValues } from './known-values.js';
import { readOperations, type AppName, type Operation } from './operations.js';
import { planRequest } from './plan-request.js';
import { sendRequest, type Answered } from './send-request.js';

export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  readonly tell?: (line: string) => void;
  readonly isInterrupted?: () => boolean;
}

export interface PromiseTold {
  readonly promise: string;
  /** How often it was put to the test. */
  readonly tested: number;
  readonly broken: readonly string[];
}

/** Answers of one operation, by the first digit of their status. */
export type Classes = Readonly<Record<'2xx' | '3xx' | '4xx' | '5xx' | 'refused at the door' | 'all', number>>;

export interface FuzzReport {
  readonly seed: number;
  readonly requests: number;
  readonly seconds: number;
  readonly operations: Readonly<Record<string, Classes>>;
  readonly statuses: Readonly<Record<string, number>>;
  readonly promises: readonly PromiseTold[];
}

const AT_ONCE = 8;
const LOOK_AT_MAILS_EVERY = 200;
/** Neither who asks nor what is asked for was known: the operation itself was not reached. */
const atTheDoor = [401, 403, 404, 405];

class Tally {
  readonly byOperation = new Map<string, Record<keyof Classes, number>>();
  readonly byStatus: Record<string, number> = {};
  /** Who was let in. */
  readonly welcome = new Map<string, Set<string>>();
  readonly broken: string[] = [];
  private readonly seen = new Map<string, number>();

  count({ name }: Operation, caller: string, { status }: Answered): void {
    const counts = this.byOperation.get(name) ?? { all: 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, 'refused at the door': 0 };
    this.byOperation.set(name, counts);
    counts.all += 1;
    counts[`${Math.floor(status / 100)}xx` as keyof Classes] += 1;
    if (atTheDoor.includes(status)) counts['refused at the door'] += 1;
    this.byStatus[String(status)] = (this.byStatus[String(status)] ?? 0) + 1;
    if (status < 400 || status === 409 || status === 422) this.welcome.set(name, (this.welcome.get(name) ?? new Set()).add(caller));
  }

  /** The same fault of the same operation is told three times, and then only counted. */
  blame(operation: string, request: string, fault: string): void {
    const key = `${operation} ${fault.slice(0, 40)}`;
    const times = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, times);
    this.broken.push(times <= 3 ? `${request}: ${fault}` : `${operation}: again ${fault.slice(0, 40)}`);
  }
}

class Fuzz {
  private readonly tally = new Tally();
  private readonly known = new KnownValues();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE * 2 });
  private now = new Date();
  private sent = 0;

  constructor(
    private readonly stage: Stage,
    private readonly callers: Callers,
    private readonly operations: readonly Operation[],
    private readonly options: FuzzOptions,
  ) {}

  private origin(app: AppName): string {
    return app === 'desk' ? this.stage.instance.dispatcherUrl : this.stage.instance.consoleUrl;
  }

  /** Everybody in turn, until somebody was let in; then mostly those. */
  private callerFor({ name }: Operation, number: number, dice: SeededRandom): string {
    const { names } = this.callers;
    const welcome = [...(this.tally.welcome.get(name) ?? [])];
    if (welcome.length === 0) return names[Math.floor(number / this.operations.length) % names.length] ?? NOBODY;
    return dice.chance(0.7) ? dice.pick(welcome) : dice.pick(names);
  }

  private async one(number: number): Promise<void> {
    const dice = new SeededRandom(this.options.seed, `request ${number}`);
    // In turn at first: everything is asked as often as everything else.
    const operation = this.operations[number % this.operations.length];
    if (operation === undefined) return;
    const caller = this.callerFor(operation, number, dice);
    const planned = planRequest(operation, { known: this.known, now: this.now, isOdd: this.tally.welcome.has(operation.name) }, dice);
    const request = `${operation.name} as ${caller}, request ${number} (${planned.method} ${planned.path.slice(0, 120)} ${String(planned.body).slice(0, 160)})`;
    let answer: Answered;
    try {
      const proof = await this.callers.headersOf(caller, operation.app);
      answer = await sendRequest(this.origin(operation.app), this.agent, { ...planned, headers: { ...proof, ...planned.headers } });
    } catch (error) {
      this.tally.blame(operation.name, request, `no answer: ${(error as Error).message}`);
      return;
    }
    this.tally.count(operation, caller, answer);
    for (const fault of judge(planned, answer)) this.tally.blame(operation.name, request, fault);
    if (answer.status === 401 && caller !== NOBODY && planned.isTold) await this.callers.comeBack(caller, operation.app);
    const isJson = answer.headers['content-type']?.startsWith('application/json') === true && answer.text !== '';
    if (answer.status < 300 && isJson) this.known.learn(JSON.parse(answer.text));
  }

  private async worker(): Promise<void> {
    while (this.sent < this.options.requests && this.options.isInterrupted?.() !== true) {
      const number = this.sent;
      this.sent += 1;
      try {
        if (number % LOOK_AT_MAILS_EVERY === 0) await this.lookUp(number);
        await this.one(number);
      } catch (error) {
        // Whoever asks nicely in between is refused, or gets no answer: found, and no reason to lose what else was.
        this.tally.blame('the run itself', `before request ${number}`, (error as Error).message);
      }
    }
  }

  private async lookUp(number: number): Promise<void> {
    this.known.learnTokens(this.stage.mail.mails.splice(0).map(({ text }) => text));
    this.now = new Date((await this.stage.clock()).now);
    if (number % (LOOK_AT_MAILS_EVERY * 10) === 0) this.options.tell?.(`${number} requests, ${this.tally.broken.length} promises broken`);
  }

  /** An exercise waits to be confirmed, and what people see at first is known. */
  private async lookAround(): Promise<void> {
    await this.stage
      .desk('lin.yubao')
      .post('/exercises', { scenario: 'a-2021-07-20', onset: new Date(this.now.getTime() + 6 * 3_600_000) });
    this.known.learn({ password: DEMO_PASSWORD });
    const seen = await readLists(this.stage, this.callers);
    for (const { body } of seen) this.known.learn(body);
  }

  async play(): Promise<FuzzReport> {
    const begun = performance.now();
    await this.lookUp(0);
    await this.lookAround();
    await Promise.all(Array.from({ length: AT_ONCE }, async () => this.worker()));
    this.agent.destroy();
    return {
      seed: this.options.seed,
      requests: this.sent,
      seconds: Math.round((performance.now() - begun) / 1000),
      operations: Object.fromEntries(this.tally.byOperation),
      statuses: this.tally.byStatus,
      promises: [
        { promise: 'every answer is what it should be', tested: this.sent, broken: this.tally.broken },
        this.everyOperationReached(),
        ...(await this.afterwards()),
      ],
    };
  }

  private everyOperationReached(): PromiseTold {
    const unreached = this.operations.filter(({ name }) => {
      const counts = this.tally.byOperation.get(name);
      return counts === undefined || counts.all === counts['refused at the door'];
    });
    return { promise: 'every operation was reached', tested: this.operations.length, broken: unreached.map(({ name }) => name) };
  }

  private async afterwards(): Promise<readonly PromiseTold[]> {
    const ended = ['dispatcher', 'receiver-console'].filter((name) => !this.stage.instance.process(name).isRunning());
    const lists = await readLists(this.stage, this.callers);
    const silent = lists.filter(({ status }) => status !== 200);
    const chain = await this.stage.verifyChain();
    const logs = defectsInLogs(this.stage);
    return [
      { promise: 'every process is still alive', tested: 2, broken: ended },
      {
        promise: 'every list that people work with still answers',
        tested: lists.length,
        broken: silent.map(({ list, status, body }) => `${list}: ${status} ${JSON.stringify(body).slice(0, 200)}`),
      },
      {
        promise: 'the audit chain is intact',
        tested: chain.intact ? chain.rows : 0,
        broken: chain.intact ? [] : [`row ${chain.seq}: ${chain.fault}`],
      },
      { promise: 'the logs tell of no defect', tested: logs.lines, broken: logs.broken },
    ];
  }
}

/** Asks every operation of both apps of a running stage, again and again, and never nicely for long. */
export const fuzzRoutes = async (stage: Stage, options: FuzzOptions): Promise<FuzzReport> => {
  const operations = [
    ...(await readOperations('desk', stage.instance.dispatcherUrl)),
    ...(await readOperations('console', stage.instance.consoleUrl)),
  ];
  const callers = await Callers.gather(stage);
  try {
    return await new Fuzz(stage, callers, operations, options).play();
  } finally {
    await callers.close();
  }
};
