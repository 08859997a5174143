import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from '@rainstorm/runtime';
import { IdleTimeoutClient, type RelayedJob } from '@rainstorm/ledger';
import { unreachable } from '@rainstorm/warning-model';
import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type ConnectionOptions, type Queue } from 'bullmq';
import { Cluster } from 'ioredis';
import pg from 'pg';
import type { DeliveryQueues } from './delivery-queues.js';
import { deliveryQueue, deliveryQueues, toJob } from './send-deliveries.job.js';
import type { RedisAddress } from './redis-address.js';
import { throttle } from '../throttle.js';
import type { Settings } from '../settings.js';
import { LOGGER } from '../tokens.js';

export const DELIVERY_QUEUES = Symbol('delivery-queues');
const SCHEMA = 'bullmq';
const TROUBLE_EVERY_MS = 30_000;

/** Creates the tables of BullMQ's PostgreSQL backend beside the ledger's. Safe for concurrent processes: BullMQ takes a lock. */
export const prepareQueueBackend = async (settings: Settings): Promise<void> => {
  if (settings.redis !== null) return;
  const client = new pg.Client({ connectionString: settings.databaseUrl });
  // Errors also reject the calls. An error event without a listener would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
};

/** Calls to an unreachable Redis would wait forever. The ledger keeps the waiting deliveries, and the tick must go on. */
const ANSWER_WITHIN_MS = 5_000;
const inTime = async <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The queues did not answer within ${ANSWER_WITHIN_MS / 1000} s`)), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** BullMQ creates two tables per bulk on PostgreSQL, which costs as much as adding ten jobs one by one. */
const WORTH_A_BULK = 10;
const addTo = async (queue: Queue, jobs: readonly ReturnType<typeof toJob>[]): Promise<void> => {
  if (jobs.length < WORTH_A_BULK) await Promise.all(jobs.map(async ({ name, data, opts }) => queue.add(name, data, opts)));
  else await queue.addBulk([...jobs]);
};

/** Adds to all queues concurrently. A queue that fails does not delay the others. */
const queuesOver = (queues: readonly Queue[]): DeliveryQueues => ({
  ping: async () => {
    await inTime(Promise.all(queues.map(async (queue) => queue.getJobCounts('active'))));
  },
  add: async (jobs, now) => {
    const byQueue = new Map<string, RelayedJob[]>();
    for (const job of jobs) {
      const name = deliveryQueue(job.channel);
      byQueue.set(name, [...(byQueue.get(name) ?? []), job]);
    }
    const added = await Promise.allSettled(
      [...byQueue].map(async ([name, mine]) =>
        inTime(
          addTo(
            requireQueue(queues, name),
            mine.map((job) => toJob(job, now)),
          ),
        ),
      ),
    );
    const failed = added.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  },
  missing: async (jobs) => {
    const found = await inTime(
      Promise.all(jobs.map(async ({ id, channel }) => (await requireQueue(queues, deliveryQueue(channel)).getJob(id)) !== undefined)),
    );
    return jobs.filter((_job, index) => found[index] === false);
  },
});

const requireQueue = (queues: readonly Queue[], name: string): Queue => {
  const queue = queues.find((candidate) => candidate.name === name);
  if (queue === undefined) throw new Error(`There is no queue ${name}`);
  return queue;
};

/** The connection shared by all queues and workers on a cluster; null otherwise. */
const SHARED = Symbol('shared-connection');

/** One queue for each channel, on Redis if REDIS_URL is set, else in PostgreSQL. */
@Module({})
export class QueueBackendModule implements OnApplicationShutdown {
  constructor(
    @Inject(SHARED) private readonly shared: Cluster | null,
    @Inject(LOGGER) logger: Logger,
  ) {
    const throttled = throttle(TROUBLE_EVERY_MS);
    shared?.on('error', (err: Error) => {
      throttled(() => {
        logger.warn({ err }, 'the cluster of the queues has trouble');
      });
    });
  }

  /** BullMQ does not close a connection that it was given. A global module shuts down after the modules that use it. */
  onApplicationShutdown(): void {
    this.shared?.disconnect();
  }

  static with(settings: Settings): DynamicModule {
    const database = new URL(settings.databaseUrl).pathname.slice(1);
    const common = settings.redis === null ? postgresOptions(settings) : redisOptions(settings.redis, database);
    const registered = BullModule.registerQueue(...deliveryQueues.map((name) => ({ name })));
    return {
      module: QueueBackendModule,
      global: true,
      imports: [BullModule.forRoot(common), registered],
      providers: [
        { provide: SHARED, useValue: common.connection instanceof Cluster ? common.connection : null },
        {
          provide: DELIVERY_QUEUES,
          inject: [LOGGER, ...deliveryQueues.map((name) => getQueueToken(name))],
          useFactory: (logger: Logger, ...queues: Queue[]) => {
            for (const queue of queues) {
              const throttled = throttle(TROUBLE_EVERY_MS);
              queue.on('error', (err) => {
                throttled(() => {
                  logger.warn({ queue: queue.name, err }, 'a queue has trouble');
                });
              });
            }
            return queuesOver(queues);
          },
        },
      ],
      exports: [registered, DELIVERY_QUEUES],
    };
  }
}

const postgresOptions = (settings: Settings): { readonly connection: ConnectionOptions } => {
  setDefaultBackendFactory(createPostgresBackend);
  // BullMQ's types name only Redis's options; its PostgreSQL backend takes these. Jobs lost in a crash are added again from the ledger.
  const connection: unknown = {
    connectionString: settings.databaseUrl,
    schema: SCHEMA,
    max: 4,
    keepAlive: true,
    options: '-c synchronous_commit=off',
    Client: IdleTimeoutClient,
  };
  return { connection: connection as ConnectionOptions };
};

/** Reconnects within two seconds after Redis returns. A connection without an answer counts as lost. */
const patient = {
  maxRetriesPerRequest: null,
  socketTimeout: 15_000,
  retryStrategy: (times: number): number => Math.min(times * 200, 2_000),
};

const redisConnection = (address: RedisAddress): ConnectionOptions => {
  switch (address.shape) {
    case 'single':
      return { url: address.url, ...patient };
    case 'sentinel':
      return { sentinels: [...address.nodes], name: address.master, ...address.login, ...patient };
    case 'cluster':
      return new Cluster([...address.nodes], {
        clusterRetryStrategy: patient.retryStrategy,
        redisOptions: { maxRetriesPerRequest: null, socketTimeout: patient.socketTimeout, ...address.login },
      });
    default:
      return unreachable(address);
  }
};

/** A prefix for each database, so that instances on one Redis do not mix; in braces, so that a cluster keeps a queue's keys together. */
const redisOptions = (address: RedisAddress, database: string): { readonly connection: ConnectionOptions; readonly prefix: string } => {
  setDefaultBackendFactory();
  return { connection: redisConnection(address), prefix: `{rainstorm-${database}}` };
};
