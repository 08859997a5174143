import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { alarmDetails, field, slot, slots } from '@rainstorm/api-schemas';
import {
  apiRefusals,
  apiBody,
  apiQuery,
  apiReply,
  body,
  instant,
  line,
  pageQuery,
  pageReply,
  pageRequest,
  query,
} from '@rainstorm/http-edge';
import { And, oneOf, Ledger, LessThanOrEqual, MoreThanOrEqual } from '@rainstorm/ledger';
import { idFrom, type EpisodeId, type SlotId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { valueOrProblem } from '../wire.js';
import { WaiveSlot } from './waive-slot.js';

const listing = z.strictObject({
  episodeId: line(64).optional(),
  state: field.slotState.optional(),
  from: instant.default(() => new Date(0)),
  to: instant.default(() => new Date('9999-01-01T00:00:00Z')),
  ...pageQuery('slots'),
});
const waiving = z.strictObject({ reason: line(200) });
const alarmListing = z.strictObject({ state: z.enum(['open', 'closed']).optional(), ...pageQuery('alarms') });

@ApiTags('slots')
@Controller('api/v1')
export class SlotController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(WaiveSlot) private readonly waiver: WaiveSlot,
  ) {}

  @Get('slots')
  @Allow('episode:read')
  @apiQuery(listing)
  @apiReply(200, slots)
  @ApiOperation({ summary: '应发时次 / Slots, of one episode or of all, by their due times' })
  async list(@Query(query(listing)) given: z.output<typeof listing>): Promise<z.output<typeof slots>> {
    const { episodeId, state, from, to } = given;
    const where = {
      dueAt: And(MoreThanOrEqual(from), LessThanOrEqual(to)),
      ...(episodeId === undefined ? {} : { episodeId: idFrom<EpisodeId>(episodeId) }),
      ...(state === undefined ? {} : { state }),
    };
    const page = await this.ledger.read(async (tx) => tx.slots.page(where, { by: 'dueAt', direction: 'ASC' }, pageRequest(given)));
    return pageReply('slots', page);
  }

  @Post('slots/:id/waive')
  @HttpCode(200)
  @Allow('slot:waive')
  @apiBody(waiving)
  @apiReply(200, slot)
  @apiRefusals('slot-not-owed', 'unknown-slot')
  @ApiOperation({ summary: '免发 / Waive a slot, with a reason' })
  async waive(
    @CurrentActor() actor: Actor,
    @Param('id') slotId: string,
    @Body(body(waiving)) { reason }: z.output<typeof waiving>,
  ): Promise<z.output<typeof slot>> {
    return valueOrProblem(await this.waiver.run(idFrom<SlotId>(slotId), reason, auditActorOf(actor)));
  }

  @Get('alarms')
  @Allow('episode:read')
  @apiQuery(alarmListing)
  @apiReply(200, alarmDetails)
  @ApiOperation({ summary: '告警 / Missing-bulletin alarms, newest first' })
  async alarms(@Query(query(alarmListing)) given: z.output<typeof alarmListing>): Promise<z.output<typeof alarmDetails>> {
    const { state } = given;
    const page = await this.ledger.read(async (tx) => {
      const { items: alarms, next } = await tx.alarms.page(
        state === undefined ? {} : { state },
        { by: 'raisedAt', direction: 'DESC' },
        pageRequest(given),
      );
      const slots = new Map((await tx.slots.find({ id: oneOf(alarms.map(({ slotId }) => slotId)) })).map((slot) => [slot.id, slot]));
      return { items: alarms.map((alarm) => ({ ...alarm, slot: slots.get(alarm.slotId) ?? null })), next };
    });
    return pageReply('alarms', page);
  }
}
