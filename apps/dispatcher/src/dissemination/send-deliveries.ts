import type { ChannelRegistry, OutgoingMessage, RequireRefusal, SendOutcome } from '@rainstorm/channels';
import { textLength } from '@rainstorm/channels';
import { Batcher, type DeliveryRow, type Ledger, type RecordedOutcome } from '@rainstorm/ledger';
import { recordFailedDeliveries, recordSentDeliveries, type SentDelivery } from '@rainstorm/operations';
import { hasReached, isOfConsole, retryPauseMs, type BulletinId, type City, type DeliveryId } from '@rainstorm/warning-model';
import { composeMessage, composePlainly, type MessageSettings } from './compose-message.js';
import type { DeliveryContext, LoadDelivery } from './load-delivery.js';
import { persistent, takeFor } from './persistent.js';
import { holdLineTests } from './hold-line-tests.js';
import type { PlaceCalls } from './place-calls.js';
import { prepareDeliveries } from './prepare-deliveries.js';

/** A console delivery is retried when somebody signs in, and at the latest after this time. */
const CONSOLE_PAUSE_MS = 60_000;

/** A contact test shows the present state, so it is not retried for long. */
const CONTACT_TEST_ATTEMPTS = 3;

type Outcome =
  SendOutcome | { readonly result: 'failed-permanently'; readonly reason: 'too-long' | RequireRefusal['type']; readonly detail: string };
type Failure = Exclude<Outcome, { readonly result: 'sent' | 'delivered' }>;

export interface Sent {
  readonly deliveryId: DeliveryId;
  readonly bulletinId: BulletinId | null;
  readonly result: SendOutcome['result'];
  readonly reason?: string;
  readonly status: DeliveryContext['status'];
}

const RECORDS_AT_ONCE = 500;
/** How long results are collected before they are recorded together. Short, so that a crash causes few duplicate messages. */
const GATHER_RECORDS_MS = 100;
const JOBS_AT_ONCE = 20;

/** One attempt of each given delivery: takes them, sends them in parallel, records the outcomes, and handles failures. */
export class SendDeliveries {
  private readonly taken: Batcher<readonly DeliveryId[], readonly DeliveryContext[]>;
  private readonly prepare: (deliveries: readonly DeliveryRow[]) => Promise<readonly DeliveryContext[]>;
  private readonly begin: (ids: readonly DeliveryId[]) => Promise<readonly DeliveryRow[]>;
  private readonly inHand = new Set<DeliveryId>();
  private readonly successes: Batcher<SentDelivery, boolean>;
  private readonly failures: Batcher<{ readonly delivery: DeliveryRow; readonly failure: Failure }, boolean>;

  constructor(
    private readonly ledger: Ledger,
    private readonly channels: ChannelRegistry,
    private readonly city: City,
    load: LoadDelivery,
    private readonly around: Omit<MessageSettings, 'city'>,
    private readonly random: () => number,
    /** Told of a delivery whose message could only be composed plainly. */
    private readonly onDamaged: (id: DeliveryId, error: unknown) => void,
    private readonly calls: PlaceCalls,
  ) {
    this.begin = takeFor(ledger);
    this.taken = new Batcher(async (jobs) => this.take(jobs), JOBS_AT_ONCE);
    this.prepare = persistent(ledger, async (deliveries) => prepareDeliveries(ledger, load, around.linkSecret, deliveries));
    this.successes = new Batcher(
      persistent(ledger, async (sent) => {
        const ours = await this.ledger.transaction(async (tx) => recordSentDeliveries(tx, sent));
        return sent.map(({ outcome }) => ours.has(outcome.id));
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

  /** Resolves with the deliveries that this worker sent; another worker may have taken the others. */
  async run(ids: readonly DeliveryId[]): Promise<readonly Sent[]> {
    const contexts = await this.taken.add(ids);
    try {
      const spoken = contexts.filter(({ delivery }) => delivery.channel === 'voice');
      const written = await holdLineTests(
        this.ledger,
        this.city.zone,
        contexts.filter(({ delivery }) => delivery.channel !== 'voice'),
      );
      const sent = await Promise.all([
        this.calls.run(spoken, { load: this.prepared, compose: this.composed }),
        ...written.map(async (context) => [await this.one(context)]),
      ]);
      return sent.flat();
    } finally {
      for (const { delivery } of contexts) this.inHand.delete(delivery.id);
    }
  }

  /** Takes the deliveries of several jobs together, and returns to each job its own, ready to send. */
  private async take(jobs: readonly (readonly DeliveryId[])[]): Promise<readonly (readonly DeliveryContext[])[]> {
    const deliveries = await this.begin(jobs.flat());
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

  /** Renews the leases, so that a worker with a slow mail server does not count as dead. */
  async renewLeases(): Promise<void> {
    if (this.inHand.size > 0) await this.ledger.outbox.renew([...this.inHand]);
  }

  /** Loads the contexts. A row that cannot be loaded does not stop the others; its lease runs out, and it is retried. */
  private readonly prepared = async (deliveries: readonly DeliveryRow[]): Promise<readonly DeliveryContext[]> => {
    try {
      return await this.prepare(deliveries);
    } catch {
      const alone = await Promise.allSettled(deliveries.map(async (delivery) => this.prepare([delivery])));
      return alone.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    }
  };

  private async one(context: DeliveryContext): Promise<Sent> {
    const { delivery, status } = context;
    const about = { deliveryId: delivery.id, bulletinId: delivery.bulletinId, status };
    const outcome = await this.send(context);
    const { result } = outcome;
    if (outcome.result === 'sent' || outcome.result === 'delivered') {
      await this.successes.add({
        outcome: {
          id: delivery.id,
          state: outcome.result,
          providerId: outcome.providerId,
          gateway: outcome.result === 'sent' ? (outcome.gateway ?? null) : null,
        },
        // What only notifies takes nothing back of an office that cannot be reached.
        dispatchId:
          delivery.purpose === 'bulletin' && hasReached({ channel: delivery.channel, state: outcome.result }) ? delivery.dispatchId : null,
        parts: outcome.result === 'sent' ? (outcome.parts ?? null) : null,
      });
      return { ...about, result };
    }
    await this.failures.add({ delivery, failure: outcome });
    return { ...about, result, reason: outcome.reason };
  }

  /** Plainly where a damaged row allows no more: a message that is never sent helps nobody. */
  private readonly composed = (context: DeliveryContext): OutgoingMessage => {
    const around = { ...this.around, city: this.city };
    try {
      return composeMessage(context, around);
    } catch (error) {
      this.onDamaged(context.delivery.id, error);
      return composePlainly(context, around);
    }
  };

  private async send(context: DeliveryContext): Promise<Outcome> {
    const message = this.composed(context);
    const channel = this.channels.require(context.delivery.channel, { textLength: textLength(message) });
    if (channel.ok) return channel.value.send(message);
    const { type } = channel.refusal;
    return { result: 'failed-permanently', reason: type === 'text-too-long' ? 'too-long' : type, detail: type };
  }

  private recorded({ id, purpose, channel, attempts }: DeliveryRow, failure: Failure): RecordedOutcome {
    const { result, reason, detail } = failure;
    const hasChannelFailed = result === 'not-handed-over' && reason !== 'throttled';
    const isGivenUp = purpose === 'contact-test' && (isOfConsole(channel) || hasChannelFailed || attempts >= CONTACT_TEST_ATTEMPTS);
    if (result === 'failed-permanently' || isGivenUp) return { id, state: 'failed-permanently', reason, detail };
    if (failure.result === 'not-handed-over')
      return { id, state: 'failed-temporarily', reason, detail, pauseMs: failure.retryAfterMs, wasNoTry: true };
    return {
      id,
      state: 'failed-temporarily',
      reason,
      detail,
      pauseMs: isOfConsole(channel) ? CONSOLE_PAUSE_MS : retryPauseMs(attempts, this.random()),
    };
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
