import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { field, givenReceipt, givenReceipts, recordedFollowUp, withdrawnReceipt } from '@rainstorm/api-schemas';
import { apiRefusals, apiBody, apiCreated, apiIdempotencyKey, apiReply, body, IdempotencyKey, line, prose } from '@rainstorm/http-edge';
import { dispatchView } from '@rainstorm/ledger';
import { idFrom, type DispatchId, type EpisodeId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { officerOf } from '../officer.js';
import { callerOf, valueOrProblem, type Request, type Response } from '../wire.js';
import { GiveReceipt } from './give-receipt.js';
import { RecordFollowUp } from './record-follow-up.js';
import { WithdrawReceipt } from './withdraw-receipt.js';

const withdrawal = z.strictObject({ reason: line(500) });
const followUp = z.strictObject({ kind: field.followUpKind, toWhom: line(200), note: prose(2_000).default('') });

@ApiTags('acknowledgement')
@Controller('api/v1')
export class ReceiptController {
  constructor(
    @Inject(GiveReceipt) private readonly receipts: GiveReceipt,
    @Inject(WithdrawReceipt) private readonly withdrawals: WithdrawReceipt,
    @Inject(RecordFollowUp) private readonly followUps: RecordFollowUp,
  ) {}

  @Post('dispatches/:id/receipt')
  @Allow('receipt:give')
  @apiCreated(givenReceipt, ({ receipt }) => `/api/v1/dispatches/${receipt.dispatchId}`, 'Acknowledged now')
  @apiReply(200, givenReceipt, 'Acknowledged before')
  @apiRefusals('already-superseded', 'not-your-office', 'receipt-not-owed', 'unknown-dispatch')
  @ApiOperation({ summary: '签收 / Acknowledge for the own office: 201 the first time, 200 with the first receipt afterwards' })
  async give(
    @CurrentActor() actor: Actor,
    @Param('id') dispatchId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof givenReceipt>> {
    const given = valueOrProblem(await this.receipts.give(idFrom<DispatchId>(dispatchId), officerOf(actor), callerOf(request)));
    response.status(given.already ? 200 : 201);
    return given;
  }

  @Post('episodes/:id/receipts')
  @HttpCode(200)
  @Allow('receipt:give')
  @apiReply(200, givenReceipts)
  @apiRefusals('already-superseded', 'no-office', 'receipt-not-owed', 'unknown-episode')
  @ApiOperation({ summary: '签收本过程全部待签 / Acknowledge all that the own office owes for an episode' })
  async giveAll(
    @CurrentActor() actor: Actor,
    @Param('id') episodeId: string,
    @Req() request: Request,
  ): Promise<z.output<typeof givenReceipts>> {
    return { items: valueOrProblem(await this.receipts.giveForEpisode(idFrom<EpisodeId>(episodeId), officerOf(actor), callerOf(request))) };
  }

  @Post('dispatches/:id/withdrawal')
  @HttpCode(200)
  @Allow('receipt:give')
  @apiBody(withdrawal)
  @apiReply(200, withdrawnReceipt)
  @apiRefusals('already-followed-up', 'already-superseded', 'not-your-office', 'nothing-to-withdraw', 'unknown-dispatch')
  @ApiOperation({ summary: '撤回签收 / Withdraw the receipt; the deadline is armed again' })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') dispatchId: string,
    @Body(body(withdrawal)) { reason }: z.output<typeof withdrawal>,
  ): Promise<z.output<typeof withdrawnReceipt>> {
    return {
      dispatch: dispatchView(valueOrProblem(await this.withdrawals.withdraw(idFrom<DispatchId>(dispatchId), officerOf(actor), reason))),
    };
  }

  @Post('dispatches/:id/follow-up')
  @apiIdempotencyKey()
  @Allow('follow-up:record')
  @apiBody(followUp)
  @apiCreated(recordedFollowUp, ({ followUp: made }) => `/api/v1/dispatches/${made.dispatchId}/follow-ups`)
  @apiRefusals('already-superseded', 'follow-up-already-recorded', 'not-acknowledged', 'not-your-office', 'unknown-dispatch', 'wrong-duty')
  @ApiOperation({ summary: '登记已运转 / 已上报 / Record the second duty' })
  async followUp(
    @CurrentActor() actor: Actor,
    @Param('id') dispatchId: string,
    @IdempotencyKey() key: string | null,
    @Body(body(followUp)) what: z.output<typeof followUp>,
  ): Promise<z.output<typeof recordedFollowUp>> {
    return { followUp: valueOrProblem(await this.followUps.record(idFrom<DispatchId>(dispatchId), officerOf(actor), what, key)) };
  }
}
