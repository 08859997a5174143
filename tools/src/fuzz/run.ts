import { Agent } from 'node:http';
import { SeededRandom } from '../chaos/seeded-random.js';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import type { Stage } from '@rainstorm/harness/stage';
import { findDefectsInLogs, readLists } from './final-checks.js';
import { Callers, NOBODY } from './callers.js';
import { findBrokenPromises } from './find-broken-promises.js';
import { KnownValues } from './known-values.js';
import { readOperations, type AppName, type Operation } from './operations.js';
import { planRequest } from './plan-request.js';
import { sendRequest, type ReceivedAnswer } from './send-request.js';

export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
  readonly isInterrupted?: () => boolean;
}

export interface PromiseResult {
  readonly promise: string;
  /** How many items were tested. */
  readonly tested: number;
  readonly broken: readonly string[];
}

/** Answers of one operation, by the first digit of their status. */
export type StatusCounts = Readonly<Record<'2xx' | '3xx' | '4xx' | '5xx' | 'not reached' | 'all', number>>;

export interface FuzzReport {
  readonly seed: number;
  readonly requests: number;
  readonly seconds: number;
  readonly operations: Readonly<Record<string, StatusCounts>>;
  readonly statuses: Readonly<Record<string, number>>;
  readonly promises: readonly PromiseResult[];
}

const person = 'rop-zhou00000001';
/** Of one person, every day. */
const roster = {
  people: [{ id: person, name: '周值班', phone: '0371-0000-0101' }],
  patterns: [{ post: 'officer', kind: 'whole-day', startsOn: '2020-01-01', endsOn: null, changesAt: ['08:00'], order: [person] }],
  shifts: [],
  leaves: [],
  substitutes: [],
};

const CONCURRENCY = 8;
const READ_MAILS_EVERY = 200;
/** Refused before the operation itself ran. Without a parameter in its path, only the operation itself answers 404. */
const isNotReached = ({ path }: Operation, status: number): boolean =>
  [401, 403, 405, ...(path.includes('{') ? [404] : [])].includes(status);

class Tally {
  readonly byOperation = new Map<string, Record<keyof StatusCounts, number>>();
  readonly byStatus: Record<string, number> = {};
  /** Callers who were admitted to each operation. */
  readonly admittedCallers = new Map<string, Set<string>>();
  readonly broken: string[] = [];
  private readonly seen = new Map<string, number>();

  count(operation: Operation, caller: string, { status }: ReceivedAnswer): void {
    const { name } = operation;
    const counts = this.byOperation.get(name) ?? { all: 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, 'not reached': 0 };
    this.byOperation.set(name, counts);
    counts.all += 1;
    counts[`${Math.floor(status / 100)}xx` as keyof StatusCounts] += 1;
    if (isNotReached(operation, status)) counts['not reached'] += 1;
    this.byStatus[String(status)] = (this.byStatus[String(status)] ?? 0) + 1;
    if (status < 400 || status === 409 || status === 422)
      this.admittedCallers.set(name, (this.admittedCallers.get(name) ?? new Set()).add(caller));
  }

  /** Reports the same fault of the same operation in full three times, then only counts it. */
  recordBroken(operation: string, request: string, fault: string): void {
    const key = `${operation} ${fault.slice(0, 40)}`;
    const times = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, times);
    this.broken.push(times <= 3 ? `${request}: ${fault}` : `${operation}: again ${fault.slice(0, 40)}`);
  }
}

class Fuzzer {
  private readonly tally = new Tally();
  private readonly known = new KnownValues();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY * 2 });
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

  /** Every caller in turn until one is admitted, then mostly those who were admitted. */
  private callerFor({ name }: Operation, number: number, random: SeededRandom): string {
    const { names } = this.callers;
    const welcome = [...(this.tally.admittedCallers.get(name) ?? [])];
    if (welcome.length === 0) return names[Math.floor(number / this.operations.length) % names.length] ?? NOBODY;
    return random.chance(0.7) ? random.pick(welcome) : random.pick(names);
  }

  private async sendOne(number: number): Promise<void> {
    const random = new SeededRandom(this.options.seed, `request ${number}`);
    // In turn, so that every operation gets the same number of requests.
    const operation = this.operations[number % this.operations.length];
    if (operation === undefined) return;
    const caller = this.callerFor(operation, number, random);
    const planned = planRequest(
      operation,
      { known: this.known, caller, now: this.now, allowHostileHeaders: this.tally.admittedCallers.has(operation.name) },
      random,
    );
    const request = `${operation.name} as ${caller}, request ${number} (${planned.method} ${planned.path.slice(0, 120)} ${String(planned.body).slice(0, 160)})`;
    let answer: ReceivedAnswer;
    try {
      const proof = await this.callers.headersOf(caller, operation.app);
      answer = await sendRequest(this.origin(operation.app), this.agent, { ...planned, headers: { ...proof, ...planned.headers } });
    } catch (error) {
      this.tally.recordBroken(operation.name, request, `no answer: ${(error as Error).message}`);
      return;
    }
    this.tally.count(operation, caller, answer);
    for (const fault of findBrokenPromises(planned, answer)) this.tally.recordBroken(operation.name, request, fault);
    if (answer.status === 401 && caller !== NOBODY && planned.isCallerUnchanged) await this.callers.signInAgain(caller, operation.app);
    const isJson = answer.headers['content-type']?.startsWith('application/json') === true && answer.text !== '';
    if (answer.status < 300 && isJson) this.known.learn(JSON.parse(answer.text), caller);
  }

  private async worker(): Promise<void> {
    while (this.sent < this.options.requests && this.options.isInterrupted?.() !== true) {
      const number = this.sent;
      this.sent += 1;
      try {
        if (number % READ_MAILS_EVERY === 0) await this.refreshKnownValues(number);
        await this.sendOne(number);
      } catch (error) {
        // A failed regular request in between is recorded, and the run goes on.
        this.tally.recordBroken('the run itself', `before request ${number}`, (error as Error).message);
      }
    }
  }

  private async refreshKnownValues(number: number): Promise<void> {
    this.known.learnTokens(this.stage.mail.mails.splice(0).map(({ text }) => text));
    this.now = new Date((await this.callers.undisturbed(async () => this.stage.clock())).now);
    if (number % (READ_MAILS_EVERY * 10) === 0) this.options.log?.(`${number} requests, ${this.tally.broken.length} promises broken`);
  }

  /** Proposes an exercise, plans a roster, makes walls and reads all lists, so that the first requests have known values. */
  private async readInitialValues(): Promise<void> {
    await this.stage
      .desk('lin.yubao')
      .post('/exercises', { scenario: 'a-2021-07-20', onset: new Date(this.now.getTime() + 6 * 3_600_000) });
    await this.stage.console('zhou.zhiban').put('/roster', { seenVersion: 0, note: '', roster });
    await this.stage.desk('lin.yubao').put('/roster', { seenVersion: 0, note: '', roster });
    // Ends the session of whoever makes it. Two, because the other app may end one first.
    for (const login of ['shi.zhihui', 'fang.zhiban'])
      await this.stage.console(login).post('/session/wall', { name: `${login}的大屏`, place: '三楼值班室' });
    this.known.learn({ password: DEMO_PASSWORD }, NOBODY);
    const seen = await readLists(this.stage, this.callers);
    for (const { body, login } of seen) this.known.learn(body, login);
    for (const { id, login } of await this.callers.addDevices()) this.known.learn({ id }, login);
  }

  async run(): Promise<FuzzReport> {
    const begun = performance.now();
    await this.refreshKnownValues(0);
    await this.readInitialValues();
    await Promise.all(Array.from({ length: CONCURRENCY }, async () => this.worker()));
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

  private everyOperationReached(): PromiseResult {
    const unreached = this.operations.filter(({ name }) => {
      const counts = this.tally.byOperation.get(name);
      return counts === undefined || counts.all === counts['not reached'];
    });
    return { promise: 'every operation was reached', tested: this.operations.length, broken: unreached.map(({ name }) => name) };
  }

  private async afterwards(): Promise<readonly PromiseResult[]> {
    const ended = ['dispatcher', 'receiver-console'].filter((name) => !this.stage.instance.process(name).isRunning());
    const lists = await readLists(this.stage, this.callers);
    const silent = lists.filter(({ status }) => status !== 200);
    const chain = await this.stage.verifyChain();
    const logs = findDefectsInLogs(this.stage);
    return [
      { promise: 'every process is still alive', tested: 2, broken: ended },
      {
        promise: 'every list still answers',
        tested: lists.length,
        broken: silent.map(({ list, status, body }) => `${list}: ${status} ${JSON.stringify(body).slice(0, 200)}`),
      },
      {
        promise: 'the audit chain is intact',
        tested: chain.intact ? chain.rows : 0,
        broken: chain.intact ? [] : [`row ${chain.seq}: ${chain.fault}`],
      },
      { promise: 'the logs contain no defect', tested: logs.lines, broken: logs.broken },
    ];
  }
}

/** Sends random and hostile requests to every operation of both apps of a running stage. */
export const fuzzRoutes = async (stage: Stage, options: FuzzOptions): Promise<FuzzReport> => {
  const operations = [
    ...(await readOperations('desk', stage.instance.dispatcherUrl)),
    ...(await readOperations('console', stage.instance.consoleUrl)),
  ];
  const callers = await Callers.create(stage);
  try {
    return await new Fuzzer(stage, callers, operations, options).run();
  } finally {
    await callers.close();
  }
};
