import { timingSafeEqual } from 'node:crypto';
import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@rainstorm/access';
import type { Response } from '../wire.js';
import { smsReplies, smsReports } from './sms-callback.dto.js';
import { SMS_CALLBACK_KEY, TakeSmsCallback } from './take-sms-callback.js';

const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Where the SMS gateway reports. It signs nothing, so that a long secret in the address is what proves it. */
@ApiExcludeController()
@Public('The secret in the address is the permission: the SMS gateway knows it')
@Controller('gateways/sms')
export class SmsCallbackController {
  constructor(
    @Inject(TakeSmsCallback) private readonly take: TakeSmsCallback,
    @Inject(SMS_CALLBACK_KEY) private readonly key: string | null,
  ) {}

  @Post(':key/reports')
  async reports(@Param('key') key: string, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const read = smsReports.safeParse(body);
    await this.answer(key, response, read.success ? async () => this.take.reports(read.data) : null);
  }

  @Post(':key/replies')
  async replies(@Param('key') key: string, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const read = smsReplies.safeParse(body);
    await this.answer(
      key,
      response,
      read.success
        ? async () => {
            await this.take.replies(read.data);
            return true;
          }
        : null,
    );
  }

  /** The gateway takes `code` 0 for an answer, and comes again after anything else. */
  private async answer(key: string, response: Response, work: (() => Promise<boolean>) | null): Promise<void> {
    const isKnown = this.key !== null && isSame(key, this.key);
    const status = !isKnown ? 404 : work === null ? 400 : (await work()) ? 200 : 503;
    response.status(status);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.end(JSON.stringify(status === 200 ? { code: 0, msg: '接收成功' } : { code: status, msg: 'not taken' }));
  }
}
