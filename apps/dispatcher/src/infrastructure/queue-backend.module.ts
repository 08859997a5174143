import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import type { RelayedDelivery } from '@rainstorm/ledger';
import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type ConnectionOptions, type Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { DeliveryQueues } from '../dissemination/relay.js';
import { deliveryQueue, deliveryQueues, toJob } from '../dissemination/send-delivery.job.js';
import type { Settings } from './settings.js';

export const DELIVERY_QUEUES = Symbol('delivery-queues');
const SCHEMA = 'bullmq';

/** The tables of BullMQ's PostgreSQL backend, beside the ledger's. Several processes may come at once: BullMQ holds a lock. */
export const prepareQueueBackend = async (settings: Settings): Promise<void> => {
  if (settings.redisUrl !== null) return;
  const client = new pg.Client({ connectionString: settings.databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
};

/** Each queue gets its deliveries in one call; one that cannot take its own holds up no other. */
const queuesOver = (queues: readonly Queue[]): DeliveryQueues & { readonly queues: readonly Queue[] } => ({
  queues,
  add: async (deliveries, now) => {
    const byQueue = new Map<string, RelayedDelivery[]>();
    for (const delivery of deliveries) {
      const name = deliveryQueue(delivery.channel);
      byQueue.set(name, [...(byQueue.get(name) ?? []), delivery]);
    }
    const added = await Promise.allSettled(
      [...byQueue].map(async ([name, mine]) =>
        queues.find((queue) => queue.name === name)?.addBulk(mine.map((delivery) => toJob(delivery, now))),
      ),
    );
    const failed = added.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  },
});

/** One queue for each channel, on Redis where REDIS_URL is set, else in PostgreSQL. */
@Module({})
export class QueueBackendModule {
  static with(settings: Settings): DynamicModule {
    const database = new URL(settings.databaseUrl).pathname.slice(1);
    const common = settings.redisUrl === null ? postgresOptions(settings) : redisOptions(settings.redisUrl, database);
    const registered = BullModule.registerQueue(...deliveryQueues.map((name) => ({ name })));
    return {
      module: QueueBackendModule,
      global: true,
      imports: [BullModule.forRoot(common), registered],
      providers: [
        {
          provide: DELIVERY_QUEUES,
          inject: deliveryQueues.map((name) => getQueueToken(name)),
          useFactory: (...queues: Queue[]) => queuesOver(queues),
        },
      ],
      exports: [registered, DELIVERY_QUEUES],
    };
  }
}

const postgresOptions = (settings: Settings): { readonly connection: ConnectionOptions } => {
  setDefaultBackendFactory(createPostgresBackend);
  // BullMQ's types name Redis's options only; its PostgreSQL backend takes these.
  const connection: unknown = { connectionString: settings.databaseUrl, schema: SCHEMA, max: 4, keepAlive: true };
  return { connection: connection as ConnectionOptions };
};

const redisOptions = (redisUrl: string, database: string): { readonly connection: ConnectionOptions; readonly prefix: string } => {
  setDefaultBackendFactory();
  // A prefix for each database, so that instances on one Redis do not mix.
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null, enableReadyCheck: true, lazyConnect: false });
  connection.on('error', () => undefined);
  return { connection: connection as unknown as ConnectionOptions, prefix: `rainstorm-${database}` };
};
