import { randomBytes } from 'node:crypto';
import { freshAccount, newId, type DeliveryRow, type DispatchRow, type Ledger } from '@rainstorm/ledger';
import type { OfficeId, PushDeviceId } from '@rainstorm/warning-model';

import type { Stage } from './ledger-stage.js';

/** The delivery of a bulletin by push, tried once. The contacts of the example have none. */
export const aPushFor = async (
  stage: Stage,
  dispatch: DispatchRow,
  contactId: string,
  state: DeliveryRow['state'],
): Promise<DeliveryRow> => {
  const row = await stage.delivery(dispatch, contactId, 'email', { state, attempts: 1 });
  await stage.ledger.transaction(async (tx) => tx.deliveries.update({ id: row.id }, { channel: 'push', address: '-' }));
  return { ...row, channel: 'push', address: '-' };
};

/** A device of a duty officer who is signed in on it, with pushes turned on and not tested yet. `endpoint`: where nothing is sent, any address does. */
export const aPhone = async (
  ledger: Ledger,
  name: string,
  office: string,
  { endpoint = `https://push.example/${randomBytes(8).toString('hex')}`, keys = { p256dh: 'B', auth: 'A' } } = {},
): Promise<PushDeviceId> =>
  ledger.transaction(async (tx) => {
    const [accountId, id, tokenHash] = [newId('account'), newId('push-device'), randomBytes(16).toString('hex')];
    const own = { login: `login-${tokenHash}`, roles: ['duty-officer'], officeId: office as OfficeId, passwordHash: '' };
    await tx.accounts.insert({ id: accountId, name, ...own, ...freshAccount, createdAt: tx.now });
    const expiresAt = new Date(tx.now.getTime() + 10 * 86_400_000);
    const from = { userAgent: null, remoteAddress: null };
    await tx.sessions.insert({ tokenHash, accountId, csrfToken: 'csrf', createdAt: tx.now, seenAt: tx.now, expiresAt, ...from });
    await tx.pushDevices.put({ id, sessionHash: tokenHash, accountId, endpoint, ...keys, userAgent: null });
    return id;
  });
