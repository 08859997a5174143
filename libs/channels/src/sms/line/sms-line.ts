import { createHash } from 'node:crypto';
import type { Status } from '@rainstorm/warning-model';
import type { SendOutcome } from '../../channel.js';
import { failed } from '../../gateway/answers.js';
import { GatewayLine, type GatewayAnswer } from '../../gateway/gateway-line.js';
import { LinePool } from '../../gateway/line-pool.js';
import type { OnSmsParts, OutgoingSms, SmsIntake } from '../sms-gateway.js';
import { splitSms } from '../sms-parts.js';
import { fitted, smsText, type SmsWords } from '../sms-text.js';
import type { OpenSmsConnection, SmsPart, SubmitAnswer } from './sms-connection.js';
import { SmsLink, type LinkTrouble } from './sms-link.js';
import { wholeMs } from '../../gateway/whole-ms.js';

/** What an account of any gateway of our own connection has. `Of`: exercises have another account, so that none can be sent as a real message. */
export interface LineAccount<Of extends Status = Status> {
  readonly status: Of;
  /** Names the account without a secret, and the numbers that it gives; the same in every process. */
  readonly name: string;
  /** Empty where the gateway puts it in front. Without 【】. */
  readonly signName: string;
  readonly templateText: string;
  /** How many parts may wait for their answers at a time. */
  readonly window: number;
  /** How many parts a second this process may send. */
  readonly perSecond: number;
}

export interface LineOptions {
  /** Of the setting that leads to the gateway, for whoever reads what is wrong. */
  readonly setting: string;
  readonly intake: SmsIntake;
  readonly onParts?: OnSmsParts;
  /** How long an SMS waits in this process for its turn, in milliseconds. */
  readonly patienceMs?: number;
  readonly firstPauseMs?: number;
}

/** Longer than on a template of the cloud: five parts at most. */
const MOST = { title: 200, task: 60 };
const PATIENCE_MS = 20_000;
const FIRST_THROTTLE_MS = 1_000;
const LONGEST_THROTTLE_MS = 30_000;
/** When an SMS whose connection is lost is tried again. */
const RECONNECT_MS = 5_000;
/** How long the rest of an SMS is tried whose first parts were taken. */
const REST_WITHIN_MS = 60_000;

/** The same for every attempt, so that a phone that gets a part twice puts it in the same place. */
const referenceOf = (idempotencyKey: string): number => createHash('sha256').update(idempotencyKey).digest().readUInt8(0);

/** One account: its connection, its window, its rate, and what its gateway last refused. */
export class SmsLine {
  private readonly link: SmsLink;
  private readonly window: LinePool<number>;
  private readonly gateway: GatewayLine;
  private readonly underWay = new Set<Promise<SendOutcome>>();
  private throttledUntil = 0;
  private throttleMs = FIRST_THROTTLE_MS;
  private isClosed = false;

  constructor(
    private readonly account: LineAccount,
    private readonly options: LineOptions,
    open: OpenSmsConnection,
  ) {
    const { setting, intake, patienceMs = PATIENCE_MS } = options;
    const slots = Array.from({ length: account.window }, (_, slot) => slot);
    this.gateway = new GatewayLine(setting, [{ count: account.perSecond, perMs: 1_000 }], patienceMs);
    this.window = new LinePool(slots, () => this.link.current !== null, patienceMs);
    this.link = new SmsLink(
      open,
      { report: async (report) => intake.report(account.name, report), reply: async (reply) => intake.reply(reply) },
      setting,
      () => this.window.goOn(),
      options.firstPauseMs,
    );
  }

  /** What is wrong, also where messages still go out. */
  get trouble(): LinkTrouble | null {
    return this.link.trouble ?? this.gateway.trouble;
  }

  /** Whether anything can go out. */
  get isUsable(): boolean {
    const found = this.gateway.trouble;
    return this.link.current !== null && (found === null || found.reason === 'throttled');
  }

  async started(): Promise<void> {
    return this.link.started();
  }

  async send(sms: OutgoingSms): Promise<SendOutcome> {
    if (sms.status !== this.account.status) throw new Error(`An account for ${this.account.status} given for ${sms.status}`);
    const sending = this.turn(sms);
    this.underWay.add(sending);
    return sending.finally(() => this.underWay.delete(sending));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.window.close();
    this.gateway.line.close();
    await Promise.all(this.underWay);
    await this.link.close();
  }

  private async turn(sms: OutgoingSms): Promise<SendOutcome> {
    const down = this.link.trouble;
    // Known to be down: whoever waits here would wait in vain.
    if (down !== null) return this.notConnected(down);
    const slot = await this.window.take(sms.urgency);
    if (slot === null) return this.link.trouble === null ? this.gateway.waits(1_000) : this.notConnected(this.link.trouble);
    try {
      return await this.submitAll(sms);
    } finally {
      this.window.free(slot);
    }
  }

  private notConnected({ reason, detail }: LinkTrouble): SendOutcome {
    return { result: 'not-handed-over', reason, detail, retryAfterMs: RECONNECT_MS };
  }

  private async submitAll(sms: OutgoingSms): Promise<SendOutcome> {
    const { signName, templateText, name, status } = this.account;
    const textOf = (words: SmsWords): string => smsText(signName, templateText, words);
    const texts = splitSms(textOf(fitted(sms.words, MOST, textOf)));
    const reference = referenceOf(sms.idempotencyKey);
    const ids: (readonly string[])[] = [];
    const until = performance.now() + REST_WITHIN_MS;
    for (const [index, text] of texts.entries()) {
      const part = { mobile: sms.mobile, text, reference, total: texts.length, index, expires: sms.expires };
      for (;;) {
        const outcome = await this.submit(part, sms);
        if ('taken' in outcome) {
          ids.push(outcome.taken);
          break;
        }
        // The rest follows, so that nobody gets half an SMS.
        const canWait = outcome.result === 'not-handed-over' && outcome.reason === 'throttled' && !this.isClosed;
        if (ids.length === 0) return outcome;
        if (canWait && performance.now() < until) continue;
        if (outcome.result !== 'not-handed-over') return outcome;
        return failed('failed-temporarily', 'refused-for-now', `${ids.length} of ${texts.length} parts were taken; ${outcome.detail}`);
      }
    }
    this.options.onParts?.(status, texts.length);
    return {
      result: 'sent',
      providerId: ids
        .map(([id = '']) => id)
        .join(',')
        .slice(0, 200),
      parts: { account: name, ids },
    };
  }

  private async submit(part: SmsPart, { urgency }: OutgoingSms): Promise<{ readonly taken: readonly string[] } | SendOutcome> {
    const turn = await this.gateway.line.turn(urgency);
    if (turn !== 'now') return this.gateway.waits(turn.retryAfterMs);
    const answer: SubmitAnswer = (await this.link.current?.submit(part)) ?? { kind: 'not-sent' };
    if (answer.kind === 'lost') return failed('failed-temporarily', answer.reason, answer.said);
    if (answer.kind === 'not-sent')
      return this.notConnected(this.link.trouble ?? { reason: 'unreachable', detail: 'the connection is lost', since: new Date() });
    const outcome = this.gateway.answered(this.slowed(answer.answer), answer.said);
    if (outcome.result === 'sent') this.throttleMs = FIRST_THROTTLE_MS;
    return outcome.result === 'sent' ? { taken: answer.ids } : outcome;
  }

  /** Each refusal in a row for too much traffic makes the pause longer. What was on its way together is refused together, which is one. */
  private slowed(answer: GatewayAnswer): GatewayAnswer {
    if (answer.meaning !== 'too-fast') return answer;
    const now = performance.now();
    if (now >= this.throttledUntil) {
      this.throttledUntil = now + this.throttleMs;
      this.throttleMs = Math.min(this.throttleMs * 2, LONGEST_THROTTLE_MS);
    }
    return { meaning: 'too-fast', pauseMs: Math.max(1, wholeMs(this.throttledUntil - now)) };
  }
}
