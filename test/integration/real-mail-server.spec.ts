import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canRunRealMailServer, RealMailServer } from '@rainstorm/harness/real-mail-server';
import { until } from '@rainstorm/harness/until';
import type { DeliveryRow } from '@rainstorm/ledger';
import { Workshop } from './dissemination.spec-support.js';

const CAN_RUN = canRunRealMailServer();

(CAN_RUN || process.env['CI'] === 'true' ? describe : describe.skip)('over Postfix, with a mailbox of bounces at Dovecot', () => {
  let server: RealMailServer;
  let workshop: Workshop;
  beforeAll(async () => {
    if (!CAN_RUN) throw new Error('Postfix and Dovecot are missing, or this is not root');
    server = await RealMailServer.start();
    workshop = await Workshop.open();
    workshop.environment = {
      SMTP_URL: server.smtpUrl,
      SMTP_MAX_CONNECTIONS: '20',
      MAIL_FROM: 'qixiang@qixiang.example',
      MAIL_RETURN_ADDRESS: 'bounces+{}@qixiang.example',
      BOUNCE_MAILBOX_URL: server.mailboxUrl,
    };
    await workshop.start('worker');
  });
  afterAll(async () => {
    await workshop?.close();
    await server?.stop();
  });

  const now = async (delivery: DeliveryRow): Promise<DeliveryRow | null> =>
    workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id: delivery.id }));
  /** Sends a bulletin to this address, and waits until the delivery has this state and reason. */
  const comesTo = async (address: string, state: DeliveryRow['state'], reason: string | null) => {
    const delivery = await workshop.waiting('urban-flood-office', 'email', address);
    await workshop.relay();
    await reaches(delivery, state, reason);
    return delivery;
  };
  const reaches = async (delivery: DeliveryRow, state: DeliveryRow['state'], reason: string | null): Promise<void> => {
    let seen: DeliveryRow | null = null;
    await until(async () => {
      seen = await now(delivery);
      return seen?.state === state && seen.lastReason === reason;
    }, 60_000).catch(() => {
      throw new Error(`${state}, ${reason} did not come: ${JSON.stringify(seen)}\n${server.log}`);
    });
  };

  it('a hundred mails go over the two connections that it allows, none counts as a second try', async () => {
    const deliveries: DeliveryRow[] = [];
    for (let index = 0; index < 100; index++)
      deliveries.push(await workshop.waiting('urban-flood-office', 'email', `office${index}@duty.zhengzhou.example`));
    await workshop.relay();
    const ids = deliveries.map(({ id }) => id);
    await until(async () => (await workshop.states(ids)).every((state) => state === 'sent'), 60_000);
    expect((await Promise.all(deliveries.map(now))).map((row) => row?.attempts)).toEqual(ids.map(() => 1));
    await until(async () => Promise.resolve(ids.every((_, index) => server.received(`office${index}`) === 1)), 60_000);
  });

  it('a mail to nobody comes back: the delivery is failed, and the standby contact has the bulletin', async () => {
    const delivery = await comesTo('nobody@duty.zhengzhou.example', 'failed-permanently', 'no-such-address');
    const others = await workshop.bureau.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: delivery.dispatchId }));
    expect(others.map(({ contactId }) => contactId)).toContain('urban-flood-standby');
  });

  it('a full mailbox is told as such', async () => {
    await comesTo('full@duty.zhengzhou.example', 'failed-permanently', 'mailbox-full');
  });

  it('a dead server on the way is first a delay, then a failure; every report is marked as read', async () => {
    const delivery = await comesTo('zhiban@dead.example', 'sent', 'delayed');
    await reaches(delivery, 'failed-permanently', 'next-server-unreachable');
    await until(async () => Promise.resolve(server.unread() === 0), 60_000);
  });
});
