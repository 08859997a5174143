import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { apiRefusals, apiBody, apiReply, body, instant } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { accepted, wallClock, type City } from '@rainstorm/warning-model';
import { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { auditEntry } from '@rainstorm/operations';
import { CITY } from '../infrastructure/tokens.js';
import { refuse } from '../refusal.js';
import { valueOrProblem } from '../wire.js';

const clock = z.object({
  now: z.date(),
  movable: z.literal(true),
  nextTimerAt: z.date().nullable(),
  nextRetryAt: z.date().nullable(),
  underWay: z.int(),
  overdueTimers: z.int(),
});
const moved = z.object({ now: z.date() });
const moving = z.strictObject({ to: instant });

/** Only where the process was started with CLOCK=movable: drills and tests. */
@ApiTags('clock')
@Controller('api/v1/clock')
export class ClockController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Get()
  @Allow('clock:move')
  @apiReply(200, clock)
  @ApiOperation({ summary: '时钟 / The ledger’s clock, and what it waits for' })
  async read(): Promise<z.output<typeof clock>> {
    return this.ledger.read(async (tx) => {
      const { underWay, nextRetryAt } = await tx.outbox.pressure();
      const { overdue, nextAt } = await tx.timers.waiting();
      return {
        now: tx.now,
        movable: true as const,
        nextTimerAt: nextAt,
        nextRetryAt,
        underWay,
        overdueTimers: overdue,
      };
    });
  }

  @Post()
  @HttpCode(200)
  @Allow('clock:move')
  @apiBody(moving)
  @apiReply(200, moved)
  @apiRefusals('clock-is-fixed', 'clock-only-moves-forward')
  @ApiOperation({ summary: '调钟 / Move the clock forward' })
  async move(@CurrentActor() actor: Actor, @Body(body(moving)) { to }: z.output<typeof moving>): Promise<z.output<typeof moved>> {
    const outcome = await this.ledger.moveClockTo(to);
    if (!outcome.ok)
      return valueOrProblem(
        refuse(
          outcome.refusal.type === 'clock-is-fixed'
            ? outcome.refusal
            : { type: outcome.refusal.type, now: outcome.refusal.now.toISOString(), wall: wallClock(outcome.refusal.now, this.city.zone) },
        ),
      );
    await this.ledger.transaction((tx) => {
      tx.audit(auditEntry(auditActorOf(actor), 'clock-moved', 'clock', 'ledger', { to }));
      tx.changed({ kind: 'clock-moved', officeId: null, audience: 'all', subjectId: 'ledger', payload: { now: outcome.value } });
    });
    return valueOrProblem(accepted({ now: outcome.value }));
  }
}
