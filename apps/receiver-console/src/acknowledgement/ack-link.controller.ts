import { Body, Controller, Get, Head, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isCrossSite, Public } from '@rainstorm/access';
import { answerFile } from '@rainstorm/http-edge';
import { unreachable, type City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { callerOf, type Request, type Response } from '../wire.js';
import { EmailLink, tokenIn, type LinkState } from './email-link.js';
import { foreignPage, renderLinkPage, tooManyPage } from './link-page.js';
import { ReceiptForm } from './receipt-form.js';
import { formValueIn, sendLinkPage } from './send-link-page.js';
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

/** The page behind the link in an e-mail. Mail scanners fetch links: only the button acknowledges, on a page that was loaded. */
@ApiExcludeController()
@Public('The token in the address is the permission: for one dispatch and one contact')
@Controller('r')
export class AckLinkController {
  private readonly unknown = new UnknownTokens();

  constructor(
    @Inject(EmailLink) private readonly links: EmailLink,
    @Inject(ReceiptForm) private readonly form: ReceiptForm,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Head(':token')
  async head(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.show(tokenIn(token), request, response, null);
  }

  @Get(':token')
  async look(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.show(tokenIn(token), request, response, null);
  }

  /** What the page shows of the bulletin's attachments. The token is the permission, as for the page. */
  @Get(':token/attachments/:sha256')
  async attachment(
    @Param('token') token: string,
    @Param('sha256') sha256: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const address = request.ip ?? '';
    const at = performance.now();
    const found = await this.links.attachment(tokenIn(token), sha256);
    if (!found.ok) {
      const isExhausted = this.unknown.isExhausted(address, at);
      this.unknown.note(address, at);
      if (isExhausted) response.setHeader('Retry-After', '60');
      const page = isExhausted
        ? tooManyPage()
        : renderLinkPage({ state: 'unknown' }, this.city, { formValue: '', isNotLoaded: false, token });
      sendLinkPage(response, isExhausted ? 429 : 404, page);
      return;
    }
    const { file, read } = found.value;
    response.setHeader('X-Robots-Tag', 'noindex');
    await answerFile(request, response, file, read);
  }

  /** Another site's page must not press the button for somebody who holds the link. */
  @Post(':token')
  async press(@Param('token') token: string, @Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (isCrossSite(request.headers, [])) {
      sendLinkPage(response, 403, foreignPage());
      return;
    }
    return this.show(tokenIn(token), request, response, { value: formValueIn(body) });
  }

  private async show(token: string, request: Request, response: Response, pressed: { readonly value: unknown } | null): Promise<void> {
    const address = request.ip ?? '';
    const at = performance.now();
    if (this.unknown.isExhausted(address, at)) {
      // A link that was really sent still opens, because a whole office may share one address.
      const link = await this.links.look(token);
      if (link.state === 'unknown') {
        response.setHeader('Retry-After', '60');
        sendLinkPage(response, 429, tooManyPage());
        return;
      }
    }
    const seen = await this.links.look(token);
    const isLoaded = pressed !== null && seen.state === 'open' && (await this.form.isFresh(token, pressed.value, seen.now));
    const link = isLoaded ? await this.links.acknowledge(token, callerOf(request)) : seen;
    if (link.state === 'unknown') this.unknown.note(address, at);
    const isNotLoaded = pressed !== null && link.state === 'open';
    const value = link.state === 'open' ? await this.form.issue(token, link.now) : '';
    sendLinkPage(response, isNotLoaded ? 403 : statusOf(link), renderLinkPage(link, this.city, { formValue: value, isNotLoaded, token }));
  }
}
