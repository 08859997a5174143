import { Body, Controller, Get, Head, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isCrossSite, Public } from '@rainstorm/access';
import type { City } from '@rainstorm/warning-model';
import { tokenIn } from '../acknowledgement/email-link.js';
import { foreignPage, tooManyPage } from '../acknowledgement/link-page.js';
import { ReceiptForm } from '../acknowledgement/receipt-form.js';
import { formValueIn, sendLinkPage } from '../acknowledgement/send-link-page.js';
import { UnknownTokens } from '../acknowledgement/unknown-tokens.js';
import { CITY } from '../infrastructure/tokens.js';
import type { Request, Response } from '../wire.js';
import { AnswerLineTest } from './answer-line-test.js';
import { renderLineTest } from './line-test-page.js';

/** The page behind the link of a line test. Mail scanners fetch links: only the button confirms, on a page that was loaded. */
@ApiExcludeController()
@Public('The token in the address is the permission: for one line test')
@Controller('t')
export class LineTestController {
  private readonly unknown = new UnknownTokens();

  constructor(
    @Inject(AnswerLineTest) private readonly tests: AnswerLineTest,
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
    const seen = await this.tests.look(token);
    if (seen.state === 'unknown') {
      const isExhausted = this.unknown.isExhausted(address, at);
      this.unknown.note(address, at);
      if (isExhausted) response.setHeader('Retry-After', '60');
      sendLinkPage(response, isExhausted ? 429 : 404, isExhausted ? tooManyPage() : renderLineTest(seen, this.city.zone, '', false));
      return;
    }
    const isLoaded = pressed !== null && seen.state === 'open' && (await this.form.isFresh(token, pressed.value, seen.now));
    const test = isLoaded ? await this.tests.confirm(token) : seen;
    const isNotLoaded = pressed !== null && test.state === 'open';
    const value = test.state === 'open' ? await this.form.issue(token, test.now) : '';
    sendLinkPage(response, isNotLoaded ? 403 : 200, renderLineTest(test, this.city.zone, value, isNotLoaded));
  }
}
