import type { ChannelFailureReason } from '../../channel.js';
import { NotConnected, type ConnectionEvents, type OpenSmsConnection, type SmsConnection } from './sms-connection.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Somebody who is refused again and again is locked out by many gateways. */
const REFUSED_PAUSE_MS = 30_000;
/** A connection that lived for so long was a good one: the next pause is a short one again. */
const LIVED_MS = 10_000;

export interface LinkTrouble {
  readonly reason: ChannelFailureReason;
  readonly detail: string;
  readonly since: Date;
}

/** The connection to a gateway, opened again whenever it is lost. */
export class SmsLink {
  private connection: SmsConnection | null = null;
  private found: LinkTrouble | null = null;
  private timer: NodeJS.Timeout | undefined;
  private pauseMs = FIRST_PAUSE_MS;
  private isClosed = false;
  private opening: Promise<void>;

  constructor(
    private readonly open: OpenSmsConnection,
    private readonly events: Omit<ConnectionEvents, 'closed'>,
    /** Of the setting that leads to the gateway. */
    private readonly setting: string,
    /** There is a connection, also again. */
    private readonly onOpen: () => void,
    private readonly firstPauseMs = FIRST_PAUSE_MS,
  ) {
    this.pauseMs = firstPauseMs;
    this.opening = this.connect();
  }

  /** Null where there is none now. */
  get current(): SmsConnection | null {
    return this.connection;
  }

  get trouble(): LinkTrouble | null {
    return this.connection === null ? this.found : null;
  }

  /** Resolves when it is known whether the first connection came about. */
  async started(): Promise<void> {
    return this.opening;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.opening;
    await this.connection?.close();
  }

  private async connect(): Promise<void> {
    const begun = performance.now();
    let isOver = false;
    const closed = (why: string): void => {
      isOver = true;
      if (this.connection === null) return;
      this.connection = null;
      if (performance.now() - begun > LIVED_MS) this.pauseMs = this.firstPauseMs;
      this.failed('unreachable', why);
    };
    try {
      const connection = await this.open({ ...this.events, closed });
      if (isOver) {
        this.failed('unreachable', 'the connection broke off');
        return;
      }
      this.connection = connection;
      this.found = null;
      if (this.isClosed) await connection.close();
      else this.onOpen();
    } catch (error) {
      if (error instanceof NotConnected) this.failed(error.reason, error.detail);
      else this.failed('unreachable', 'no connection');
    }
  }

  private failed(reason: ChannelFailureReason, detail: string): void {
    this.found = { reason, detail: `${this.setting}: ${detail}`, since: this.found?.since ?? new Date() };
    if (this.isClosed) return;
    const pauseMs = reason === 'not-authorised' ? Math.max(REFUSED_PAUSE_MS, this.pauseMs) : this.pauseMs;
    this.timer = setTimeout(() => {
      this.opening = this.connect();
    }, pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
