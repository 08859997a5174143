import type { ChannelRegistry, OutgoingMessage, RequireRefusal, SendOutcome } from '@rainstorm/channels';
import { textLength } from '@rainstorm/channels';
import { Batcher, type DeliveryRow, type Ledger, type RecordedOutcome } from '@rainstorm/ledger';
import { recordFailedDeliveries } from '@rainstorm/operations';
import { retryPauseMs, type BulletinId, type City, type DeliveryId } from '@rainstorm/warning-model';
import { composeMessage, type MessageSettings } from './compose-message.js';
import type { DeliveryContext, LoadDelivery } from './load-delivery.js';
import { linksOf } from './receipt-link.js';

/** A console where nobody is signed in waits for somebody to come; this is only the longest that it waits to look again. */
const CONSOLE_PAUSE_MS = 60_000;

/** A test says how it is now; nobody waits for it to arrive in an hour. */
const TRIES_OF_A_TEST = 3;

type Outcome =
  | SendOutcome
  | { readonly result: 'failed-permanently'; readonly reason: 'not-composable' | RequireRefusal['type']; readonly detail: string };
type Failure = Exclude<Outcome, { readonly result: 'sent' | 'delivered' }>;

export interface Sent {
  readonly deliveryId: DeliveryId;
  readonly bulletinId: BulletinId | null;
  readonly result: SendOutcome['result'];
  readonly reason?: string;
  readonly status: DeliveryContext['status'];
}

/** What was taken and is not sent waits for its lease; what was sent and is not recorded is sent again: the database is given this long to come back, milliseconds. */
const DATABASE_BACK_WITHIN_MS = 60_000;
const RECORDS_AT_ONCE = 500;
/** While thousands are under way: a record costs less in company, and what a crash would send twice stays little. */
const GATHER_RECORDS_MS = 100;
const JOBS_AT_ONCE = 20;

/** Tries again as long as it is the database that does not answer; what the rows themselves spoil is thrown at once. */
const persistent =
  <Item, Answer>(ledger: Ledger, work: (items: readonly Item[]) => Promise<Answer>) =>
  async (items: readonly Item[]): Promise<Answer> => {
    const begun = performance.now();
    for (let pause = 100; ; pause = Math.min(2_000, pause * 2)) {
      try {
        return await work(items);
      } catch (error) {
        const isAnswering = await ledger.ping().then(
          () => true,
          () => false,
        );
        if (isAnswering || performance.now() - begun + pause > DATABASE_BACK_WITHIN_MS) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };

/** One try of each of some deliveries: takes them, sends them side by side, records what came of each, and does what follows from a failure. */
export class SendDeliveries {
  private readonly taken: Batcher<readonly DeliveryId[], readonly DeliveryContext[]>;
  private readonly prepare: (deliveries: readonly DeliveryRow[]) => Promise<readonly DeliveryContext[]>;
  private readonly inHand = new Set<DeliveryId>();
  private readonly successes: Batcher<RecordedOutcome, boolean>;
  private readonly failures: Batcher<{ readonly delivery: DeliveryRow; readonly failure: Failure }, boolean>;

  constructor(
    private readonly ledger: Ledger,
    private readonly channels: ChannelRegistry,
    private readonly city: City,
    load: LoadDelivery,
    private readonly around: Omit<MessageSettings, 'city'>,
    private readonly random: () => number,
  ) {
    this.taken = new Batcher(async (jobs) => this.take(jobs), JOBS_AT_ONCE);
    this.prepare = persistent(ledger, async (deliveries) => {
      const [contexts] = await Promise.all([load.run(deliveries), ledger.ackLinks.ensure(linksOf(deliveries, around.linkSecret))]);
      return contexts;
    });
    this.successes = new Batcher(
      persistent(ledger, async (outcomes) => {
        const ours = await this.ledger.outbox.finish(outcomes);
        return outcomes.map(({ id }) => ours.has(id));
      }),
      RECORDS_AT_ONCE,
      { gatherMs: GATHER_RECORDS_MS },
    );
    this.failures = new Batcher(
      persistent(ledger, async (failed) => {
        const ours = await this.recordFailures(failed);
        return failed.map(({ delivery }) => ours.has(delivery.id));
      }),
      RECORDS_AT_ONCE,
    );
  }

  /** Those that were ours to send; another worker may have had some. */
  async run(ids: readonly DeliveryId[]): Promise<readonly Sent[]> {
    const contexts = await this.taken.add(ids);
    try {
      return await Promise.all(contexts.map(async (context) => this.one(context)));
    } finally {
      for (const { delivery } of contexts) this.inHand.delete(delivery.id);
    }
  }

  /** Takes the deliveries of some jobs at once, and hands each job its own, ready to be sent. */
  private async take(jobs: readonly (readonly DeliveryId[])[]): Promise<readonly (readonly DeliveryContext[])[]> {
    const deliveries = await this.ledger.outbox.begin(jobs.flat());
    const contexts = await this.prepared(deliveries);
    const found = new Map(contexts.map((context) => [context.delivery.id, context]));
    for (const id of found.keys()) this.inHand.add(id);
    return jobs.map((ids) =>
      ids.flatMap((id) => {
        const context = found.get(id);
        found.delete(id);
        return context === undefined ? [] : [context];
      }),
    );
  }

  /** A mail server that takes its time does not make this worker look dead. */
  async renewLeases(): Promise<void> {
    if (this.inHand.size > 0) await this.ledger.outbox.renew([...this.inHand]);
  }

  /** A row that cannot be read holds up none of its company; its lease runs out, and it is tried again. */
  private async prepared(deliveries: readonly DeliveryRow[]): Promise<readonly DeliveryContext[]> {
    try {
      return await this.prepare(deliveries);
    } catch {
      const alone = await Promise.allSettled(deliveries.map(async (delivery) => this.prepare([delivery])));
      return alone.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    }
  }

  private async one(context: DeliveryContext): Promise<Sent> {
    const { delivery, status } = context;
    const about = { deliveryId: delivery.id, bulletinId: delivery.bulletinId, status };
    const outcome = await this.send(context);
    const { result } = outcome;
    if (outcome.result === 'sent' || outcome.result === 'delivered') {
      await this.successes.add({ id: delivery.id, state: outcome.result, providerId: outcome.providerId });
      return { ...about, result };
    }
    await this.failures.add({ delivery, failure: outcome });
    return { ...about, result, reason: outcome.reason };
  }

  private async send(context: DeliveryContext): Promise<Outcome> {
    let message: OutgoingMessage;
    try {
      message = composeMessage(context, { ...this.around, city: this.city });
    } catch (error) {
      // A row that no message can be made of would be tried without end: its office is reached another way, or escalated.
      return { result: 'failed-permanently', reason: 'not-composable', detail: error instanceof Error ? error.message : String(error) };
    }
    const channel = this.channels.require(context.delivery.channel, { textLength: textLength(message) });
    if (channel.ok) return channel.value.send(message);
    const { type } = channel.refusal;
    return { result: 'failed-permanently', reason: type === 'text-too-long' ? 'too-long' : type, detail: type };
  }

  private recorded({ id, purpose, channel, attempts }: DeliveryRow, { result, reason, detail }: Failure): RecordedOutcome {
    const isGivenUp = purpose === 'contact-test' && (channel === 'console' || attempts >= TRIES_OF_A_TEST);
    if (result === 'failed-permanently' || isGivenUp) return { id, state: 'failed-permanently', reason, detail };
    return { id, state: result, reason, detail, pauseMs: channel === 'console' ? CONSOLE_PAUSE_MS : retryPauseMs(attempts, this.random()) };
  }

  private async recordFailures(
    failed: readonly { readonly delivery: DeliveryRow; readonly failure: Failure }[],
  ): Promise<ReadonlySet<DeliveryId>> {
    const outcomes = failed.map(({ delivery, failure }) => ({
      delivery,
      isFinal: failure.result === 'failed-permanently',
      reason: failure.reason,
      outcome: this.recorded(delivery, failure),
    }));
    return this.ledger.transaction(async (tx) => recordFailedDeliveries(tx, outcomes));
  }
}
