import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { field, reportedNumbers } from '@rainstorm/api-schemas';
import { apiBody, apiCreated, apiIdempotencyKey, apiRefusals, body, IdempotencyKey, prose } from '@rainstorm/http-edge';
import { z } from 'zod';
import { officerOf } from '../officer.js';
import { valueOrProblem } from '../wire.js';
import { ReportNumbers } from './report-numbers.js';

const sequence = z.int().min(1).max(2_000_000_000);
const numberReport = z
  .strictObject({
    status: field.status,
    year: z.int().min(2000).max(9999),
    first: sequence,
    last: sequence,
    received: z.boolean(),
    note: prose(1_000).default(''),
  })
  .meta({ examples: [{ status: 'actual', year: 2026, first: 12, last: 12, received: false, note: '' }] });

@ApiTags('inbox')
@Controller('api/v1/inbox')
export class NumberReportController {
  constructor(@Inject(ReportNumbers) private readonly numbers: ReportNumbers) {}

  @Post('number-reports')
  @Allow('receipt:give')
  @apiIdempotencyKey()
  @apiBody(numberReport)
  @apiCreated(reportedNumbers, () => '/api/v1/inbox')
  @apiRefusals('no-office', 'number-not-given', 'numbers-in-reverse', 'too-many-numbers')
  @ApiOperation({
    summary:
      '收文断号登记 / Say which numbers of the own office did not come, so that the desk looks after it, or that they are there after all; gives what has these numbers',
  })
  async report(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body(body(numberReport)) given: z.output<typeof numberReport>,
  ): Promise<z.output<typeof reportedNumbers>> {
    return valueOrProblem(await this.numbers.run(officerOf(actor), given, key));
  }
}
