import { accepted, refused, type Result } from '@rainstorm/warning-model';
import type { ApiToken, ApiTokens } from './ports.js';
import { hashToken, newSecret } from './secret.js';

/** Lets scanners of source code and logs recognise a leaked token. */
export const API_TOKEN_PREFIX = 'rst_';

/** A new token for a machine. The token is shown once to its creator; only `tokenHash` is stored. */
export const newApiToken = (): { readonly token: string; readonly tokenHash: string } => {
  const token = `${API_TOKEN_PREFIX}${newSecret()}`;
  return { token, tokenHash: hashToken(token) };
};

export type ApiTokenRefusal = 'unknown-token' | 'token-expired' | 'token-revoked';

export const readApiToken = async (apiTokens: ApiTokens, token: string, now: Date): Promise<Result<ApiToken, ApiTokenRefusal>> => {
  if (!token.startsWith(API_TOKEN_PREFIX)) return refused('unknown-token');
  const known = await apiTokens.byHash(hashToken(token));
  if (known === null) return refused('unknown-token');
  if (known.revokedAt !== null) return refused('token-revoked');
  if (known.expiresAt !== null && known.expiresAt <= now) return refused('token-expired');
  return accepted(known);
};
