import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gatewayHtml } from './gateway-html.js';
import { isForRobot, Messengers } from './messengers.js';

/** The simulated gateways on one port of this machine, with a page that shows what they were given. For demonstrations; nothing leaves here. */
export class GatewayPage {
  private readonly server = createServer((request, response) => void this.serve(request, response));

  private constructor(
    readonly url: string,
    readonly messengers: Messengers,
  ) {}

  static async start(port: number): Promise<GatewayPage> {
    const url = `http://127.0.0.1:${port}`;
    const page = new GatewayPage(`${url}/`, new Messengers({}, url));
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
    else if (request.method === 'GET' && pathname === '/') {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'",
      });
      response.end(gatewayHtml);
    } else if (request.method === 'GET' && pathname === '/seen') {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify({ groups: this.messengers.groupNames, messages: this.messengers.messages }));
    } else response.writeHead(404).end();
  }
}
