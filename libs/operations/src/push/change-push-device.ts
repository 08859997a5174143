import { newId, type LedgerTransaction, type NewPushDevice } from '@rainstorm/ledger';
import type { PushDeviceId } from '@rainstorm/warning-model';
import { auditEntry } from '../audit-actor.js';

/** Whose device it is, and from where it asks. */
export interface PushDeviceOwner extends Pick<NewPushDevice, 'accountId' | 'sessionHash' | 'userAgent'> {
  readonly name: string;
  readonly remoteAddress: string | null;
}

const entry = (act: 'push-device-added' | 'push-device-ended', id: PushDeviceId, { accountId, name, remoteAddress }: PushDeviceOwner) =>
  auditEntry({ id: accountId, name }, act, 'push-device', id, { remoteAddress, app: 'console' });

/** The device of the session gets pushes from now on, under the name of its officer. The same again is not added twice. */
export const addPushDevice = async (
  tx: LedgerTransaction,
  owner: PushDeviceOwner,
  address: Pick<NewPushDevice, 'endpoint' | 'p256dh' | 'auth'>,
): Promise<void> => {
  const { accountId, sessionHash, userAgent } = owner;
  const id = newId('push-device');
  if (await tx.pushDevices.put({ id, accountId, sessionHash, userAgent, ...address })) tx.audit(entry('push-device-added', id, owner));
};

/** Ends a device of the own account. False where there is none such. */
export const endPushDevice = async (tx: LedgerTransaction, owner: PushDeviceOwner, id: PushDeviceId): Promise<boolean> => {
  const ended = await tx.pushDevices.end(id, owner.accountId);
  if (ended) tx.audit(entry('push-device-ended', id, owner));
  return ended;
};
