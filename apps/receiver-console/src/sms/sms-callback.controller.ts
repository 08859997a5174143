import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@rainstorm/access';
import { answerGateway } from '../gateway-answer.js';
import type { Response } from '../wire.js';
import { smsReplies, smsReports } from './sms-callback.dto.js';
import { SMS_CALLBACK_KEY, TakeSmsCallback } from './take-sms-callback.js';

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
    await answerGateway(response, { key, expected: this.key }, read.success ? async () => this.take.reports(read.data) : null);
  }

  @Post(':key/replies')
  async replies(@Param('key') key: string, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const read = smsReplies.safeParse(body);
    await answerGateway(
      response,
      { key, expected: this.key },
      read.success
        ? async () => {
            await this.take.replies(read.data);
            return true;
          }
        : null,
    );
  }
}
