import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { officeSystemPermissions, Allow, CurrentActor, ReadsPersonalData, type Actor } from '@rainstorm/access';
import {
  apiRefusals,
  apiBody,
  apiIdempotencyKey,
  apiIfMatch,
  apiReply,
  apiVersion,
  body,
  IdempotencyKey,
  IfMatch,
} from '@rainstorm/http-edge';
import { accountIdOf, type SeenStates } from '@rainstorm/operations';
import { idFrom, type AccountId } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { valueOrProblem } from '../wire.js';
import { AccountTags } from './account-tags.decorator.js';
import {
  accountPatch,
  accountReply,
  accountsReply,
  newAccount,
  newPassword,
  newToken,
  newTokenReply,
  tokenReply,
  tokensReply,
} from './account.dto.js';
import { ManageAccounts } from './manage-accounts.js';

@ApiTags('accounts')
@Controller('api/v1')
export class AccountController {
  constructor(@Inject(ManageAccounts) private readonly accounts: ManageAccounts) {}

  @Get('accounts')
  @Allow('account:manage')
  @ReadsPersonalData('accounts')
  @apiReply(200, accountsReply)
  @ApiOperation({ summary: '账号 / Accounts of persons' })
  async list(): Promise<z.output<typeof accountsReply>> {
    return { items: await this.accounts.list() };
  }

  @Post('accounts')
  @apiIdempotencyKey()
  @Allow('account:manage')
  @apiBody(newAccount)
  @apiReply(201, accountReply)
  @apiRefusals('login-taken', 'office-missing', 'roles-apart', 'unknown-office', 'weak-password')
  @ApiOperation({ summary: '新建账号 / Make an account' })
  async create(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body(body(newAccount)) given: z.output<typeof newAccount>,
  ): Promise<z.output<typeof accountReply>> {
    return valueOrProblem(await this.accounts.create(given, auditActorOf(actor), key));
  }

  @Get('accounts/:id')
  @apiVersion(AccountTags)
  @Allow('account:manage')
  @ReadsPersonalData('accounts')
  @apiReply(200, accountReply)
  @apiRefusals('unknown-account')
  @ApiOperation({ summary: '一个账号 / One account' })
  async one(@Param('id') accountId: string): Promise<z.output<typeof accountReply>> {
    return valueOrProblem(await this.accounts.one(idFrom<AccountId>(accountId)));
  }

  @Patch('accounts/:id')
  @apiIfMatch(AccountTags)
  @Allow('account:manage')
  @apiBody(accountPatch)
  @apiReply(200, accountReply)
  @apiRefusals('office-missing', 'own-account', 'roles-apart', 'unknown-account', 'unknown-office')
  @ApiOperation({
    summary:
      '停用、启用、解锁、调整岗位 / Disable, enable or unlock an account, or change its roles or office; nobody does that to the own one',
  })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') accountId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(accountPatch)) given: z.output<typeof accountPatch>,
  ): Promise<z.output<typeof accountReply>> {
    const patch = {
      ...(given.disabled === undefined ? {} : { disabled: given.disabled }),
      ...(given.unlock === undefined ? {} : { unlock: given.unlock }),
      ...(given.roles === undefined ? {} : { roles: given.roles }),
      ...(given.officeId === undefined ? {} : { officeId: given.officeId }),
    };
    return valueOrProblem(await this.accounts.change(idFrom<AccountId>(accountId), patch, auditActorOf(actor), seen));
  }

  @Post('accounts/:id/password')
  @HttpCode(200)
  @Allow('account:manage')
  @apiBody(newPassword)
  @apiReply(200, accountReply)
  @apiRefusals('unknown-account', 'weak-password')
  @ApiOperation({ summary: '重设密码 / Set a password; ends all sessions of the account' })
  async setPassword(
    @CurrentActor() actor: Actor,
    @Param('id') accountId: string,
    @Body(body(newPassword)) given: z.output<typeof newPassword>,
  ): Promise<z.output<typeof accountReply>> {
    return valueOrProblem(await this.accounts.setPassword(idFrom<AccountId>(accountId), given.password, auditActorOf(actor)));
  }

  @Get('api-tokens')
  @Allow('account:manage')
  @ReadsPersonalData('api-tokens')
  @apiReply(200, tokensReply)
  @ApiOperation({ summary: '接口令牌 / API tokens of machines' })
  async listTokens(): Promise<z.output<typeof tokensReply>> {
    return { items: await this.accounts.listTokens(), officeScopes: [...officeSystemPermissions] };
  }

  @Post('api-tokens')
  @apiIdempotencyKey()
  @Allow('account:manage')
  @apiBody(newToken)
  @apiReply(201, newTokenReply)
  @apiRefusals('scopes-exceed-office-system', 'scopes-exceed-owner', 'token-expiry-out-of-range', 'unknown-account', 'unknown-office')
  @ApiOperation({
    summary: '新建令牌 / Make an API token; it is shown this once, so a repeated key is refused with 409',
    description:
      '令牌属于一个账号（`ownerId`），或属于一个单位（`officeId`）：后者供该单位自己的系统收取、签收和登记办理。 / A token belongs to an account, or to an office, whose own system receives, acknowledges and records by it.',
  })
  async createToken(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body(body(newToken)) { ownerId, officeId, ...given }: z.output<typeof newToken>,
  ): Promise<z.output<typeof newTokenReply>> {
    const holder = officeId === undefined ? { ownerId: ownerId ?? accountIdOf(auditActorOf(actor)) } : { officeId };
    return valueOrProblem(await this.accounts.createToken({ ...given, ...holder }, auditActorOf(actor), key));
  }

  @Delete('api-tokens/:id')
  @Allow('account:manage')
  @apiReply(200, tokenReply)
  @apiRefusals('unknown-token')
  @ApiOperation({ summary: '撤销令牌 / Revoke an API token' })
  async revokeToken(@CurrentActor() actor: Actor, @Param('id') tokenId: string): Promise<z.output<typeof tokenReply>> {
    return valueOrProblem(await this.accounts.revokeToken(idFrom(tokenId), auditActorOf(actor)));
  }
}
