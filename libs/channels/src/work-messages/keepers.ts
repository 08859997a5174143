import type { Status } from '@rainstorm/warning-model';
import { TokenKeeper, type TokenAnswer } from '../gateway/token-keeper.js';

/** The keepers of an application's tokens, one for each status. */
export class Keepers<Credentials extends { readonly status: Status }> {
  private readonly kept = new Map<Status, TokenKeeper>();

  constructor(private readonly ask: (credentials: Credentials) => Promise<TokenAnswer>) {}

  of(credentials: Credentials): TokenKeeper {
    const keeper = this.kept.get(credentials.status) ?? new TokenKeeper(async () => this.ask(credentials));
    this.kept.set(credentials.status, keeper);
    return keeper;
  }
}
