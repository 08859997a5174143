import type { pushDevices } from '@rainstorm/api-schemas';
import { pushEndpointRefusal } from '@rainstorm/channels/receiver-addresses';
import type { Ledger, PushDeviceRow } from '@rainstorm/ledger';
import { addPushDevice, endPushDevice, type PushDeviceOwner } from '@rainstorm/operations';
import { accepted, pushDeviceState, type PushDeviceId, type Result } from '@rainstorm/warning-model';
import type { z } from 'zod';
import type { PushSettings } from '../infrastructure/push-settings.js';
import { refuse, type Refusal } from '../refusal.js';
import type { pushSubscription } from './push.dto.js';

type Devices = z.output<typeof pushDevices>;

/** 我的设备: the devices of the own account that get web pushes, and what is known of each. */
export class ManagePush {
  constructor(
    private readonly ledger: Ledger,
    private readonly settings: PushSettings,
  ) {}

  async read({ accountId, sessionHash }: PushDeviceOwner): Promise<Devices> {
    const [now, rows] = await Promise.all([this.ledger.now(), this.ledger.pushDevices.ofAccount(accountId)]);
    const shown = ({ sessionHash: of, ...row }: PushDeviceRow): Devices['items'][number] => ({
      ...row,
      current: of === sessionHash,
      state: pushDeviceState(row, now),
    });
    return { now, publicKey: this.settings.publicKey, items: rows.map(shown) };
  }

  /** Pushes go to the browser of this session from now on; it is tested at once. */
  async add(
    owner: PushDeviceOwner,
    { endpoint, keys: { p256dh, auth } }: z.output<typeof pushSubscription>,
  ): Promise<Result<Devices, Refusal>> {
    if (this.settings.publicKey === null) return refuse({ type: 'no-web-push' });
    const wrong = pushEndpointRefusal(endpoint, this.settings.allowed);
    if (wrong !== null) return refuse({ type: 'push-address-refused', why: wrong });
    await this.ledger.transaction(async (tx) => addPushDevice(tx, owner, { endpoint, p256dh, auth }));
    return accepted(await this.read(owner));
  }

  async end(owner: PushDeviceOwner, id: PushDeviceId): Promise<Result<null, Refusal>> {
    const ended = await this.ledger.transaction(async (tx) => endPushDevice(tx, owner, id));
    return ended ? accepted(null) : refuse({ type: 'unknown-push-device' });
  }

  /** The worker sends the test within seconds. */
  async test(owner: PushDeviceOwner, id: PushDeviceId): Promise<Result<Devices, Refusal>> {
    if (this.settings.publicKey === null) return refuse({ type: 'no-web-push' });
    const known = await this.ledger.transaction(async (tx) => tx.pushDevices.askForTest(id, owner.accountId));
    return known ? accepted(await this.read(owner)) : refuse({ type: 'unknown-push-device' });
  }
}
