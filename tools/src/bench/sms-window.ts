import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { authenticatorOf, CmppFrames, connectTime, decodeCmpp, encodeCmpp, makeCmppGateway } from '@rainstorm/channels';
import { median, printProgress } from './figures.js';

export const ISMG_ACCOUNT = { spId: '901234', sharedSecret: 'bench-secret' };
const WINDOW = 16;
const VERSION = 0x20;
/** Deliveries that a worker has under way at a time. */
const AT_ONCE = 200;
const [SOURCE, SERVICE, SIGN] = ['10690001', 'WARN', '郑州气象'];
const TITLE = '红色暴雨 金水区';
const taskOf = (number: number): string => `请在05:10前签收，回复${String(1_000 + (number % 9_000))}即签收`;
const mobileOf = (number: number): string => `138${String(number).padStart(8, '0')}`;

class IsmgProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(): Promise<IsmgProcess> {
    const child = fork(fileURLToPath(new URL('./ismg-process.js', import.meta.url)));
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return new IsmgProcess(child, port);
  }

  /** What it took since the last time. */
  async take(): Promise<{ readonly taken: number; readonly mostUnanswered: number }> {
    this.child.send({});
    const [said] = (await once(this.child, 'message')) as [{ taken: number; mostUnanswered: number }];
    return said;
  }

  async stop(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }
}

/** The codec in a loop: a socket, a window, and nothing of what a channel owes (no order, no rate, no lost answers). Resolves with milliseconds. */
const bareLoop = async (port: number, count: number): Promise<number> => {
  const socket: Socket = connect(port, '127.0.0.1').setNoDelay(true);
  await once(socket, 'connect');
  const { spId, sharedSecret } = ISMG_ACCOUNT;
  const frames = new CmppFrames();
  const timestamp = connectTime(new Date());
  const fields = {
    sourceAddr: spId,
    authenticator: authenticatorOf(spId, sharedSecret, timestamp),
    version: VERSION,
    timestamp: Number(timestamp),
  };
  let sent = 0;
  const submit = (): void => {
    const text = `【${SIGN}】${TITLE}，${taskOf(sent)}。`;
    sent += 1;
    const content = Buffer.from(text, 'utf16le').swap16();
    const head = { pkTotal: 1, pkNumber: 1, registeredDelivery: 1, serviceId: SERVICE, feeUserType: 2, feeType: '01', feeCode: '000000' };
    const rest = {
      tpUdhi: 0,
      msgFmt: 8,
      msgSrc: spId,
      validTime: '',
      srcId: SOURCE,
      destUsrTl: 1,
      destTerminalId: mobileOf(sent),
      content,
    };
    socket.write(encodeCmpp({ command: 'submit', sequence: sent, fields: { ...head, ...rest } }, VERSION));
  };
  try {
    return await new Promise<number>((resolve, reject) => {
      let begunAt = 0;
      let answered = 0;
      socket.once('error', reject);
      socket.on('data', (chunk: Buffer) => {
        const read = frames.push(chunk);
        for (const frame of read.ok ? read.value : []) {
          const pdu = decodeCmpp(frame, VERSION);
          if (!pdu.ok) {
            reject(new Error(pdu.refusal.type));
            return;
          }
          if (pdu.value.command === 'connect-resp') {
            if (Number(pdu.value.fields['status']) !== 0) {
              reject(new Error('the gateway refuses the account'));
              return;
            }
            begunAt = performance.now();
            while (sent < Math.min(WINDOW, count)) submit();
          } else if (pdu.value.command === 'submit-resp') {
            answered += 1;
            if (sent < count) submit();
            if (answered === count) resolve(performance.now() - begunAt);
          }
        }
      });
      socket.write(encodeCmpp({ command: 'connect', sequence: 0, fields }, VERSION));
    });
  } finally {
    socket.destroy();
  }
};

/** The product's gateway for as many SMS, as a worker gives them to it. Resolves with milliseconds. */
const productGateway = async (port: number, count: number): Promise<number> => {
  const line = { name: 'cmpp:bench', signName: SIGN, templateText: '${title}，${task}。', window: WINDOW, perSecond: 1_000_000 };
  const server = { host: '127.0.0.1', port, tls: false };
  const account = { ...line, ...ISMG_ACCOUNT, server, version: VERSION, serviceId: SERVICE, source: SOURCE, status: 'actual' } as const;
  const intake = { report: async () => Promise.resolve(), reply: async () => Promise.resolve() };
  const gateway = makeCmppGateway({ accounts: { actual: account, exercise: null }, intake });
  try {
    await gateway.check?.();
    const begunAt = performance.now();
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < count) {
        const number = (next += 1);
        const outcome = await gateway.send({
          idempotencyKey: `bench-${number}`,
          mobile: mobileOf(number),
          status: 'actual',
          words: { title: TITLE, task: taskOf(number) },
          expires: null,
          urgency: { deadlineAt: null, gravity: 4 },
        });
        if (outcome.result !== 'sent') throw new Error(`An SMS was not taken: ${JSON.stringify(outcome)}`);
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, work));
    return performance.now() - begunAt;
  } finally {
    await gateway.close();
  }
};

export interface WindowTimes {
  /** Milliseconds for all SMS, one for each run. */
  readonly product: readonly number[];
  readonly bare: readonly number[];
  /** The most parts that waited for their answers at a time. */
  readonly mostUnanswered: number;
}

/** `count` SMS through a window of 16, by the product and by the bare codec, in turn. */
export const measureWindow = async (count: number, runs: number): Promise<WindowTimes> => {
  const ismg = await IsmgProcess.start();
  const [product, bare]: [number[], number[]] = [[], []];
  let most = 0;
  const taken = async (): Promise<void> => {
    const found = await ismg.take();
    if (found.taken !== count) throw new Error(`The gateway took ${found.taken} of ${count} SMS`);
    most = Math.max(most, found.mostUnanswered);
  };
  try {
    for (let run = 0; run <= runs; run += 1) {
      printProgress(`${count} SMS through a window of ${WINDOW}, run ${run} of ${runs}`);
      const own = await productGateway(ismg.port, count);
      await taken();
      const theirs = await bareLoop(ismg.port, count);
      await taken();
      // The first one is a warm-up of both.
      if (run === 0) continue;
      product.push(own);
      bare.push(theirs);
    }
    return { product, bare, mostUnanswered: most };
  } finally {
    await ismg.stop();
  }
};

/** How many times as fast as the bare codec. */
export const asFastAsBare = ({ product, bare }: WindowTimes): number => median(bare) / median(product);
