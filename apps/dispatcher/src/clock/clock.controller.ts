import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { apiBody, body } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { accepted } from '@rainstorm/warning-model';
import { z } from 'zod';
import { doerOf, entry } from '../doer.js';
import { refuse } from '../refusal.js';
import { answered, instant } from '../wire.js';

const moving = z.strictObject({ to: instant });

/** Only where the process was started with CLOCK=movable: drills and tests. */
@ApiTags('clock')
@Controller('api/v1/clock')
export class ClockController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @Get()
  @Allow('clock:move')
  @ApiOperation({ summary: '时钟 / The ledger’s clock, and what it waits for' })
  async read(): Promise<unknown> {
    return this.ledger.read(async (tx) => {
      const { underWay, nextRetryAt } = await tx.outbox.pressure();
      const [due] = await tx.sql<{ n: string; next: Date | null }[]>(
        `SELECT count(*) FILTER (WHERE wake_at <= ledger_now()) AS n, min(wake_at) FILTER (WHERE wake_at > ledger_now()) AS next
         FROM timers WHERE state = 'armed'`,
      );
      return { now: tx.now, movable: true, nextTimerAt: due?.next ?? null, nextRetryAt, underWay, overdueTimers: Number(due?.n ?? 0) };
    });
  }

  @Post()
  @HttpCode(200)
  @Allow('clock:move')
  @apiBody(moving)
  @ApiOperation({ summary: '调钟 / Move the clock forward' })
  async move(@CurrentActor() actor: Actor, @Body(body(moving)) { to }: z.output<typeof moving>): Promise<unknown> {
    const moved = await this.ledger.moveClockTo(to);
    if (!moved.ok)
      return answered(
        refuse(
          moved.refusal.type === 'clock-is-fixed' ? moved.refusal : { type: moved.refusal.type, now: moved.refusal.now.toISOString() },
        ),
      );
    await this.ledger.transaction(async (tx) => {
      tx.audit(entry(doerOf(actor), 'clock-moved', 'clock', 'ledger', { to }));
      tx.changed({ kind: 'clock-moved', officeId: null, audience: 'all', subjectId: 'ledger', payload: { now: moved.value } });
      await Promise.resolve();
    });
    return answered(accepted({ now: moved.value }));
  }
}
