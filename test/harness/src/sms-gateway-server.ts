import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SmsNetwork, type LineFault, type PartEnd, type TakenPart } from './sms-network.js';
import { until } from './until.js';

/** A frame that has been cut out of the bytes of a connection. */
interface Frame {
  readonly command: number;
  readonly sequence: number;
}

export interface GatewayConnection<Account> {
  readonly socket: Socket;
  /** Null until it has signed in. */
  account: Account | null;
  unanswered: number;
  /** Gets nothing but answers. */
  sendsOnly?: boolean;
}

/** The server of a simulated SMS gateway, on loopback: connections, windows and what has to be told until somebody takes it. Nothing of a protocol is here. */
export abstract class SmsGatewayServer<Account, Found extends Frame> extends SmsNetwork {
  /** The most parts of one connection that waited for their answers at a time. */
  mostUnanswered = 0;
  /** Answers nothing, as where a network drops what it carries. */
  isSilent = false;
  /** How long each answer takes, in milliseconds. */
  answerMs = 0;
  /** The answers to our reports and replies: their results. */
  readonly answered: number[] = [];
  protected readonly accounts: Account[] = [];
  protected readonly connections = new Set<GatewayConnection<Account>>();
  protected sequence = 0;
  private isStopped = false;
  private readonly server: Server;

  /** `window`: more unanswered parts than this on one connection are refused as too many. `later`: the answer that asks for it again. */
  protected constructor(
    listen: (served: (socket: Socket) => void) => Server,
    public window: number,
    private readonly later: number,
  ) {
    super();
    this.server = listen((socket) => this.serve(socket));
  }

  /** Cuts frames out of the bytes of one connection. */
  protected abstract framesOf(): { push(chunk: Buffer): readonly Found[] };
  /** Rejects where the connection is to be broken off. */
  protected abstract came(connection: GatewayConnection<Account>, frame: Found): Promise<void>;
  /** The result of an answer to `sequence`; null for every other frame. */
  protected abstract resultOf(frame: Found, sequence: number): number | null;
  /** The network reports of a part. Resolves with the result of our side's answer. */
  abstract report(part: TakenPart, end: PartEnd): Promise<number>;

  async start(port = 0): Promise<number> {
    this.isStopped = false;
    await once(this.server.listen(port, '127.0.0.1'), 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.hangUp();
    await closed;
  }

  open(account: Account): void {
    this.accounts.push(account);
  }

  /** Breaks off every connection. */
  hangUp(): void {
    for (const { socket } of this.connections) socket.destroy();
  }

  /** Writes these bytes on every connection, whatever they are. */
  write(bytes: Buffer): void {
    for (const { socket } of this.connections) socket.write(bytes);
  }

  get boundCount(): number {
    return [...this.connections].filter(({ account }) => account !== null).length;
  }

  /** Sends a request to a connection of the account that `isOf` names, as soon as there is one. Resolves with the result of its answer. */
  protected async tell(isOf: (account: Account) => boolean, request: (sequence: number) => Buffer): Promise<number> {
    const find = (): GatewayConnection<Account> | undefined =>
      [...this.connections].find(
        ({ account, socket, sendsOnly }) => account !== null && sendsOnly !== true && isOf(account) && !socket.destroyed,
      );
    for (;;) {
      await until(async () => Promise.resolve(this.isStopped || find() !== undefined));
      const target = find();
      if (target === undefined) return this.later;
      const sequence = (this.sequence += 1);
      const result = await this.ask(target.socket, request(sequence), sequence);
      if (result !== null) return result;
    }
  }

  /**
   * Takes a part, with what goes wrong, and reports of it. `refuse`: what becomes of it where the window is full. `answer`: that it was taken.
   */
  protected async takeIn(
    connection: GatewayConnection<Account>,
    fault: LineFault | undefined,
    made: () => TakenPart,
    { refuse, answer }: { readonly refuse: () => void; readonly answer: (part: TakenPart) => void },
  ): Promise<void> {
    if (connection.unanswered >= this.window) {
      refuse();
      return;
    }
    connection.unanswered += 1;
    this.mostUnanswered = Math.max(this.mostUnanswered, connection.unanswered);
    const part = made();
    this.take(part);
    const reports = [...this.reports];
    if (this.reportsFirst) await this.reportUntilTaken(part, reports.shift() ?? 'delivered');
    if (this.answerMs > 0) await pause(this.answerMs);
    connection.unanswered -= 1;
    if (fault === 'lose') connection.socket.destroy();
    else if (fault !== 'silent') answer(part);
    for (const end of reports) await this.reportUntilTaken(part, end);
  }

  /** A network keeps what it has to say until somebody is there who takes it. */
  private async reportUntilTaken(part: TakenPart, end: PartEnd): Promise<void> {
    for (let tried = 0; tried < 100 && !this.isStopped; tried += 1) {
      if ((await this.report(part, end)) !== this.later) return;
      await pause(100);
    }
  }

  /** Null where the connection ends before the answer. */
  private async ask(socket: Socket, request: Buffer, sequence: number): Promise<number | null> {
    return new Promise((resolve) => {
      const end = (result: number | null): void => {
        socket.off('pdu', came);
        socket.off('close', lost);
        if (result !== null) this.answered.push(result);
        resolve(result);
      };
      const lost = (): void => end(null);
      const came = (found: Found): void => {
        const result = this.resultOf(found, sequence);
        if (result !== null) end(result);
      };
      socket.on('pdu', came);
      socket.on('close', lost);
      socket.write(request);
    });
  }

  private serve(socket: Socket): void {
    const connection: GatewayConnection<Account> = { socket, account: null, unanswered: 0 };
    const frames = this.framesOf();
    this.connections.add(connection);
    socket.setNoDelay(true);
    socket.setMaxListeners(0);
    socket.on('error', () => undefined);
    socket.on('close', () => this.connections.delete(connection));
    socket.on('data', (chunk: Buffer) => {
      for (const found of frames.push(chunk)) {
        socket.emit('pdu', found);
        this.came(connection, found).catch(() => socket.destroy());
      }
    });
  }
}
