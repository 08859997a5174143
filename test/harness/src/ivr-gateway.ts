import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { beijing, SignedCalls } from './signed-calls.js';

/** An account of the gateway: keys, bought number, approved templates with `${places}`. */
export interface IvrAccount {
  readonly keyId: string;
  readonly keySecret: string;
  readonly showNumber: string;
  readonly startCode: string;
  readonly startText: string;
  readonly confirmCode: string;
  readonly confirmText: string;
}

/** How a call ends at the callee's side, as the carriers' codes have it. */
export type IvrEnd = 'heard' | 'hung-up' | 'busy' | 'no-answer' | 'no-such-number' | 'switched-off' | 'network';

const codes: Readonly<Record<IvrEnd, string>> = {
  heard: '200000',
  'hung-up': '200001',
  busy: '200002',
  'no-answer': '200003',
  'no-such-number': '200004',
  'switched-off': '200010',
  network: '999999',
};

/** A call as the callee has it. `said`: what is spoken now, before and after a key. */
export interface IvrCall {
  readonly callId: string;
  readonly outId: string;
  readonly phone: string;
  readonly shownNumber: string;
  readonly text: string;
  /** Spoken after the key of the menu. */
  readonly confirmation: string;
  readonly at: Date;
  state: 'ringing' | 'talking' | 'over';
  said: string;
  /** The keys that were pressed. */
  keys: string;
  end: IvrEnd | null;
}

/** What goes wrong with the next request; as in sms-gateway.ts. */
export type IvrFault = 'busy' | 'too-fast' | 'content' | 'no-money' | 'drop' | 'lose' | 'slow';

const refusals: Partial<Readonly<Record<IvrFault, readonly [number, string]>>> = {
  busy: [200, 'isp.SYSTEM_ERROR'],
  'too-fast': [400, 'Throttling.User'],
  content: [200, 'isv.INVALID_PARAMETERS'],
  'no-money': [200, 'isv.OUT_OF_SERVICE'],
};

/** Calls of one account to one number: how many within how many milliseconds. */
const limits = [
  [1, 60_000],
  [5, 3_600_000],
  [20, 86_400_000],
] as const;
const KEPT = 500;

/**
 * A cloud IVR gateway in Aliyun's form (IvrCall of Dyvmsapi 2017-05-25 with the signature ACS3-HMAC-SHA256), on loopback, and the phones that it calls.
 * Written apart from the client (libs/channels/src/voice), from the documents alone. Reports go to `callbackUrl` as VoiceReport and VoiceCallReport.
 */
export class IvrGateway {
  readonly calls: IvrCall[] = [];
  /** With `/reports` behind it. Null: nothing is reported. */
  callbackUrl: string | null = null;
  /** How often the end of a call is reported. */
  reportTimes = 1;
  /** What a phone does by itself: `press-…` answers and presses these keys. Without an entry it rings until somebody answers. */
  readonly habits = new Map<string, IvrEnd | `press-${string}`>();
  /** How long a phone rings, how long somebody who answered has for a key, and how long the confirmation takes, in milliseconds. */
  patience = { ringingMs: 45_000, talkingMs: 60_000, confirmingMs: 4_000 };
  /** Whether the number of calls to one number is limited. */
  hasLimits = true;
  private readonly accounts: IvrAccount[] = [];
  private readonly faults: IvrFault[] = [];
  private readonly signed = new SignedCalls();
  private readonly changes = new EventEmitter();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  async start(port = 0): Promise<string> {
    await once(this.server.listen(port, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends the phones; of a gateway with a server of its own, that too. */
  async stop(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.callbackUrl = null;
    if (!this.server.listening) return;
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  open(account: IvrAccount): void {
    this.accounts.push(account);
  }

  /** What goes wrong with the next requests, one after the other. */
  fail(...faults: readonly IvrFault[]): void {
    this.faults.push(...faults);
  }

  mend(): void {
    this.faults.splice(0);
  }

  /** Resolves when a call is there that fits, at once if one is there already. */
  async until(fits: (call: IvrCall) => boolean): Promise<IvrCall> {
    for (;;) {
      const found = this.calls.find(fits);
      if (found !== undefined) return found;
      await once(this.changes, 'change');
    }
  }

  /** Somebody picks up the phone. */
  answer(callId: string): boolean {
    const call = this.calls.find((each) => each.callId === callId);
    if (call?.state !== 'ringing') return false;
    call.state = 'talking';
    this.endAfter(call, this.patience.talkingMs, 'heard');
    this.changes.emit('change');
    return true;
  }

  /** Presses a key while talking. Resolves with the status of our side's answer to the report of it; null where nothing is reported. */
  async press(callId: string, key: string): Promise<number | null> {
    const call = this.calls.find((each) => each.callId === callId);
    if (call?.state !== 'talking') return null;
    call.keys += key;
    // The call ends by itself a moment after the key that the menu knows.
    if (key === '1') {
      call.said = call.confirmation;
      this.endAfter(call, this.patience.confirmingMs, 'heard');
    }
    this.changes.emit('change');
    return this.report(call, { status_code: '300000', dtmf: key, status_time: beijing(new Date()) });
  }

  /** Ends a call, as the callee or the network does, and reports it. Resolves with the status of our side's answer. */
  async hangUp(callId: string, how?: IvrEnd): Promise<number | null> {
    const call = this.calls.find((each) => each.callId === callId);
    if (call === undefined || call.state === 'over') return null;
    return this.end(call, how ?? (call.state === 'ringing' ? 'no-answer' : 'hung-up'));
  }

  /** Says (again) how a call that is over has ended. */
  async reportEnd(call: IvrCall): Promise<number | null> {
    const end = call.end ?? 'network';
    return this.report(call, {
      status_code: codes[end],
      dtmf: call.keys,
      start_time: beijing(call.at),
      end_time: beijing(new Date()),
      duration: '20',
      hangup_direction: end === 'hung-up' ? '用户' : '机器',
      voice_type: 'voice',
    });
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://gateway');
    // IvrCall has its parameters in the address; whatever else comes is read and left.
    await readText(request).catch(() => '');
    const fault = this.faults.shift();
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    const [status, code, call] = this.taken(request, url, fault);
    if (fault === 'lose') request.socket.destroy();
    else if (fault !== 'slow') {
      const said = { RequestId: randomUUID(), Code: code, Message: code, ...(call === null ? {} : { CallId: call.callId }) };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    }
    if (call !== null) await this.ring(call);
  }

  private async ring(call: IvrCall): Promise<void> {
    this.changes.emit('change');
    const habit = this.habits.get(call.phone);
    if (habit === undefined) this.endAfter(call, this.patience.ringingMs, 'no-answer');
    else if (habit.startsWith('press-')) {
      this.answer(call.callId);
      for (const key of habit.slice('press-'.length)) await this.press(call.callId, key);
      await this.end(call, 'heard');
    } else await this.end(call, habit as IvrEnd);
  }

  private endAfter(call: IvrCall, ms: number, how: IvrEnd): void {
    clearTimeout(this.timers.get(call.callId));
    const timer = setTimeout(() => void this.end(call, how), ms);
    timer.unref();
    this.timers.set(call.callId, timer);
  }

  private async end(call: IvrCall, how: IvrEnd): Promise<number | null> {
    if (call.state === 'over') return null;
    clearTimeout(this.timers.get(call.callId));
    this.timers.delete(call.callId);
    Object.assign(call, { state: 'over', end: how });
    this.changes.emit('change');
    let status: number | null = null;
    for (let time = 0; time < this.reportTimes; time += 1) status = await this.reportEnd(call);
    return status;
  }

  private async report({ callId, outId, phone, shownNumber }: IvrCall, more: object): Promise<number | null> {
    if (this.callbackUrl === null) return null;
    const answer = await fetch(`${this.callbackUrl}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ call_id: callId, out_id: outId, caller: shownNumber, callee: phone, ...more }]),
    }).catch(() => null);
    await answer?.body?.cancel();
    return answer?.status ?? 503;
  }

  private taken(request: IncomingMessage, url: URL, fault: IvrFault | undefined): readonly [number, string, IvrCall | null] {
    const refusal = fault === undefined ? undefined : refusals[fault];
    if (refusal !== undefined) return [...refusal, null];
    const account = this.accounts.find(({ keyId }) => String(request.headers.authorization).includes(`Credential=${keyId},`));
    if (account === undefined) return [404, 'InvalidAccessKeyId.NotFound', null];
    const wrong = this.signed.fault(request, url, 'IvrCall', account.keySecret);
    if (wrong !== null) return [400, wrong, null];
    const given = (name: string): string => url.searchParams.get(name) ?? '';
    if (given('CalledShowNumber') !== account.showNumber) return [200, 'isv.DISPLAY_NUMBER_ILLEGAL', null];
    if (given('StartCode') !== account.startCode || given('MenuKeyMap.1.Code') !== account.confirmCode)
      return [200, 'isv.VOICE_FILE_ILLEGAL', null];
    if (given('MenuKeyMap.1.Key') !== '1' || !['1', '2', '3'].includes(given('PlayTimes'))) return [200, 'isv.INVALID_PARAMETERS', null];
    const phone = given('CalledNumber');
    if (!/^(1\d{10}|0\d{9,11})$/.test(phone)) return [200, 'isv.MOBILE_NUMBER_ILLEGAL', null];
    if (this.isAtLimit(phone, account)) return [200, 'isv.BUSINESS_LIMIT_CONTROL', null];
    const text = filled(account.startText, given('StartTtsParams'));
    const confirmation = filled(account.confirmText, given('MenuKeyMap.1.TtsParams'));
    if (text === null || confirmation === null) return [200, 'isv.INVALID_JSON_PARAM', null];
    const call: IvrCall = {
      callId: `116012354148^${randomUUID()}`,
      outId: given('OutId'),
      phone,
      shownNumber: account.showNumber,
      text,
      confirmation,
      at: new Date(),
      state: 'ringing',
      said: text,
      keys: '',
      end: null,
    };
    this.calls.push(call);
    if (this.calls.length > KEPT) this.calls.shift();
    return [200, 'OK', call];
  }

  private isAtLimit(phone: string, { showNumber }: IvrAccount): boolean {
    if (!this.hasLimits) return false;
    const before = this.calls.filter((call) => call.phone === phone && call.shownNumber === showNumber);
    return limits.some(([count, perMs]) => before.filter(({ at }) => at.getTime() > Date.now() - perMs).length >= count);
  }
}

/** The text of the template; null where its values are none. */
const filled = (template: string, given: string): string | null => {
  try {
    const values = JSON.parse(given) as Readonly<Record<string, unknown>>;
    const names = [...template.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name);
    if (names.some((name) => typeof values[name] !== 'string')) return null;
    return template.replaceAll(/\$\{(\w+)\}/g, (_place, name: string) => String(values[name]));
  } catch {
    return null;
  }
};
