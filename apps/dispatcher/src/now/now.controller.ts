import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@rainstorm/access';
import { now } from '@rainstorm/api-schemas';
import { apiReply } from '@rainstorm/http-edge';
import type { z } from 'zod';
import { ReadNow } from './read-now.js';

@ApiTags('now')
@Controller('api/v1/now')
export class NowController {
  constructor(@Inject(ReadNow) private readonly reader: ReadNow) {}

  @Get()
  @Allow('episode:read')
  @apiReply(200, now)
  @ApiOperation({ summary: '值守台 / What the desk must see: open episodes with their slots, drafts in work, alarms, silent offices' })
  async now(): Promise<z.output<typeof now>> {
    return this.reader.run();
  }
}
