import type { EventEmitter } from 'node:events';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from '@rainstorm/runtime';
import { databaseAddressOf, IdleTimeoutClient, WritableClient, type RelayedJob } from '@rainstorm/ledger';
import { unreachable } from '@rainstorm/warning-model';
import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type ConnectionOptions, type Queue } from 'bullmq';
import { Cluster } from 'ioredis';
import { Pool, type PoolConfig } from 'pg';
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
  const client = new WritableClient({ connectionString: settings.databaseUrl });
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

/** What all queues and workers share: a cluster of Redis, or the pool of a PostgreSQL of several servers; null otherwise. */
const SHARED = Symbol('shared-connection');
type Shared = Cluster | Pool;

const isShared = (connection: unknown): connection is Shared => connection instanceof Cluster || connection instanceof Pool;

/** One queue for each channel, on Redis if REDIS_URL is set, else in PostgreSQL. */
@Module({})
export class QueueBackendModule implements OnApplicationShutdown {
  constructor(
    @Inject(SHARED) private readonly shared: Shared | null,
    @Inject(LOGGER) logger: Logger,
  ) {
    const throttled = throttle(TROUBLE_EVERY_MS);
    const emitter: EventEmitter | null = shared;
    emitter?.on('error', (err: Error) => {
      throttled(() => {
        logger.warn({ err }, 'the connection of the queues has trouble');
      });
    });
  }

  /** BullMQ does not close a connection that it was given. A global module shuts down after the modules that use it. */
  async onApplicationShutdown(): Promise<void> {
    if (this.shared instanceof Pool) await this.shared.end();
    else this.shared?.disconnect();
  }

  static with(settings: Settings): DynamicModule {
    const database = databaseAddressOf(settings.databaseUrl).name;
    const common = settings.redis === null ? postgresOptions(settings) : redisOptions(settings.redis, database);
    const registered = BullModule.registerQueue(...deliveryQueues.map((name) => ({ name })));
    return {
      module: QueueBackendModule,
      global: true,
      imports: [BullModule.forRoot(common), registered],
      providers: [
        { provide: SHARED, useValue: isShared(common.connection) ? common.connection : null },
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

/** BullMQ's tables are found by it. A pool that BullMQ is given has to say it by itself. */
const SEARCH_PATH = `-c search_path="${SCHEMA}"`;

const postgresOptions = ({ databaseUrl }: Settings): { readonly connection: ConnectionOptions } => {
  setDefaultBackendFactory(createPostgresBackend);
  // Jobs lost in a crash are added again from the ledger.
  // The declared type of a pool's client takes no arguments, but the pool gives it the options.
  const Client = IdleTimeoutClient as unknown as NonNullable<PoolConfig['Client']>;
  const common = { connectionString: databaseUrl, keepAlive: true, Client };
  const uncommitted = '-c synchronous_commit=off';
  // With an address BullMQ makes a client of pg itself to listen, which knows one server only.
  const connection: unknown =
    databaseAddressOf(databaseUrl).servers.length === 1
      ? { ...common, options: uncommitted, schema: SCHEMA, max: 4 }
      : // A worker listens with one of them as long as it runs.
        new Pool({ ...common, options: `${uncommitted} ${SEARCH_PATH}`, max: 4 * deliveryQueues.length });
  // BullMQ's types name only Redis's options; its PostgreSQL backend takes these.
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
