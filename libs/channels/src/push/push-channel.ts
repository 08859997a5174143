import { channelCapabilities, type DeliveryId, type OfficeId, type PushDeviceId } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { checkContact } from '../registry.js';
import { pushContent } from './push-content.js';
import type { PushAddress, PushResult, PushSender } from './push-sender.js';

/** Knows which devices get pushes, and what became of them. */
export interface PushDevices {
  /** The devices of those on duty at this office (null: at the command). */
  onDuty(officeId: OfficeId | null): Promise<readonly (PushAddress & { readonly id: PushDeviceId })[]>;
  /** Notes a push before it goes out, and gives what its device will say when it has come. */
  expect(deviceId: PushDeviceId, deliveryId: DeliveryId | null): Promise<string>;
  /** What the push service said: null, it took the push. */
  noteSent(deviceId: PushDeviceId, failure: string | null): Promise<void>;
  forget(deviceId: PushDeviceId): Promise<void>;
}

export interface PushOptions {
  readonly sender: PushSender;
  readonly devices: PushDevices;
  readonly now: () => Date;
}

const nobody: SendOutcome = { result: 'failed-temporarily', reason: 'no-device', detail: 'nobody on duty has a device that gets pushes' };
const unknown: SendOutcome = { result: 'failed-temporarily', reason: 'unreachable', detail: 'not known which devices get pushes' };

const DAY_SEC = 86_400;
/** Until the deadline; what has passed it is still worth an hour. */
const ttlOf = ({ deadlineAt }: OutgoingMessage, now: Date): number => {
  const left = deadlineAt === null ? 3_600 : (deadlineAt.getTime() - now.getTime()) / 1000;
  return left <= 0 ? 3_600 : Math.min(Math.max(left, 60), DAY_SEC);
};

/**
 * Web push (RFC 8030) to the devices of those on duty. What a push service took is `sent`, which proves nothing; a device that says that the push came
 * makes the delivery delivered (libs/operations). Where no push service takes it, it waits like the console.
 */
export const makePushChannel = ({ sender, devices, now }: PushOptions): Channel => {
  const toDevice = async (device: Awaited<ReturnType<PushDevices['onDuty']>>[number], message: OutgoingMessage): Promise<PushResult> => {
    // In the ledger before it goes out: a device answers at once.
    const proof = await devices.expect(device.id, message.purpose === 'system-alarm' ? null : message.deliveryId);
    const sent = await sender.send(device, { ...pushContent(message, now()), proof }, { ttlSec: ttlOf(message, now()) });
    if (sent.result === 'gone') await devices.forget(device.id);
    else await devices.noteSent(device.id, sent.result === 'failed' ? sent.reason : null);
    return sent;
  };
  return {
    kind: 'push',
    capabilities: channelCapabilities.push,
    send: async (message) => {
      const faults = checkContact({ kind: 'push', address: message.to.address, secretRef: null });
      if (faults.length > 0) return { result: 'failed-permanently', reason: 'bad-address', detail: faults.join(', ') };
      let results: readonly PushResult[];
      try {
        const found = await devices.onDuty(message.officeId);
        results = await Promise.all(found.map(async (device) => toDevice(device, message)));
      } catch {
        return unknown;
      }
      if (results.some(({ result }) => result === 'taken')) return { result: 'sent', providerId: null };
      const refused = results.find((each) => each.result === 'failed');
      return refused === undefined ? nobody : { result: 'failed-temporarily', reason: refused.reason, detail: refused.detail };
    },
    close: async () => Promise.resolve(),
  };
};
