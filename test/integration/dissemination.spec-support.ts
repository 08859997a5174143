import { oneOf, Ledger, type DeliveryRow } from '@rainstorm/ledger';
import type { City, DeliveryId, DispatchId } from '@rainstorm/warning-model';
import { Relay } from '../../apps/dispatcher/src/dissemination/relay.js';
import { prepareQueueBackend } from '../../apps/dispatcher/src/infrastructure/queues/queue-backend.module.js';
import { dispatcherSettings } from '../../apps/dispatcher/src/infrastructure/settings.js';
import { createBackground } from '../../apps/dispatcher/src/roles/dispatcher.module.js';
import { freePort } from '@rainstorm/harness/free-port';
import { MailSink } from '@rainstorm/harness/mail-sink';
import { until } from '@rainstorm/harness/until';
import { Bureau } from '@rainstorm/harness/bureau';
import { LINK_SECRET, quiet } from './dispatcher.spec-support.js';

type Process = Awaited<ReturnType<typeof createBackground>>;

/** The tier's queue backend, a mail server, and dispatcher processes without HTTP. */
export class Workshop {
  private apps: Process[] = [];
  /** Instead of those that `start` would give its processes. */
  environment: Readonly<Record<string, string>> = {};

  private constructor(
    readonly bureau: Bureau,
    readonly mail: MailSink,
  ) {}

  static async open(change: (city: City) => City = (city) => city): Promise<Workshop> {
    return new Workshop(await Bureau.open(change), await MailSink.start(await freePort()));
  }

  async start(...roles: ('scheduler' | 'worker')[]): Promise<Process> {
    const { bureau, mail } = this;
    const settings = {
      ...dispatcherSettings({
        DATABASE_URL: bureau.databaseUrl,
        REDIS_URL: process.env['QUEUE_BACKEND'] === 'redis' ? process.env['REDIS_URL'] : undefined,
        SMTP_URL: mail.url,
        ACK_LINK_SECRET: LINK_SECRET,
        CLOCK: 'movable',
        ...this.environment,
      }),
      roles,
    };
    await prepareQueueBackend(settings);
    const ledger = await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-process' });
    const app = await createBackground({ ledger, city: bureau.city, map: null, settings, logger: quiet });
    this.apps.push(app);
    return app;
  }

  async stop(app: Process): Promise<void> {
    this.apps = this.apps.filter((other) => other !== app);
    await app.close();
  }

  /** One delivery of a bulletin to an office, waiting to be queued. */
  async waiting(
    office: string,
    channel: DeliveryRow['channel'],
    address: string,
  ): Promise<DeliveryRow & { readonly dispatchId: DispatchId }> {
    const { bureau } = this;
    const bulletin = await bureau.stage.bulletin();
    const dispatch = await bureau.stage.dispatch(bulletin, office);
    const [id, other] = await bureau.stage.deliveries(dispatch);
    return bureau.ledger.transaction(async (tx) => {
      await tx.deliveries.delete({ id: other });
      await tx.deliveries.update({ id }, { bulletinId: bulletin.id, officeId: dispatch.officeId, channel, address });
      const row = await tx.deliveries.first({ id });
      if (row === null) throw new Error('No delivery');
      return { ...row, dispatchId: dispatch.id };
    });
  }

  async states(ids: readonly DeliveryId[]): Promise<readonly string[]> {
    return this.bureau.ledger.read(async (tx) => {
      const states = new Map((await tx.deliveries.find({ id: oneOf(ids) })).map(({ id, state }) => [id, state]));
      return ids.map((id) => states.get(id) ?? 'gone');
    });
  }

  /** Queues what waits, in the process that was started first. */
  async relay(): Promise<void> {
    await this.apps[0]?.get(Relay).run();
  }

  /** Queues what waits, and waits until all of these have come to this state. */
  async settle(app: Process, ids: readonly DeliveryId[], state: string): Promise<void> {
    await app.get(Relay).run();
    await until(async () => (await this.states(ids)).every((each) => each === state));
  }

  /** The idempotency keys of the mails that came to this address. */
  mailsTo(address: string): readonly string[] {
    return this.mail.mails.filter(({ to }) => to === address).map(({ headers }) => String(headers.get('x-idempotency-key')));
  }

  async close(): Promise<void> {
    for (const app of this.apps) await app.close();
    await this.mail.stop();
    await this.bureau.close();
  }
}

/** What a test asks of a BullMQ queue. */
interface Queue {
  getJob(id: string): Promise<unknown>;
  getJobCounts(...states: readonly string[]): Promise<Readonly<Record<string, number>>>;
  obliterate(options: { readonly force: boolean }): Promise<void>;
}

/** By the token under which `@nestjs/bullmq` registers it. */
export const queueOf = (app: Process, name: string): Queue => app.get<Queue>(`BullQueue_${name}`, { strict: false });
