import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ShownOnWall, SignedIn } from '@rainstorm/access';
import { city } from '@rainstorm/api-schemas';
import { baseMapSchema, type BaseMap } from '@rainstorm/city-config';
import { apiRefusals, apiReply } from '@rainstorm/http-edge';
import { accepted, officeLevelOf, type City } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { BASE_MAP, CITY } from '../infrastructure/tokens.js';
import { refuse } from '../refusal.js';
import { valueOrProblem } from '../wire.js';

@ApiTags('city')
@Controller('api/v1/city')
export class CityController {
  constructor(
    @Inject(CITY) private readonly city: City,
    @Inject(BASE_MAP) private readonly map: BaseMap | null,
  ) {}

  @Get()
  @SignedIn()
  @ShownOnWall()
  @apiReply(200, city)
  @ApiOperation({ summary: '城市、单位、区域、灾种的名称 / The names of the city, its offices, areas and hazards' })
  read(): z.output<typeof city> {
    const { code, name, nameEn, zone, areaCode, offices, areas, hazards, posts } = this.city;
    return {
      ...{ code, name, nameEn, zone, areaCode, areas, posts },
      offices: offices.map((office) => ({
        ...{ id: office.id, name: office.name, nameEn: office.nameEn },
        ...{ parentId: office.parent, level: officeLevelOf(office) },
      })),
      hazards: hazards.map((hazard) => ({ code: hazard.code, name: hazard.name, nameEn: hazard.nameEn })),
    };
  }

  @Get('map')
  @SignedIn()
  @ShownOnWall()
  // Cacheable, because outlines change only with the configuration.
  @Header('Cache-Control', 'private, max-age=86400')
  @apiReply(200, baseMapSchema)
  @apiRefusals('no-base-map')
  @ApiOperation({ summary: '底图 / The outlines of the districts, as GeoJSON' })
  baseMap(): BaseMap {
    return valueOrProblem(this.map === null ? refuse({ type: 'no-base-map' }) : accepted(this.map));
  }
}
