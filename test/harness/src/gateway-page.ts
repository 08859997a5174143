import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { SmsLine } from './demo-lines.js';
import { gatewayHtml } from './gateway-html.js';
import { IvrGateway } from './ivr-gateway.js';
import { isForRobot, Messengers } from './messengers.js';
import { DingTalkOffice } from './dingtalk-office.js';
import { pressShown, shownCards } from './shown-work.js';
import { WeComOffice } from './wecom-office.js';
import { SmsGateway, type ShownSms } from './sms-gateway.js';

const MOST_BYTES = 10_000;

/** The simulated gateways on one port of this machine, with a page that shows what they were given. For demonstrations; nothing leaves here. */
export class GatewayPage {
  readonly sms = new SmsGateway();
  readonly ivr = new IvrGateway();
  readonly wecom = new WeComOffice();
  readonly dingtalk = new DingTalkOffice();
  /** Operators' lines besides the cloud. Each stops with the page. */
  readonly lines: SmsLine[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));

  private constructor(
    /** Without a slash at the end. */
    readonly url: string,
    readonly messengers: Messengers,
  ) {}

  static async start(port: number): Promise<GatewayPage> {
    const url = `http://127.0.0.1:${port}`;
    const page = new GatewayPage(url, new Messengers({}, url));
    await once(page.server.listen(port, '127.0.0.1'), 'listening');
    return page;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await this.ivr.stop();
    for (const line of this.lines) await line.stop();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.url);
    if (isForRobot(pathname)) await this.messengers.serve(request, response);
    else if (pathname.startsWith('/cgi-bin/')) await this.wecom.serve(request, response);
    else if (pathname.startsWith('/v1.0/')) await this.dingtalk.serve(request, response);
    else if (request.headers['x-acs-action'] === 'IvrCall') await this.ivr.serve(request, response);
    else if (request.headers['x-acs-action'] !== undefined) await this.sms.serve(request, response);
    else if (request.method === 'GET' && pathname === '/') {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'",
      });
      response.end(gatewayHtml);
    } else if (request.method === 'GET' && pathname === '/seen') {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(
        JSON.stringify({
          groups: this.messengers.groupNames,
          messages: this.messengers.messages,
          sms: this.shownSms,
          calls: this.ivr.calls,
          work: { cards: shownCards(this.wecom, this.dingtalk), dings: this.dingtalk.dings },
        }),
      );
    } else if (request.method === 'POST' && pathname === '/reply') await this.reply(request, response);
    else if (request.method === 'POST' && pathname === '/phone') await this.phone(request, response);
    else if (request.method === 'POST' && pathname === '/card') await this.card(request, response);
    else response.writeHead(404).end();
  }

  /** What all phones show, in the order in which it came. */
  private get shownSms(): readonly ShownSms[] {
    const fromLines = this.lines.flatMap(({ shown }) =>
      shown.map(({ mobile, text, at, parts }): ShownSms => ({
        mobile,
        text,
        at,
        parts: parts.length,
        outId: '',
        bizId: parts[0]?.id ?? '',
      })),
    );
    return [...this.sms.shown, ...fromLines].sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  /** By the gateway that brought the phone its newest SMS. Resolves with whether our side took it. */
  private async replyBy(mobile: string, content: string): Promise<boolean> {
    const newest = this.shownSms.findLast((sms) => sms.mobile === mobile);
    for (const line of this.lines) {
      const own = line.shown.findLast((sms) => sms.mobile === mobile && sms.at.getTime() === newest?.at.getTime());
      if (own !== undefined) return line.reply(mobile, content, own.account);
    }
    return (await this.sms.reply(mobile, content)) === 200;
  }

  /** What somebody typed on a phone of the page. */
  private async reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { mobile, content } = await fromPage(request);
    if (typeof mobile !== 'string' || typeof content !== 'string') {
      response.writeHead(400).end();
      return;
    }
    response.writeHead((await this.replyBy(mobile, content)) ? 204 : 502).end();
  }

  /** Somebody presses the button of a card of the page. */
  private async card(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { kind, id } = await fromPage(request);
    const pressed = await pressShown(this.wecom, this.dingtalk, kind, id);
    if (pressed === null) response.writeHead(404).end();
    else
      response
        .writeHead(pressed.status === 200 ? 200 : 502, { 'content-type': 'application/json' })
        .end(JSON.stringify({ words: pressed.words }));
  }

  /** What somebody does with a phone of the page: `answer`, `press` a key, `hang-up`. */
  private async phone(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { callId, what, key } = await fromPage(request);
    if (typeof callId !== 'string') {
      response.writeHead(400).end();
      return;
    }
    if (what === 'answer') this.ivr.answer(callId);
    else if (what === 'hang-up') await this.ivr.hangUp(callId);
    else if (what === 'press' && typeof key === 'string' && /^\d$/.test(key)) await this.ivr.press(callId, key);
    response.writeHead(204).end();
  }
}

/** What the page itself posts. Only it may: another site's form is not JSON, and is nothing. */
const fromPage = async (request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> => {
  let text = '';
  for await (const part of request) if (text.length < MOST_BYTES) text += String(part);
  try {
    const typed: unknown = request.headers['content-type'] === 'application/json' ? JSON.parse(text) : null;
    return typeof typed === 'object' && typed !== null ? { ...typed } : {};
  } catch {
    return {};
  }
};
