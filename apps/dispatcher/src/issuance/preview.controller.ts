import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@rainstorm/access';
import { preview } from '@rainstorm/api-schemas';
import { apiRefusals, apiReply } from '@rainstorm/http-edge';
import { idFrom, type BulletinId } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { valueOrProblem } from '../wire.js';
import { PreviewBulletin } from './preview-bulletin.js';

@ApiTags('bulletins')
@Controller('api/v1/bulletins')
export class PreviewController {
  constructor(@Inject(PreviewBulletin) private readonly previewer: PreviewBulletin) {}

  @Get(':id/preview')
  @Allow('bulletin:draft', 'audit:read')
  @apiRefusals('unknown-bulletin')
  @ApiOperation({ summary: '预览 / How each channel will show a bulletin, who gets it, and what they had before' })
  @apiReply(200, preview)
  async preview(@Param('id') bulletinId: string): Promise<z.output<typeof preview>> {
    const shown = valueOrProblem(await this.previewer.run(idFrom<BulletinId>(bulletinId)));
    return {
      ...shown,
      audience: { ...shown.audience, offices: [...shown.audience.offices] },
      difference: shown.difference === null ? null : { ...shown.difference, areas: [...shown.difference.areas] },
    };
  }
}
