import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { handledNumberReport } from '@rainstorm/api-schemas';
import { apiBody, apiIdempotencyKey, apiRefusals, apiReply, body, IdempotencyKey, prose } from '@rainstorm/http-edge';
import { idFrom, type NumberReportId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { valueOrProblem } from '../wire.js';
import { HandleNumberReport } from './handle-number-report.js';

const handling = z.strictObject({ note: prose(1_000).default('') }).meta({ examples: [{ note: '已电话补发' }] });

@ApiTags('now')
@Controller('api/v1/number-reports')
export class NumberReportController {
  constructor(@Inject(HandleNumberReport) private readonly reports: HandleNumberReport) {}

  @Post(':id/handle')
  @HttpCode(200)
  @Allow('bulletin:draft')
  @apiIdempotencyKey()
  @apiBody(handling)
  @apiReply(200, handledNumberReport)
  @apiRefusals('number-report-handled', 'unknown-number-report')
  @ApiOperation({ summary: '断号已处理 / The desk has looked after what an office did not receive; once, with how' })
  async handle(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() key: string | null,
    @Body(body(handling)) { note }: z.output<typeof handling>,
  ): Promise<z.output<typeof handledNumberReport>> {
    return { report: valueOrProblem(await this.reports.run(idFrom<NumberReportId>(id), note, auditActorOf(actor), key)) };
  }
}
