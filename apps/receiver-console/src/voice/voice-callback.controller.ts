import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@rainstorm/access';
import { answerGateway } from '../gateway-answer.js';
import type { Response } from '../wire.js';
import { TakeVoiceCallback, VOICE_CALLBACK_KEY } from './take-voice-callback.js';
import { voiceReports } from './voice-callback.dto.js';

/** Where the voice gateway reports. It signs nothing, so that a long secret in the address is what proves it. */
@ApiExcludeController()
@Public('The secret in the address is the permission: the voice gateway knows it')
@Controller('gateways/voice')
export class VoiceCallbackController {
  constructor(
    @Inject(TakeVoiceCallback) private readonly take: TakeVoiceCallback,
    @Inject(VOICE_CALLBACK_KEY) private readonly key: string | null,
  ) {}

  @Post(':key/reports')
  async reports(@Param('key') key: string, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const read = voiceReports.safeParse(body);
    await answerGateway(response, { key, expected: this.key }, read.success ? async () => this.take.reports(read.data) : null);
  }
}
