import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@rainstorm/access';
import { baseMapSchema, type BaseMap } from '@rainstorm/city-config';
import { apiRefusals, apiReply } from '@rainstorm/http-edge';
import { accepted } from '@rainstorm/warning-model';
import { BASE_MAP } from '../infrastructure/tokens.js';
import { refuse } from '../refusal.js';
import { valueOrProblem } from '../wire.js';

@ApiTags('city')
@Controller('api/v1/city/map')
export class MapController {
  constructor(@Inject(BASE_MAP) private readonly map: BaseMap | null) {}

  @Get()
  @Allow('bulletin:read')
  // Outlines change with the configuration, which is seldom, and never by themselves.
  @Header('Cache-Control', 'private, max-age=86400')
  @apiReply(200, baseMapSchema)
  @apiRefusals('no-base-map')
  @ApiOperation({ summary: '底图 / The outlines of the districts, as GeoJSON' })
  read(): BaseMap {
    return valueOrProblem(this.map === null ? refuse({ type: 'no-base-map' }) : accepted(this.map));
  }
}
