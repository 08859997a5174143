import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gatewayHtml } from './gateway-html.js';
import { isForRobot, Messengers } from './messengers.js';
import { SmsGateway } from './sms-gateway.js';

const MOST_BYTES = 10_000;

/** The simulated gateways on one port of this machine, with a page that shows what they were given. For demonstrations; nothing leaves here. */
export class GatewayPage {
  readonly sms = new SmsGateway();
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
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.url);
    if (isForRobot(pathname)) await this.messengers.serve(request, response);
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
      response.end(JSON.stringify({ groups: this.messengers.groupNames, messages: this.messengers.messages, sms: this.sms.shown }));
    } else if (request.method === 'POST' && pathname === '/reply') await this.reply(request, response);
    else response.writeHead(404).end();
  }

  /** What somebody typed on a phone of the page. Only the page itself may: another site's form is not JSON. */
  private async reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request) if (text.length < MOST_BYTES) text += String(part);
    let typed: { readonly mobile?: unknown; readonly content?: unknown } = {};
    try {
      if (request.headers['content-type'] === 'application/json') typed = JSON.parse(text) as typeof typed;
    } catch {
      // Answered below as what it is: nothing that was typed here.
    }
    const { mobile, content } = typed;
    if (typeof mobile !== 'string' || typeof content !== 'string') {
      response.writeHead(400).end();
      return;
    }
    response.writeHead((await this.sms.reply(mobile, content)) === 200 ? 204 : 502).end();
  }
}
