import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, can, CurrentActor, ReadsPersonalData, type Actor } from '@rainstorm/access';
import { field, readiness, readinessRisks } from '@rainstorm/api-schemas';
import { apiQuery, apiRefusals, apiReply, instant, line, pageQuery, pageReply, pageRequest, query } from '@rainstorm/http-edge';
import { z } from 'zod';
import { valueOrProblem } from '../wire.js';
import { ReadReadiness } from './read-readiness.js';

const asking = z.strictObject({ at: instant.optional(), hazard: line(64).default('rainstorm'), colour: field.colour.default('red') });
const listing = z.strictObject({ ...pageQuery('readiness-risks') });

@ApiTags('oversight')
@Controller('api/v1/readiness')
export class ReadinessController {
  constructor(@Inject(ReadReadiness) private readonly reader: ReadReadiness) {}

  @Get()
  @Allow('office:read')
  @ReadsPersonalData('contacts')
  @apiQuery(asking)
  @apiReply(200, readiness)
  @apiRefusals('beyond-readiness', 'unknown-hazard')
  @ApiOperation({
    summary:
      '就绪度 / Who is reached, and how, if a signal is published for the whole city at an instant within 30 days; now if none is given',
  })
  async at(@CurrentActor() actor: Actor, @Query(query(asking)) given: z.output<typeof asking>): Promise<z.output<typeof readiness>> {
    const seesAddresses = can(actor, 'account:manage') || can(actor, 'bulletin:draft');
    const { at = null, hazard, colour } = given;
    return valueOrProblem(await this.reader.run({ at, hazard, colour, seesAddresses }));
  }

  @Get('risks')
  @Allow('office:read')
  @ReadsPersonalData('contacts')
  @apiQuery(listing)
  @apiReply(200, readinessRisks)
  @ApiOperation({ summary: '就绪隐患 / What may keep a bulletin from reaching somebody within 30 days, the first to begin first' })
  async risks(@Query(query(listing)) given: z.output<typeof listing>): Promise<z.output<typeof readinessRisks>> {
    return pageReply('readiness-risks', await this.reader.risks(pageRequest(given)));
  }
}
