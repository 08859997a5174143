import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { accessException, Allow, CurrentActor, Public, SentByPage, type Actor, type GuardedRequest } from '@rainstorm/access';
import { pushDevices } from '@rainstorm/api-schemas';
import { apiBody, apiRefusals, apiReply, body } from '@rainstorm/http-edge';
import type { PushDeviceOwner } from '@rainstorm/operations';
import { idFrom } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { valueOrProblem } from '../wire.js';
import { ManagePush } from './manage-push.js';
import { pushProof, pushSubscription } from './push.dto.js';
import { TakePushProof } from './take-push-proof.js';

/** The person and the session that asks. A machine has no device. */
const ownerOf = (actor: Actor, { session, ip, headers }: GuardedRequest): PushDeviceOwner => {
  if (actor.kind !== 'person' || session === undefined) throw accessException('not-allowed');
  return {
    accountId: actor.accountId,
    name: actor.name,
    sessionHash: session.tokenHash,
    userAgent: headers['user-agent']?.slice(0, 300) ?? null,
    remoteAddress: ip ?? null,
  };
};

/** 我的设备: web push to the browsers of an officer. */
@ApiTags('push')
@Controller('api/v1/push')
export class PushController {
  constructor(
    @Inject(ManagePush) private readonly push: ManagePush,
    @Inject(TakePushProof) private readonly proofs: TakePushProof,
  ) {}

  @Get('devices')
  @Allow('duty:take')
  @SentByPage('The page looks whether a test has come')
  @apiReply(200, pushDevices)
  @ApiOperation({
    summary: '我的设备 / The own devices that get web pushes',
    description: 'Those whose session stands. A device counts as reached only while its tests come back (`state`: proven).',
  })
  async devices(@CurrentActor() actor: Actor, @Req() request: GuardedRequest): Promise<z.output<typeof pushDevices>> {
    return this.push.read(ownerOf(actor, request));
  }

  @Put('devices/current')
  @Allow('duty:take')
  @apiBody(pushSubscription)
  @apiReply(200, pushDevices)
  @apiRefusals('no-web-push', 'push-address-refused')
  @ApiOperation({
    summary: '本设备开启推送 / Pushes to this browser, until its session ends',
    description: 'The body is what the browser gave (`PushSubscription.toJSON()`). A test goes out at once.',
  })
  async add(
    @CurrentActor() actor: Actor,
    @Body(body(pushSubscription)) given: z.output<typeof pushSubscription>,
    @Req() request: GuardedRequest,
  ): Promise<z.output<typeof pushDevices>> {
    return valueOrProblem(await this.push.add(ownerOf(actor, request), given));
  }

  @Delete('devices/:id')
  @HttpCode(204)
  @Allow('duty:take')
  @ApiParam({ name: 'id', description: 'As the list names it' })
  @ApiResponse({ status: 204, description: 'It gets no more pushes' })
  @apiRefusals('unknown-push-device')
  @ApiOperation({ summary: '关闭推送 / No more pushes to a device of the own account' })
  async end(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: GuardedRequest): Promise<void> {
    valueOrProblem(await this.push.end(ownerOf(actor, request), idFrom(id)));
  }

  @Post('devices/:id/test')
  @HttpCode(200)
  @Allow('duty:take')
  @ApiParam({ name: 'id', description: 'As the list names it' })
  @apiReply(200, pushDevices)
  @apiRefusals('no-web-push', 'unknown-push-device')
  @ApiOperation({ summary: '测试 / Send a test to a device; it comes within seconds, or the push service cannot be reached' })
  async test(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: GuardedRequest): Promise<z.output<typeof pushDevices>> {
    return valueOrProblem(await this.push.test(ownerOf(actor, request), idFrom(id)));
  }

  @Post('proofs')
  @HttpCode(204)
  @Public('The proof is the permission: only the push that came carries it, and the browser may have signed out meanwhile')
  @apiBody(pushProof)
  @ApiResponse({ status: 204, description: 'The device is proven' })
  @apiRefusals('unknown-push')
  @ApiOperation({ summary: '推送已到达 / The service worker says that a push has come' })
  async prove(@Body(body(pushProof)) { proof }: z.output<typeof pushProof>): Promise<void> {
    valueOrProblem(await this.proofs.run(proof));
  }
}
