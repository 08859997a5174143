import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, permissions, roles, type Actor } from '@rainstorm/access';
import { apiBody, body } from '@rainstorm/http-edge';
import type { AccountId, OfficeId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { doerOf } from '../doer.js';
import { answered, id, instant, line } from '../wire.js';
import { ManageAccounts } from './manage-accounts.js';

const password = z.string().max(1_000);
const newAccount = z.strictObject({
  login: z.string().regex(/^[a-z][a-z0-9.-]{2,31}$/),
  name: line(40),
  roles: z.array(z.enum(roles)).min(1),
  officeId: line(64)
    .transform((text) => text as OfficeId)
    .nullable()
    .default(null),
  password,
});
const accountPatch = z.strictObject({ disabled: z.boolean(), unlock: z.literal(true) }).partial();
const newPassword = z.strictObject({ password });
const newToken = z.strictObject({
  name: line(100),
  scopes: z.array(z.enum(permissions)).min(1),
  expiresAt: instant.nullable().default(null),
});

@ApiTags('accounts')
@Controller('api/v1')
export class AccountController {
  constructor(@Inject(ManageAccounts) private readonly accounts: ManageAccounts) {}

  @Get('accounts')
  @Allow('account:manage')
  @ApiOperation({ summary: '账号 / Accounts of persons' })
  async list(): Promise<unknown> {
    return { items: await this.accounts.list() };
  }

  @Post('accounts')
  @Allow('account:manage')
  @apiBody(newAccount)
  @ApiOperation({ summary: '新建账号 / Make an account' })
  async create(@CurrentActor() actor: Actor, @Body(body(newAccount)) given: z.output<typeof newAccount>): Promise<unknown> {
    return answered(await this.accounts.create(given, doerOf(actor)));
  }

  @Patch('accounts/:id')
  @Allow('account:manage')
  @apiBody(accountPatch)
  @ApiOperation({ summary: '停用、启用、解锁 / Disable, enable or unlock an account' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') accountId: string,
    @Body(body(accountPatch)) given: z.output<typeof accountPatch>,
  ): Promise<unknown> {
    const patch = {
      ...(given.disabled === undefined ? {} : { disabled: given.disabled }),
      ...(given.unlock === undefined ? {} : { unlock: given.unlock }),
    };
    return answered(await this.accounts.change(id<AccountId>(accountId), patch, doerOf(actor)));
  }

  @Post('accounts/:id/password')
  @HttpCode(200)
  @Allow('account:manage')
  @apiBody(newPassword)
  @ApiOperation({ summary: '重设密码 / Set a password; ends all sessions of the account' })
  async setPassword(
    @CurrentActor() actor: Actor,
    @Param('id') accountId: string,
    @Body(body(newPassword)) given: z.output<typeof newPassword>,
  ): Promise<unknown> {
    return answered(await this.accounts.setPassword(id<AccountId>(accountId), given.password, doerOf(actor)));
  }

  @Get('api-tokens')
  @Allow('account:manage')
  @ApiOperation({ summary: '接口令牌 / API tokens of machines' })
  async listTokens(): Promise<unknown> {
    return { items: await this.accounts.listTokens() };
  }

  @Post('api-tokens')
  @Allow('account:manage')
  @apiBody(newToken)
  @ApiOperation({ summary: '新建令牌 / Make an API token; it is shown this once' })
  async createToken(
    @CurrentActor() actor: Actor,
    @Body(body(newToken)) { name, scopes, expiresAt }: z.output<typeof newToken>,
  ): Promise<unknown> {
    return this.accounts.createToken(name, scopes, expiresAt, doerOf(actor));
  }

  @Delete('api-tokens/:id')
  @Allow('account:manage')
  @ApiOperation({ summary: '撤销令牌 / Revoke an API token' })
  async revokeToken(@CurrentActor() actor: Actor, @Param('id') tokenId: string): Promise<unknown> {
    return answered(await this.accounts.revokeToken(id(tokenId), doerOf(actor)));
  }
}
