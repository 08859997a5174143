import { Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, SentByPage, type Actor } from '@rainstorm/access';
import { bulletinEditing } from '@rainstorm/api-schemas';
import { apiRefusals, apiReply } from '@rainstorm/http-edge';
import { idFrom, type BulletinId, type Result } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';
import { valueOrProblem } from '../wire.js';
import { WatchEditors, type Editing } from './watch-editors.js';

type Reply = z.output<typeof bulletinEditing>;
const told = (result: Result<Editing, Refusal>): Reply => {
  const found = valueOrProblem(result);
  return { ...found, editors: [...found.editors] };
};

@ApiTags('bulletins')
@Controller('api/v1/bulletins/:id/editing')
export class EditingController {
  constructor(@Inject(WatchEditors) private readonly editors: WatchEditors) {}

  @Put()
  @Allow('bulletin:draft')
  @SentByPage('Repeated every 10 s while the bulletin is open')
  @apiRefusals('already-published', 'unknown-bulletin', 'wrong-state')
  @ApiOperation({ summary: '正在编辑 / “I am editing”; to be repeated, it expires after 30 s' })
  @apiReply(200, bulletinEditing)
  async heard(@CurrentActor() actor: Actor, @Param('id') bulletinId: string): Promise<Reply> {
    return told(await this.editors.heard(idFrom<BulletinId>(bulletinId), auditActorOf(actor)));
  }

  @Delete()
  @HttpCode(200)
  @Allow('bulletin:draft')
  @SentByPage('Sent when the page is left')
  @apiRefusals('unknown-bulletin')
  @ApiOperation({ summary: '不再编辑 / “I have left”' })
  @apiReply(200, bulletinEditing)
  async gone(@CurrentActor() actor: Actor, @Param('id') bulletinId: string): Promise<Reply> {
    return told(await this.editors.gone(idFrom<BulletinId>(bulletinId), auditActorOf(actor)));
  }

  @Get()
  @Allow('bulletin:draft')
  @apiRefusals('unknown-bulletin')
  @ApiOperation({ summary: '谁在编辑 / Who is editing now, and the version there is' })
  @apiReply(200, bulletinEditing)
  async now(@CurrentActor() actor: Actor, @Param('id') bulletinId: string): Promise<Reply> {
    return told(await this.editors.now(idFrom<BulletinId>(bulletinId), auditActorOf(actor)));
  }
}
