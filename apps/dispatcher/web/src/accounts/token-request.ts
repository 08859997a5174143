import type { Permission } from '../api/access-schemas.ts';
import type { Account, ApiToken } from '../api/dispatcher-paths.ts';

/** For whom a token acts: a person's account, or the own system of an office. */
export type Holder = 'account' | 'office';

/** What the form of a new token says. `expiresAt`: RFC 3339. */
export interface TokenForm {
  readonly name: string;
  readonly holder: Holder;
  readonly ownerId: string;
  readonly officeId: string;
  readonly scopes: readonly Permission[];
  readonly expiresAt: string;
}

/** The body of the request. What was ticked for the other holder, and this one may not do, is left out. */
export const tokenRequest = ({ name, holder, ownerId, officeId, scopes, expiresAt }: TokenForm, allowed: readonly Permission[]) => ({
  name: name.trim(),
  scopes: scopes.filter((scope) => allowed.includes(scope)),
  expiresAt,
  ...(holder === 'office' ? { officeId } : { ownerId }),
});

/** Who holds a token, by name: the office, or the account. A name that is not known any more is the id. */
export const holderOf = (
  { ownerId, forOfficeId }: Pick<ApiToken, 'ownerId' | 'forOfficeId'>,
  accounts: readonly Pick<Account, 'id' | 'name'>[],
  officeName: (id: string) => string,
): { readonly kind: Holder; readonly name: string } =>
  forOfficeId === null
    ? { kind: 'account', name: accounts.find(({ id }) => id === ownerId)?.name ?? ownerId ?? '' }
    : { kind: 'office', name: officeName(forOfficeId) };
