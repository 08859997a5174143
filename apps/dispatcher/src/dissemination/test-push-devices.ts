import { pushTest, type PushSender } from '@rainstorm/channels';
import type { Ledger, PushAddress } from '@rainstorm/ledger';
import { isPushNight, PUSH_TEST_AGAIN_MS, PUSH_TEST_EVERY_MS } from '@rainstorm/warning-model';

const AT_ONCE = 20;
/** A test that comes later than this proves nothing of now. */
const TTL_SEC = 600;

/** Tests the devices that get web pushes: at once where their officer asks, and now and then by day. Only a device that answers counts. */
export class TestPushDevices {
  constructor(
    private readonly ledger: Ledger,
    private readonly zone: string,
    private readonly sender: PushSender,
  ) {}

  /** Resolves with how many devices it tried. */
  async round(): Promise<number> {
    const devices = await this.ledger.pushDevices.takeForTest(AT_ONCE, {
      onlyAsked: isPushNight(await this.ledger.now(), this.zone),
      everyMs: PUSH_TEST_EVERY_MS,
      againMs: PUSH_TEST_AGAIN_MS,
    });
    await Promise.all(devices.map(async (device) => this.one(device)));
    return devices.length;
  }

  private async one(device: PushAddress): Promise<void> {
    const { pushDevices } = this.ledger;
    const proof = await pushDevices.expect(device.id, null);
    const sent = await this.sender.send(device, { ...pushTest(device.id), proof }, { ttlSec: TTL_SEC });
    if (sent.result === 'gone') await pushDevices.forget(device.id);
    else await pushDevices.noteSent(device.id, sent.result === 'failed' ? sent.reason : null);
  }
}
