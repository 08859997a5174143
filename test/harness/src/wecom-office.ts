import { randomBytes, randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { jsonOf, objectAt, Served, textAt } from './served.js';
import { WeComLetters, type WeComLetterKeys } from './wecom-letters.js';

/** An application of a corporation, with where it wants its callbacks. */
export interface WeComApp extends WeComLetterKeys {
  readonly agentId: number;
  readonly secret: string;
  /** Null: nothing is called back. */
  callbackUrl: string | null;
}

/** A message of an application as its member sees it. */
export interface WorkMessage {
  readonly id: string;
  readonly agentId: number;
  readonly member: string;
  readonly at: Date;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly cardType: string;
  readonly taskId: string;
  /** The words on the button; null where there is none. */
  readonly button: string | null;
  /** What stands in place of the button since it was changed. */
  replaced: string | null;
}

/**
 * What goes wrong with the next message: `busy` -1, `too-fast`, `content` refused, `stopped` the application, `address` not trusted, `token` ended,
 * `invalid` and `unlicensed` members within a success, `drop` the connection, `lose` the answer after it was taken, `slow` no answer.
 */
export type WeComFault =
  'busy' | 'too-fast' | 'content' | 'stopped' | 'address' | 'token' | 'invalid' | 'unlicensed' | 'drop' | 'lose' | 'slow';
const codes: Partial<Readonly<Record<WeComFault, number>>> = {
  busy: -1,
  'too-fast': 45_009,
  content: 40_058,
  stopped: 301_002,
  address: 60_020,
  token: 42_001,
};
const CODE_HOURS = 72;
const KEPT = 500;

/** What came back of a press: the status of the answer, and the words that now stand in place of the button for whoever pressed it. */
export interface Pressed {
  readonly status: number;
  readonly words: string | null;
}

/**
 * 企业微信 as the documents of its applications describe it, on loopback: tokens, cards, codes that count once, callbacks that are signed and encrypted.
 * Written apart from the client (libs/channels/src/work-messages) and from the console, from the documents alone.
 */
export class WeComOffice extends Served {
  readonly messages: WorkMessage[] = [];
  readonly apps: WeComApp[] = [];
  /** How often a token was asked for. */
  tokensAsked = 0;
  private readonly tokens = new Map<string, WeComApp>();
  private readonly responseCodes = new Map<string, { readonly message: WorkMessage; readonly until: number }>();
  private readonly taskIds = new Set<string>();
  private readonly faults: WeComFault[] = [];
  private readonly arrivals = new EventEmitter();

  open(app: WeComApp): void {
    this.apps.push(app);
  }

  fail(...faults: readonly WeComFault[]): void {
    this.faults.push(...faults);
  }

  mend(): void {
    this.faults.splice(0);
  }

  /** The messenger ends all tokens before their time, as it may. */
  endTokens(): void {
    this.tokens.clear();
  }

  /** Resolves when a message is there that fits, at once if one is there already. */
  async until(fits: (message: WorkMessage) => boolean): Promise<WorkMessage> {
    for (;;) {
      const found = this.messages.find(fits);
      if (found !== undefined) return found;
      await once(this.arrivals, 'message');
    }
  }

  override async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://wecom');
    const body = await readText(request).catch(() => '');
    const answer = (said: object): void => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    if (request.method === 'GET' && url.pathname === '/cgi-bin/gettoken') {
      answer(this.giveToken(url.searchParams));
      return;
    }
    const app = this.tokens.get(url.searchParams.get('access_token') ?? '');
    const fault = url.pathname.endsWith('/send') ? this.faults.shift() : undefined;
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    const code = fault === undefined ? undefined : codes[fault];
    if (fault === 'token') this.endTokens();
    const said =
      code !== undefined
        ? { errcode: code, errmsg: fault }
        : app === undefined
          ? { errcode: 40_014, errmsg: 'invalid access_token' }
          : url.pathname === '/cgi-bin/message/send'
            ? this.take(app, jsonOf(body), fault)
            : url.pathname === '/cgi-bin/message/update_template_card'
              ? this.change(app, jsonOf(body))
              : { errcode: 404, errmsg: 'unknown interface' };
    if (fault === 'lose') request.socket.destroy();
    else if (fault !== 'slow') answer(said);
  }

  /** A member presses the button of a card. `by`: another member, who should not see it. `sent`: what is posted instead of the true event. */
  async press(
    message: WorkMessage,
    { by = message.member, corpId, at = Date.now() }: { readonly by?: string; readonly corpId?: string; readonly at?: number } = {},
  ): Promise<Pressed> {
    const app = this.appOf(message);
    const letters = new WeComLetters(app);
    const closed = letters.close(this.event(app, message, by, at), corpId);
    return this.call(app, letters, closed, letters.addressOf(closed, at));
  }

  /** The event of a press, for tests that post it by themselves. */
  sealed(
    message: WorkMessage,
    at = Date.now(),
  ): { readonly closed: string; readonly address: URLSearchParams; readonly letters: WeComLetters } {
    const letters = new WeComLetters(this.appOf(message));
    const closed = letters.close(this.event(this.appOf(message), message, message.member, at));
    return { closed, address: letters.addressOf(closed, at), letters };
  }

  /** What the administrator's page does when the address of the callbacks is saved. Resolves with whether it was answered rightly. */
  async checkCallback(app: WeComApp): Promise<boolean> {
    const letters = new WeComLetters(app);
    const secret = String(randomBytes(8).readBigUInt64BE());
    const closed = letters.close(secret);
    const address = letters.addressOf(closed);
    address.set('echostr', closed);
    const answer = await fetch(`${app.callbackUrl}?${address.toString()}`);
    return answer.status === 200 && (await answer.text()) === secret;
  }

  async call(app: WeComApp, letters: WeComLetters, closed: string, address: URLSearchParams): Promise<Pressed> {
    if (app.callbackUrl === null) return { status: 503, words: null };
    const answer = await fetch(`${app.callbackUrl}?${address.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: `<xml><ToUserName><![CDATA[${app.corpId}]]></ToUserName><AgentID><![CDATA[${app.agentId}]]></AgentID><Encrypt><![CDATA[${closed}]]></Encrypt></xml>`,
    }).catch(() => null);
    const said = (await answer?.text()) ?? '';
    const inside = /<Encrypt><!\[CDATA\[(.*?)\]\]><\/Encrypt>/.exec(said)?.[1];
    if (answer?.status !== 200 || inside === undefined) return { status: answer?.status ?? 503, words: null };
    const part = (name: string): string => new RegExp(`<${name}>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${name}>`).exec(said)?.[1] ?? '';
    if (part('MsgSignature') !== letters.sign(part('TimeStamp'), part('Nonce'), inside))
      throw new Error('An answer with a wrong signature');
    return { status: 200, words: /<ReplaceName><!\[CDATA\[(.*?)\]\]><\/ReplaceName>/.exec(letters.open(inside))?.[1] ?? null };
  }

  private appOf({ agentId }: WorkMessage): WeComApp {
    const app = this.apps.find((each) => each.agentId === agentId);
    if (app === undefined) throw new Error('A message of no application');
    return app;
  }

  private event({ corpId, agentId }: WeComApp, message: WorkMessage, by: string, at: number): string {
    const code = this.newCode(message);
    const said = {
      ToUserName: corpId,
      FromUserName: by,
      MsgType: 'event',
      Event: 'template_card_event',
      EventKey: 'receipt',
      TaskId: message.taskId,
      CardType: 'button_interaction',
      ResponseCode: code,
    };
    const parts = Object.entries(said).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`);
    return `<xml>${parts.join('')}<CreateTime>${Math.floor(at / 1_000)}</CreateTime><AgentID>${agentId}</AgentID></xml>`;
  }

  private newCode(message: WorkMessage): string {
    const code = randomUUID();
    this.responseCodes.set(code, { message, until: Date.now() + CODE_HOURS * 3_600_000 });
    return code;
  }

  private giveToken(given: URLSearchParams): object {
    this.tokensAsked += 1;
    const app = this.apps.find(({ corpId, secret }) => corpId === given.get('corpid') && secret === given.get('corpsecret'));
    if (app === undefined) return { errcode: 40_001, errmsg: 'invalid credential' };
    const token = randomBytes(24).toString('base64url');
    this.tokens.set(token, app);
    return { errcode: 0, errmsg: 'ok', access_token: token, expires_in: 7_200 };
  }

  private take(app: WeComApp, given: unknown, fault: WeComFault | undefined): object {
    const card = objectAt(given, 'template_card');
    const taskId = textAt(card, 'task_id');
    const member = textAt(given, 'touser');
    if (objectAt(given)['agentid'] !== app.agentId) return { errcode: 40_056, errmsg: 'invalid agentid' };
    if (fault === 'invalid') return { errcode: 0, errmsg: 'ok', invaliduser: member.toLowerCase(), msgid: '' };
    if (fault === 'unlicensed') return { errcode: 0, errmsg: 'ok', unlicenseduser: member, msgid: '' };
    const buttons = card['button_list'];
    const cardType = textAt(card, 'card_type');
    const isButton = cardType === 'button_interaction';
    if (isButton !== Array.isArray(buttons)) return { errcode: 40_058, errmsg: 'button_list' };
    if (isButton && (!/^[\w@-]{1,128}$/.test(taskId) || this.taskIds.has(taskId))) return { errcode: 40_058, errmsg: 'task_id' };
    if (cardType === 'text_notice' && textAt(objectAt(card, 'card_action'), 'url') === '')
      return { errcode: 40_058, errmsg: 'card_action' };
    const button = isButton ? textAt((buttons as unknown[])[0], 'text') : null;
    const facts = (Array.isArray(card['horizontal_content_list']) ? (card['horizontal_content_list'] as unknown[]) : []).map(
      (fact) => `${textAt(fact, 'keyname')}：${textAt(fact, 'value')}`,
    );
    const text = textAt(objectAt(given, 'text'), 'content');
    const message: WorkMessage = {
      id: randomUUID(),
      agentId: app.agentId,
      member,
      at: new Date(),
      title: textAt(objectAt(card, 'main_title'), 'title'),
      text: [textAt(objectAt(card, 'main_title'), 'desc'), ...facts, textAt(card, 'sub_title_text'), text]
        .filter((line) => line !== '')
        .join('\n'),
      link: textAt(objectAt(card, 'card_action'), 'url'),
      cardType,
      taskId,
      button,
      replaced: null,
    };
    this.taskIds.add(taskId);
    this.messages.push(message);
    if (this.messages.length > KEPT) this.messages.shift();
    this.arrivals.emit('message');
    return { errcode: 0, errmsg: 'ok', msgid: message.id, ...(isButton ? { response_code: this.newCode(message) } : {}) };
  }

  private change(app: WeComApp, given: unknown): object {
    const code = textAt(given, 'response_code');
    const known = this.responseCodes.get(code);
    const words = textAt(objectAt(given, 'button'), 'replace_name');
    if (known === undefined || known.until < Date.now() || known.message.agentId !== app.agentId || words === '')
      return { errcode: 40_058, errmsg: 'response_code' };
    this.responseCodes.delete(code);
    known.message.replaced = words;
    this.arrivals.emit('message');
    return { errcode: 0, errmsg: 'ok', invaliduser: [] };
  }
}
