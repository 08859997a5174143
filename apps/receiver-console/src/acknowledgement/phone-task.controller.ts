import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { callOutcome, recordedCall, takenPhoneTask, waitingPhoneTasks } from '@rainstorm/api-schemas';
import { apiRefusals, apiBody, apiReply, body, edgeProblems, line, parseIdempotencyKey, prose } from '@rainstorm/http-edge';
import { dispatchView } from '@rainstorm/ledger';
import { idFrom, type PhoneTaskId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { bulletinHeadingOf } from '../bulletin-heading.js';
import { officerOf } from '../officer.js';
import { valueOrProblem } from '../wire.js';
import { ReadPhoneTasks } from './read-phone-tasks.js';
import { WorkPhoneTasks } from './work-phone-tasks.js';

const call = z.strictObject({
  number: line(40),
  reached: prose(100).default(''),
  outcome: callOutcome,
  note: prose(1_000).default(''),
  givesReceipt: z.boolean().default(false),
});

@ApiTags('phone-tasks')
@Controller('api/v1/phone-tasks')
export class PhoneTaskController {
  constructor(
    @Inject(ReadPhoneTasks) private readonly calls: ReadPhoneTasks,
    @Inject(WorkPhoneTasks) private readonly tasks: WorkPhoneTasks,
  ) {}

  @Get()
  @Allow('phone-task:work')
  @apiReply(200, waitingPhoneTasks)
  @ApiOperation({ summary: '待拨电话 / Calls that wait for the own office (or the command) to make' })
  async waiting(@CurrentActor() actor: Actor): Promise<z.output<typeof waitingPhoneTasks>> {
    const waiting = await this.calls.waiting(officerOf(actor));
    return {
      items: waiting.map(({ task, dispatch, bulletin }) => ({
        ...task,
        dispatch: dispatch === null ? null : dispatchView(dispatch),
        bulletin: bulletin === null ? null : bulletinHeadingOf(bulletin),
      })),
    };
  }

  @Post(':id/take')
  @HttpCode(200)
  @Allow('phone-task:work')
  @apiReply(200, takenPhoneTask)
  @apiRefusals('not-your-office', 'phone-task-closed', 'unknown-phone-task')
  @ApiOperation({ summary: '接下任务 / Take the task; the first one has it' })
  async take(@CurrentActor() actor: Actor, @Param('id') taskId: string): Promise<z.output<typeof takenPhoneTask>> {
    return { phoneTask: valueOrProblem(await this.tasks.take(idFrom<PhoneTaskId>(taskId), officerOf(actor))) };
  }

  @Post(':id/calls')
  @Allow('phone-task:work')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @apiBody(call)
  @apiReply(201, recordedCall)
  @apiRefusals('already-superseded', 'caller-not-reached', 'not-your-office', 'phone-task-closed', 'receipt-not-owed', 'unknown-phone-task')
  @ApiOperation({
    summary: '登记通话 / Record a call, and the receipt given in it by word of mouth; once for each idempotency key, where there is one',
  })
  async call(
    @CurrentActor() actor: Actor,
    @Param('id') taskId: string,
    @Headers('idempotency-key') header: string | undefined,
    @Body(body(call)) made: z.output<typeof call>,
  ): Promise<z.output<typeof recordedCall>> {
    const key = header === undefined ? null : parseIdempotencyKey(header);
    if (key?.ok === false) throw edgeProblems.problem(key.refusal);
    return valueOrProblem(await this.tasks.recordCall(idFrom<PhoneTaskId>(taskId), officerOf(actor), made, key?.value ?? null));
  }
}
