import type { OfficeId } from '@rainstorm/warning-model';

type SignedInOrOut = {
  readonly remoteAddress: string | null;
  readonly app: string;
};

type WallDetails = SignedInOrOut & { readonly name: string; readonly place: string };

/** The acts that concern accounts, tokens and sign-ins, with what is recorded of each. */
export interface AccountAuditDetails {
  /** `officeId` is missing where the command line made the account. */
  'account-made': { readonly login: string; readonly roles: readonly string[]; readonly officeId?: OfficeId | null };
  'account-changed': {
    readonly disabled?: boolean;
    readonly unlock?: true;
    readonly roles?: readonly string[];
    readonly officeId?: OfficeId | null;
  };
  'demo-accounts-made': { readonly logins: readonly string[] };
  'password-set': Readonly<Record<string, never>>;
  'api-token-made': {
    readonly name: string;
    readonly scopes: readonly string[];
    readonly expiresAt: Date | null;
    readonly ownerId?: string | null;
    /** The office whose own system it is. */
    readonly forOfficeId?: string | null;
  };
  'api-token-revoked': { readonly name: string };
  /** A browser became a big screen with a session of its own. */
  'wall-made': WallDetails;
  'wall-ended': WallDetails;
  /** Web push on one device of the account, until its session ends. */
  'push-device-added': SignedInOrOut;
  'push-device-ended': SignedInOrOut;
  /** By its owner. `password-set` is by somebody else. */
  'password-changed': SignedInOrOut;
  'signed-in': SignedInOrOut;
  'signed-out': SignedInOrOut;
}
