import { Inject, Injectable } from '@nestjs/common';
import { EntityTags, type RoutedRequest } from '@rainstorm/http-edge';
import { stateOf } from '@rainstorm/operations';
import { idFrom, type AccountId } from '@rainstorm/warning-model';
import { ManageAccounts } from './manage-accounts.js';

/** The tag of an account. */
@Injectable()
export class AccountTags extends EntityTags {
  constructor(@Inject(ManageAccounts) private readonly reader: ManageAccounts) {
    super();
  }

  protected override stateIn(answer: object): string {
    return stateOf('account', answer);
  }

  protected override async read({ params }: RoutedRequest): Promise<object | null> {
    const found = await this.reader.one(idFrom<AccountId>(params['id'] ?? ''));
    return found.ok ? found.value : null;
  }
}
