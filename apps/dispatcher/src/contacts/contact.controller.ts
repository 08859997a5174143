import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { field, sentTest } from '@rainstorm/api-schemas';
import { apiRefusals, apiBody, apiIdempotencyKey, apiReply, body, IdempotencyKey } from '@rainstorm/http-edge';
import { idFrom, type ContactId, type OfficeId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { valueOrProblem } from '../wire.js';
import { TestContact } from './test-contact.js';

const testing = z.strictObject({ channel: field.channelKind });

@ApiTags('oversight')
@Controller('api/v1/offices')
export class ContactController {
  constructor(@Inject(TestContact) private readonly tester: TestContact) {}

  @Post(':officeId/contacts/:contactId/test')
  @HttpCode(202)
  @apiIdempotencyKey()
  @Allow('contact:test')
  @apiBody(testing)
  @apiRefusals('channel-not-configured', 'tested-a-moment-ago', 'unknown-contact')
  @ApiOperation({ summary: '联络测试 / Send a test message to one contact on one channel; once a minute' })
  @apiReply(202, sentTest)
  async test(
    @CurrentActor() actor: Actor,
    @Param('officeId') officeId: string,
    @Param('contactId') contactId: string,
    @IdempotencyKey() key: string | null,
    @Body(body(testing)) { channel }: z.output<typeof testing>,
  ): Promise<z.output<typeof sentTest>> {
    return valueOrProblem(
      await this.tester.run(idFrom<OfficeId>(officeId), idFrom<ContactId>(contactId), channel, auditActorOf(actor), key),
    );
  }
}
