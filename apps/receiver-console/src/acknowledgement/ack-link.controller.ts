import { Controller, Get, Head, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@rainstorm/access';
import { unreachable, type City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import type { Request, Response } from '../wire.js';
import { EmailLink, type LinkState } from './email-link.js';
import { linkPageCsp, renderLinkPage, tooManyPage } from './link-page.js';
import { UnknownTokens } from './unknown-tokens.js';

const statusOf = ({ state }: LinkState): number => {
  switch (state) {
    case 'open':
    case 'acknowledged':
    case 'answered-by-another':
    case 'nothing-owed':
      return 200;
    case 'unknown':
      return 404;
    case 'withdrawn':
    case 'superseded':
    case 'expired':
      return 410;
    default:
      return unreachable(state);
  }
};

/** The page behind the link in an e-mail. Mail scanners fetch links: only the button acknowledges. */
@ApiExcludeController()
@Public('The token in the address is the permission: for one dispatch and one contact')
@Controller('r')
export class AckLinkController {
  private readonly unknown = new UnknownTokens();

  constructor(
    @Inject(EmailLink) private readonly links: EmailLink,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Head(':token')
  async head(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.show(token, request, response, false);
  }

  @Get(':token')
  async look(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.show(token, request, response, false);
  }

  @Post(':token')
  async press(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.show(token, request, response, true);
  }

  private async show(token: string, request: Request, response: Response, pressed: boolean): Promise<void> {
    const address = request.ip ?? '';
    const at = performance.now();
    if (this.unknown.isExhausted(address, at)) {
      // A link that was really sent still opens, because a whole office may share one address.
      const link = await this.links.look(token);
      if (link.state === 'unknown') {
        response.setHeader('Retry-After', '60');
        this.send(response, 429, tooManyPage());
        return;
      }
    }
    const link = pressed ? await this.links.acknowledge(token) : await this.links.look(token);
    if (link.state === 'unknown') this.unknown.note(address, at);
    this.send(response, statusOf(link), renderLinkPage(link, this.city));
  }

  private send(response: Response, status: number, page: string): void {
    response.status(status);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', linkPageCsp);
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Robots-Tag', 'noindex');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.end(page);
  }
}
