import { connect, type Socket } from 'node:net';
import { parsedJson } from '../../gateway/answers.js';
import { NetstringReader, toNetstring } from './netstring.js';

/** What baresip says by itself: of a registration, or of a call. */
export interface BaresipEvent {
  readonly type: string;
  readonly direction: string | null;
  /** Of the call. Absent until the call has begun. */
  readonly id: string | null;
  readonly param: string;
}

interface Command {
  readonly text: string;
  readonly end: (answer: string | Error) => void;
}

const ANSWER_MS = 10_000;

const textIn = (from: object, key: string): string | null => {
  const value: unknown = Object.entries(from).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : null;
};

/**
 * The control socket of one baresip (its module ctrl_tcp): JSON in netstrings over TCP. One command is under way at a time, because baresip takes
 * several that arrive together for one that is broken.
 */
export class BaresipControl {
  private readonly reader = new NetstringReader();
  private readonly waiting: Command[] = [];
  private underWay: Command | null = null;
  private limit: NodeJS.Timeout | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly onEvent: (event: BaresipEvent) => void,
    private readonly onEnd: () => void,
  ) {
    socket.on('data', (part: Buffer) => this.read(part));
    socket.on('error', () => undefined);
    socket.once('close', () => this.over());
  }

  /** Rejects when nothing listens. `onEnd` is called once, when the connection is over. */
  static async open(port: number, onEvent: (event: BaresipEvent) => void, onEnd: () => void): Promise<BaresipControl> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new BaresipControl(socket, onEvent, onEnd));
      });
    });
  }

  /** The answer. Rejects when baresip refuses the command, or does not answer. */
  async command(command: string, params?: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const end = (answer: string | Error): void => {
        if (typeof answer === 'string') resolve(answer);
        else reject(answer);
      };
      this.waiting.push({ text: JSON.stringify(params === undefined ? { command } : { command, params }), end });
      this.goOn();
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private goOn(): void {
    if (this.underWay !== null) return;
    if (this.socket.destroyed) {
      for (const { end } of this.waiting.splice(0)) end(new Error('The control socket of baresip is closed'));
      return;
    }
    const next = this.waiting.shift();
    if (next === undefined) return;
    this.underWay = next;
    // Whoever does not answer is of no use any more.
    this.limit = setTimeout(() => this.close(), ANSWER_MS);
    this.socket.write(toNetstring(next.text));
  }

  private answered(answer: string | Error): void {
    clearTimeout(this.limit);
    const command = this.underWay;
    this.underWay = null;
    command?.end(answer);
    this.goOn();
  }

  private over(): void {
    this.answered(new Error('The control socket of baresip is closed'));
    this.onEnd();
  }

  private read(part: Buffer): void {
    try {
      for (const text of this.reader.push(part)) this.understand(parsedJson(text));
    } catch {
      this.close();
    }
  }

  private understand(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    if ('response' in message) {
      // What baresip answers can contain the account that it was given, so it goes into no error.
      const isDone = 'ok' in message && message.ok === true;
      this.answered(isDone ? (textIn(message, 'data') ?? '') : new Error('baresip refused a command'));
      return;
    }
    const type = textIn(message, 'type');
    if (type === null) return;
    this.onEvent({ type, direction: textIn(message, 'direction'), id: textIn(message, 'id'), param: textIn(message, 'param') ?? '' });
  }
}
