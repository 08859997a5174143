import type { ChannelFailureReason } from '../../channel.js';
import type { Trouble } from '../telephone-gateway.js';
import type { Announcement } from '../sound/announcement.js';
import { joined, silence, writeWav } from '../sound/wav.js';
import type { OutgoingCall } from '../voice-gateway.js';
import type { CallFinish, CallTimes } from '../call-course.js';
import { BaresipCall } from './baresip-call.js';
import type { BaresipEvent } from './baresip-control.js';
import { BaresipProcess, type BaresipPlace } from './baresip-process.js';
import { baresipAccount, type SipAccount } from './sip-account.js';
import { isAccountRefused, readSipStatus } from '../sip-status.js';

export interface LineOptions {
  readonly account: SipAccount;
  readonly place: BaresipPlace;
  readonly times: CallTimes;
  /** Called when the line has become usable, or has failed. */
  readonly onChange: () => void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** baresip waits up to half an hour before it registers again. A new one does so at once. */
const UNREGISTERED_MS = 30_000;

/** One telephone line: a baresip that is registered, is started again when it is gone, and carries one call at a time. */
export class BaresipLine {
  private process: BaresipProcess | null = null;
  private isRegistered = false;
  private isClosed = false;
  private call: BaresipCall | null = null;
  private readonly begunAt = new Date();
  private found: Trouble | null = null;
  private pauseMs = FIRST_PAUSE_MS;
  private again: NodeJS.Timeout | undefined;
  private starting: Promise<void>;
  /** Ends the wait for the first registration. */
  private settled: () => void = () => undefined;

  constructor(private readonly options: LineOptions) {
    this.starting = this.start();
  }

  get isUsable(): boolean {
    return !this.isClosed && this.process !== null && this.isRegistered;
  }

  /** Null while all is well. */
  get trouble(): Trouble | null {
    if (this.isUsable) return null;
    return this.found ?? { reason: 'timed-out', detail: 'registration: no answer yet', since: this.begunAt };
  }

  /** Never rejects. The number is dialled with the prefix of the account. */
  async place({ phone, key }: OutgoingCall, said: Announcement): Promise<CallFinish> {
    const { process } = this;
    const dead = { end: 'failed', pressed: null, detail: 'the line is dead' } as const;
    if (process === null || this.isClosed) return dead;
    try {
      const tail = silence(this.options.times.keyMs + 20_000);
      await process.keep('text', writeWav(joined(said.samples, tail)));
      await process.keep('confirmation', writeWav(joined(said.confirmation, silence(20_000))));
      await process.play('silence');
    } catch {
      return dead;
    }
    const call = new BaresipCall({ key }, said, this.options.times, {
      play: (name) => void process.play(name).catch(() => call.hangUp('the text could not be played')),
      hangUp: (id) => void hangUp(process, id),
    });
    this.call = call;
    process.control.command('dial', `${this.options.account.prefix}${phone}`).catch(() => call.lost('baresip does not dial'));
    try {
      return await call.finished;
    } finally {
      this.call = null;
    }
  }

  /** Resolves when the first start is over, well or not. */
  async started(): Promise<void> {
    await this.starting;
  }

  /** Hangs up, which ends the call as `failed`. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.again);
    this.settled();
    await this.starting;
    const { call } = this;
    call?.hangUp('the gateway is closed');
    await call?.finished;
    await this.process?.stop();
  }

  private async start(): Promise<void> {
    const settled = new Promise<void>((resolve) => {
      this.settled = resolve;
    });
    try {
      this.process = await BaresipProcess.start(
        this.options.place,
        (event) => this.heard(event),
        () => this.lost(),
      );
      await this.process.control.command('uanew', baresipAccount(this.options.account));
      if (!this.options.account.registers) this.well();
      else if (!this.isClosed) await settled;
    } catch (error) {
      // What was lost after its start is told already.
      if (this.process === null && this.again !== undefined) return;
      this.failed('unreachable', error instanceof Error ? error.message : 'baresip does not start');
      await this.startAgain();
    }
  }

  private registration({ type, param }: BaresipEvent): void {
    if (type === 'REGISTER_OK') {
      this.well();
      return;
    }
    this.isRegistered = false;
    const response = readSipStatus(param);
    const isRefused = response !== null && (isAccountRefused(response.status) || response.status === 403);
    this.failed(
      isRefused ? 'not-authorised' : 'unreachable',
      `registration: ${response === null ? 'no answer' : `SIP ${response.status}`}`,
    );
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.registerAgain(), UNREGISTERED_MS);
  }

  private async registerAgain(): Promise<void> {
    // A call that stands needs no registration.
    await this.call?.finished;
    if (!this.isRegistered && !this.isClosed) await this.startAgain();
  }

  private heard(event: BaresipEvent): void {
    if (event.type === 'REGISTER_OK' || event.type === 'REGISTER_FAIL') {
      this.registration(event);
      this.settled();
      return;
    }
    // Somebody calls back. Nobody is here; the line is for calls of its own.
    if (event.type === 'CALL_INCOMING' && this.process !== null) void hangUp(this.process, event.id);
    this.call?.event(event);
  }

  private well(): void {
    clearTimeout(this.again);
    this.isRegistered = true;
    this.found = null;
    this.pauseMs = FIRST_PAUSE_MS;
    this.options.onChange();
  }

  private failed(reason: ChannelFailureReason, detail: string): void {
    this.found = { reason, detail, since: this.found?.since ?? new Date() };
    this.options.onChange();
  }

  private lost(): void {
    if (this.process === null) return;
    this.isRegistered = false;
    this.call?.lost('the line is dead');
    this.settled();
    if (this.isClosed) return;
    this.failed('unreachable', 'baresip has ended');
    void this.startAgain();
  }

  private async startAgain(): Promise<void> {
    clearTimeout(this.again);
    this.isRegistered = false;
    const { process } = this;
    this.process = null;
    if (!this.isClosed) {
      this.again = setTimeout(() => {
        this.starting = this.start();
      }, this.pauseMs);
      this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    }
    await process?.stop();
  }
}

/** Whichever call of the two is the current one of baresip. */
const hangUp = async ({ control }: BaresipProcess, id: string | null): Promise<void> => {
  try {
    if (id !== null) await control.command('callfind', id);
    await control.command('hangup');
  } catch {
    // The line is gone, and with it the call.
  }
};
