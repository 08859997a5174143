import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { rosterSwap } from '@rainstorm/api-schemas';
import { apiBody, apiRefusals, apiReply, body } from '@rainstorm/http-edge';
import { idFrom, type RosterSwapId } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { ChangeRoster } from './change-roster.js';
import type { KeeperOf } from './roster-keeper.js';
import { rosterOrProblem } from './roster-problems.js';
import { KEEPER_OF } from './roster-tokens.js';
import { proposedSwap, settledSwap } from './roster.dto.js';

const settling = ['no-office', 'unknown-level', 'unknown-roster-swap', 'swap-without-you', 'swap-settled'] as const;

/** 换班: proposed by one of the two, agreed to by the other. */
@ApiTags('roster')
@Controller('api/v1/roster/swaps')
export class RosterSwapController {
  constructor(
    @Inject(ChangeRoster) private readonly changes: ChangeRoster,
    @Inject(KEEPER_OF) private readonly keeperOf: KeeperOf,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('roster:edit')
  @apiBody(proposedSwap)
  @apiReply(200, rosterSwap)
  @apiRefusals('no-office', 'unknown-level', 'roster-faulty', 'swap-not-possible', 'swap-without-you', 'swap-without-account')
  @ApiOperation({
    summary: '提出换班 / Propose a swap of two shifts; one of them is your own',
    description: 'Proposing the same once more gives the swap that is open already.',
  })
  async propose(
    @CurrentActor() actor: Actor,
    @Body(body(proposedSwap)) { level, one, other, note }: z.output<typeof proposedSwap>,
  ): Promise<z.output<typeof rosterSwap>> {
    return rosterOrProblem(await this.changes.propose(this.keeperOf(actor), level, { one, other }, note));
  }

  @Post(':id/agree')
  @HttpCode(200)
  @Allow('roster:edit')
  @apiBody(settledSwap)
  @apiReply(200, rosterSwap)
  @apiRefusals(...settling, 'roster-faulty', 'swap-not-possible')
  @ApiOperation({ summary: '同意换班 / The other person agrees: the swap is part of the next version' })
  async agree(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(body(settledSwap)) { level }: z.output<typeof settledSwap>,
  ): Promise<z.output<typeof rosterSwap>> {
    return rosterOrProblem(await this.changes.settle(this.keeperOf(actor), level, idFrom<RosterSwapId>(id), 'agree'));
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Allow('roster:edit')
  @apiBody(settledSwap)
  @apiReply(200, rosterSwap)
  @apiRefusals(...settling)
  @ApiOperation({ summary: '不同意换班 / The other person does not agree' })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(body(settledSwap)) { level }: z.output<typeof settledSwap>,
  ): Promise<z.output<typeof rosterSwap>> {
    return rosterOrProblem(await this.changes.settle(this.keeperOf(actor), level, idFrom<RosterSwapId>(id), 'refuse'));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('roster:edit')
  @apiBody(settledSwap)
  @apiReply(200, rosterSwap)
  @apiRefusals(...settling)
  @ApiOperation({ summary: '撤回换班 / Whoever proposed it takes it back' })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(body(settledSwap)) { level }: z.output<typeof settledSwap>,
  ): Promise<z.output<typeof rosterSwap>> {
    return rosterOrProblem(await this.changes.settle(this.keeperOf(actor), level, idFrom<RosterSwapId>(id), 'withdraw'));
  }
}
