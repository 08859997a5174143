import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { beijing, SignedCalls } from './signed-calls.js';

/** An account of the gateway: keys, approved signature, approved template with `${places}`. */
export interface SmsAccount {
  readonly keyId: string;
  readonly keySecret: string;
  readonly signName: string;
  readonly templateCode: string;
  readonly templateText: string;
}

/** An SMS as a phone shows it. */
export interface ShownSms {
  readonly mobile: string;
  readonly text: string;
  readonly at: Date;
  readonly parts: number;
  /** What the sender gave as its own number of the message. */
  readonly outId: string;
  readonly bizId: string;
}

/**
 * What goes wrong with the next request: `busy` the system's own error, `too-fast`, `quota` of the number, `content` refused, `no-money` of the account;
 * `drop` the connection before anything is taken, `lose` the answer after it was taken, `slow` an answer that never comes though it was taken.
 */
export type SmsFault = 'busy' | 'too-fast' | 'quota' | 'content' | 'no-money' | 'drop' | 'lose' | 'slow';

const refusals: Partial<Readonly<Record<SmsFault, readonly [number, string]>>> = {
  busy: [200, 'isp.SYSTEM_ERROR'],
  'too-fast': [400, 'Throttling.User'],
  quota: [200, 'isv.BUSINESS_LIMIT_CONTROL'],
  content: [200, 'isv.BLACK_KEY_CONTROL_LIMIT'],
  'no-money': [200, 'isv.AMOUNT_NOT_ENOUGH'],
};

/** Of one signature, template and number. */
const MOST_A_DAY = 50;
const DAY_MS = 86_400_000;
const KEPT = 500;

/**
 * A cloud SMS gateway in Aliyun's form (SendSms of 2017-05-25 with the signature ACS3-HMAC-SHA256), on loopback. Written apart from the client
 * (libs/channels/src/sms), from the documents alone. Reports and replies go to `callbackUrl` as SmsReport and SmsUp.
 */
export class SmsGateway {
  readonly shown: ShownSms[] = [];
  /** With `/reports` and `/replies` behind it. Null: nothing is reported. */
  callbackUrl: string | null = null;
  /** How the network ends each SMS: the reports that follow, in this order. */
  reports: readonly ('delivered' | 'failed')[] = ['delivered'];
  /** Whether the number of SMS to one number is limited. */
  hasLimits = true;
  private readonly accounts: SmsAccount[] = [];
  private readonly faults: SmsFault[] = [];
  private readonly signed = new SignedCalls();
  private readonly arrivals = new EventEmitter();
  private readonly server = createServer((request, response) => void this.serve(request, response));
  private biz = 0;

  async start(port = 0): Promise<string> {
    await once(this.server.listen(port, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  open(account: SmsAccount): void {
    this.accounts.push(account);
  }

  /** What goes wrong with the next requests, one after the other. */
  fail(...faults: readonly SmsFault[]): void {
    this.faults.push(...faults);
  }

  mend(): void {
    this.faults.splice(0);
  }

  /** Resolves when an SMS is there that fits, at once if one is there already. */
  async until(fits: (sms: ShownSms) => boolean): Promise<ShownSms> {
    for (;;) {
      const found = this.shown.find(fits);
      if (found !== undefined) return found;
      await once(this.arrivals, 'sms');
    }
  }

  /** Somebody replies from a phone. Resolves with the status of our side's answer; null where nothing is reported. */
  async reply(mobile: string, content: string): Promise<number | null> {
    const signName = this.accounts[0]?.signName ?? '';
    const up = {
      phone_number: mobile,
      send_time: beijing(new Date()),
      content,
      sign_name: signName,
      dest_code: '1234',
      sequence_id: Date.now(),
    };
    return this.call('replies', [up]);
  }

  /** The network reports of an SMS. */
  async report({ mobile, bizId, outId, at, parts }: ShownSms, how: 'delivered' | 'failed'): Promise<number | null> {
    const isDelivered = how === 'delivered';
    return this.call('reports', [
      {
        phone_number: mobile,
        send_time: beijing(at),
        report_time: beijing(new Date()),
        success: isDelivered,
        err_code: isDelivered ? 'DELIVERED' : 'UNDELIV',
        err_msg: isDelivered ? '用户接收成功' : '用户接收失败',
        sms_size: String(parts),
        biz_id: bizId,
        out_id: outId,
      },
    ]);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://gateway');
    // SendSms has its parameters in the address; whatever else comes is read and left.
    await readText(request).catch(() => '');
    const fault = this.faults.shift();
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    const [status, code, sms] = this.answer(request, url, fault);
    if (fault === 'lose') request.socket.destroy();
    else if (fault !== 'slow') {
      const said = { RequestId: randomUUID(), Code: code, Message: code, ...(sms === null ? {} : { BizId: sms.bizId }) };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    }
    if (sms !== null) await this.afterwards(sms);
  }

  private async afterwards(sms: ShownSms): Promise<void> {
    for (const how of this.reports) {
      // The sender records an SMS a moment after our answer. Until then it asks to be told again.
      for (let tried = 0; tried < 50 && (await this.report(sms, how)) === 503; tried += 1)
        await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  private async call(what: 'reports' | 'replies', body: readonly object[]): Promise<number | null> {
    if (this.callbackUrl === null) return null;
    const answer = await fetch(`${this.callbackUrl}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => null);
    await answer?.body?.cancel();
    return answer?.status ?? 503;
  }

  private answer(request: IncomingMessage, url: URL, fault: SmsFault | undefined): readonly [number, string, ShownSms | null] {
    const refusal = fault === undefined ? undefined : refusals[fault];
    if (refusal !== undefined) return [...refusal, null];
    const account = this.accounts.find(({ keyId }) => String(request.headers.authorization).includes(`Credential=${keyId},`));
    if (account === undefined) return [404, 'InvalidAccessKeyId.NotFound', null];
    const wrong = this.signed.fault(request, url, 'SendSms', account.keySecret);
    if (wrong !== null) return [400, wrong, null];
    const given = (name: string): string => url.searchParams.get(name) ?? '';
    if (given('SignName') !== account.signName) return [200, 'isv.SMS_SIGNATURE_ILLEGAL', null];
    if (given('TemplateCode') !== account.templateCode) return [200, 'isv.SMS_TEMPLATE_ILLEGAL', null];
    const mobile = given('PhoneNumbers');
    if (!/^1\d{10}$/.test(mobile)) return [200, 'isv.MOBILE_NUMBER_ILLEGAL', null];
    if (this.hasLimits && this.shown.filter((sms) => sms.mobile === mobile && sms.at.getTime() > Date.now() - DAY_MS).length >= MOST_A_DAY)
      return [200, 'isv.BUSINESS_LIMIT_CONTROL', null];
    const text = filled(account, given('TemplateParam'));
    if (typeof text !== 'object') return [200, text, null];
    const whole = `【${account.signName}】${text.text}`;
    const parts = whole.length <= 70 ? 1 : Math.ceil(whole.length / 67);
    const sms = { mobile, text: whole, at: new Date(), parts, outId: given('OutId'), bizId: `${Date.now()}^${(this.biz += 1)}` };
    this.shown.push(sms);
    if (this.shown.length > KEPT) this.shown.shift();
    this.arrivals.emit('sms');
    return [200, 'OK', sms];
  }
}

/** The text of the template, or the code of what is wrong with its values. */
const filled = ({ templateText }: SmsAccount, given: string): { readonly text: string } | string => {
  let values: Readonly<Record<string, unknown>>;
  try {
    values = JSON.parse(given) as Readonly<Record<string, unknown>>;
  } catch {
    return 'isv.INVALID_JSON_PARAM';
  }
  const names = [...templateText.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => typeof values[name] !== 'string')) return 'isv.TEMPLATE_MISSING_PARAMETERS';
  if (names.some((name) => [...String(values[name])].length > 35)) return 'isv.PARAM_LENGTH_LIMIT';
  return { text: templateText.replaceAll(/\$\{(\w+)\}/g, (_place, name: string) => String(values[name])) };
};
