import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { enteredLateReceipt } from '@rainstorm/api-schemas';
import { apiBody, apiCreated, apiIdempotencyKey, apiRefusals, body, IdempotencyKey, instant, line, prose } from '@rainstorm/http-edge';
import { idFrom, lateEntryWays, type DispatchId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { officerOf } from '../officer.js';
import { valueOrProblem } from '../wire.js';
import { EnterLateReceipt } from './enter-late-receipt.js';

const lateEntry = z.strictObject({
  receivedBy: line(100),
  receivedAt: instant,
  way: z.enum(lateEntryWays),
  reference: line(200),
  note: prose(1_000).default(''),
});

@ApiTags('acknowledgement')
@Controller('api/v1/dispatches')
export class LateEntryController {
  constructor(@Inject(EnterLateReceipt) private readonly entries: EnterLateReceipt) {}

  @Post(':id/late-entries')
  @Allow('phone-task:work')
  @apiIdempotencyKey()
  @apiBody(lateEntry)
  @apiCreated(enteredLateReceipt, ({ entry }) => `/api/v1/dispatches/${entry.dispatchId}/follow-ups`)
  @apiRefusals(
    'already-superseded',
    'not-your-office',
    'receipt-not-owed',
    'received-before-publication',
    'received-in-the-future',
    'unknown-dispatch',
  )
  @ApiOperation({
    summary:
      '纸质补录 / Enter later what was received by telephone or on paper, with its true time; it gives the receipt that is missing, or stands beside the one that was given',
  })
  async enter(
    @CurrentActor() actor: Actor,
    @Param('id') dispatchId: string,
    @IdempotencyKey() key: string | null,
    @Body(body(lateEntry)) entry: z.output<typeof lateEntry>,
  ): Promise<z.output<typeof enteredLateReceipt>> {
    return { entry: valueOrProblem(await this.entries.enter(idFrom<DispatchId>(dispatchId), officerOf(actor), entry, key)) };
  }
}
