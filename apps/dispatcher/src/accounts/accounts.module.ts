import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { AccountTags } from './account-tags.decorator.js';
import { AccountController } from './account.controller.js';
import { ManageAccounts } from './manage-accounts.js';

@Module({
  controllers: [AccountController],
  providers: [
    AccountTags,
    { provide: ManageAccounts, inject: [Ledger, CITY], useFactory: (ledger: Ledger, city: City) => new ManageAccounts(ledger, city) },
  ],
})
export class AccountsModule {}
