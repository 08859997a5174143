import type { ChannelRegistry, OutgoingMessage, RequireRefusal, SendOutcome } from '@rainstorm/channels';
import { textLength } from '@rainstorm/channels';
import {
  addressDeliveries,
  oneOf,
  Batcher,
  type DeliveryRow,
  type DispatchRow,
  type Ledger,
  type LedgerTransaction,
  type RecordedOutcome,
  type WaysTried,
} from '@rainstorm/ledger';
import {
  isUnreachable,
  retryPauseMs,
  type BulletinId,
  type City,
  type Contact,
  type DeliveryId,
  type DispatchId,
} from '@rainstorm/warning-model';
import { entry, system } from '../doer.js';
import { raiseEscalations } from '../escalation/escalate.js';
import { composeMessage, type MessageSurroundings } from './compose-message.js';
import { distinct, type DeliveryMatter, type LoadDelivery } from './load-delivery.js';
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
  readonly status: DeliveryMatter['status'];
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
  private readonly taken: Batcher<readonly DeliveryId[], readonly DeliveryMatter[]>;
  private readonly prepare: (deliveries: readonly DeliveryRow[]) => Promise<readonly DeliveryMatter[]>;
  private readonly inHand = new Set<DeliveryId>();
  private readonly successes: Batcher<RecordedOutcome, boolean>;
  private readonly failures: Batcher<{ readonly delivery: DeliveryRow; readonly failure: Failure }, boolean>;

  constructor(
    private readonly ledger: Ledger,
    private readonly channels: ChannelRegistry,
    private readonly city: City,
    load: LoadDelivery,
    private readonly around: Omit<MessageSurroundings, 'city'>,
    private readonly random: () => number,
  ) {
    this.taken = new Batcher(async (jobs) => this.take(jobs), JOBS_AT_ONCE);
    this.prepare = persistent(ledger, async (deliveries) => {
      const [matters] = await Promise.all([load.run(deliveries), ledger.ackLinks.ensure(linksOf(deliveries, around.linkSecret))]);
      return matters;
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
    const matters = await this.taken.add(ids);
    try {
      return await Promise.all(matters.map(async (matter) => this.one(matter)));
    } finally {
      for (const { delivery } of matters) this.inHand.delete(delivery.id);
    }
  }

  /** Takes the deliveries of some jobs at once, and hands each job its own, ready to be sent. */
  private async take(jobs: readonly (readonly DeliveryId[])[]): Promise<readonly (readonly DeliveryMatter[])[]> {
    const deliveries = await this.ledger.outbox.begin(jobs.flat());
    const matters = await this.prepared(deliveries);
    const found = new Map(matters.map((matter) => [matter.delivery.id, matter]));
    for (const id of found.keys()) this.inHand.add(id);
    return jobs.map((ids) =>
      ids.flatMap((id) => {
        const matter = found.get(id);
        found.delete(id);
        return matter === undefined ? [] : [matter];
      }),
    );
  }

  /** A mail server that takes its time does not make this worker look dead. */
  async renewLeases(): Promise<void> {
    if (this.inHand.size > 0) await this.ledger.outbox.renew([...this.inHand]);
  }

  /** A row that cannot be read holds up none of its company; its lease runs out, and it is tried again. */
  private async prepared(deliveries: readonly DeliveryRow[]): Promise<readonly DeliveryMatter[]> {
    try {
      return await this.prepare(deliveries);
    } catch {
      const alone = await Promise.allSettled(deliveries.map(async (delivery) => this.prepare([delivery])));
      return alone.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    }
  }

  private async one(matter: DeliveryMatter): Promise<Sent> {
    const { delivery, status } = matter;
    const about = { deliveryId: delivery.id, bulletinId: delivery.bulletinId, status };
    const outcome = await this.send(matter);
    const { result } = outcome;
    if (outcome.result === 'sent' || outcome.result === 'delivered') {
      await this.successes.add({ id: delivery.id, state: outcome.result, providerId: outcome.providerId });
      return { ...about, result };
    }
    await this.failures.add({ delivery, failure: outcome });
    return { ...about, result, reason: outcome.reason };
  }

  private async send(matter: DeliveryMatter): Promise<Outcome> {
    let message: OutgoingMessage;
    try {
      message = composeMessage(matter, { ...this.around, city: this.city });
    } catch (error) {
      // A row that no message can be made of would be tried without end: its office is reached another way, or escalated.
      return { result: 'failed-permanently', reason: 'not-composable', detail: error instanceof Error ? error.message : String(error) };
    }
    const channel = this.channels.require(matter.delivery.channel, { textLength: textLength(message) });
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
    return this.ledger.transaction(async (tx) => {
      const ours = await tx.outbox.finish(failed.map(({ delivery, failure }) => this.recorded(delivery, failure)));
      const mine = failed.filter(({ delivery }) => ours.has(delivery.id));
      // Dispatches first, as a receipt locks them. Whatever ends a matter and cancels what is unsent holds its row.
      const locked = await tx.dispatches.lockByIds(
        distinct(mine.map(({ delivery }) => (isAboutDispatch(delivery) ? delivery.dispatchId : null))),
      );
      const dispatches = new Map(locked.map((dispatch) => [dispatch.id, dispatch]));
      const final = mine.filter(({ failure }) => failure.result === 'failed-permanently');
      const passing = mine.filter(({ failure }) => failure.result !== 'failed-permanently').map(({ delivery }) => delivery);
      const over = await whatIsOver(tx, passing, dispatches);
      await tx.outbox.cancel(over);
      for (const { delivery, failure } of final) {
        const { dispatchId, officeId, contactId, channel } = delivery;
        if (dispatchId !== null && delivery.purpose === 'bulletin') await tryOtherWay(tx, delivery, dispatches.get(dispatchId));
        const { reason } = failure;
        tx.audit(entry(system, 'delivery-failed', 'delivery', delivery.id, { dispatchId, officeId, contactId, channel, reason }, 'failed'));
      }
      const touched = new Set(mine.filter(({ delivery }) => delivery.purpose === 'bulletin').map(({ delivery }) => delivery.dispatchId));
      await escalateUnreachable(
        tx,
        locked.filter(({ id }) => touched.has(id)),
      );
      return ours;
    });
  }
}

/** A way that failed for good gives way to the next one: a fallback of the same contact, then the office's standby. */
const tryOtherWay = async (tx: LedgerTransaction, delivery: DeliveryRow, dispatch: DispatchRow | undefined): Promise<void> => {
  if (dispatch === undefined || (dispatch.state !== 'open' && dispatch.state !== 'escalated')) return;
  const { contacts } = dispatch.policy;
  const standbys = contacts.filter(({ standby }) => standby);
  const used = await tx.deliveries.find({
    dispatchId: dispatch.id,
    purpose: 'bulletin',
    contactId: oneOf([delivery.contactId, ...standbys.map(({ id }) => id)]),
  });
  const isUnused = (contact: Contact, kind: string, address: string): boolean =>
    !used.some((other) => other.contactId === contact.id && other.channel === kind && other.address === address);
  const subject = {
    purpose: 'bulletin' as const,
    dispatchId: dispatch.id,
    bulletinId: dispatch.bulletinId,
    officeId: dispatch.officeId,
    deadlineAt: delivery.deadlineAt,
  };
  const own = contacts.filter(({ id }) => id === delivery.contactId);
  const fallback = own.map((contact) => ({
    ...contact,
    channels: contact.channels.filter(({ kind, address, fallback: isFallback }) => isFallback && isUnused(contact, kind, address)),
  }));
  const next = addressDeliveries(fallback, subject, tx.now, 'everything');
  if (next.length > 0) return tx.post(...next);
  const standby = standbys.map((contact) => ({
    ...contact,
    channels: contact.channels.filter(({ kind, address }) => isUnused(contact, kind, address)),
  }));
  return tx.post(...addressDeliveries(standby, subject, tx.now, 'everything'));
};

const isAboutDispatch = ({ escalationId, alarmId }: DeliveryRow): boolean => escalationId === null && alarmId === null;

/** Deliveries whose matter came to its end, or was replaced, while they were on their way: they are not tried again. */
const whatIsOver = async (
  tx: LedgerTransaction,
  deliveries: readonly DeliveryRow[],
  dispatches: ReadonlyMap<DispatchId, DispatchRow>,
): Promise<readonly DeliveryId[]> => {
  const closed = new Set<string>();
  for (const { id, state } of await tx.escalations.lockByIds(distinct(deliveries.map(({ escalationId }) => escalationId))))
    if (state === 'closed') closed.add(id);
  for (const { id, state } of await tx.alarms.lockByIds(distinct(deliveries.map(({ alarmId }) => alarmId))))
    if (state === 'closed') closed.add(id);
  const isOver = ({ purpose, escalationId, alarmId, dispatchId }: DeliveryRow): boolean => {
    if (purpose === 'escalation-closed') return false;
    const standing = escalationId ?? alarmId;
    if (standing !== null) return closed.has(standing);
    const dispatch = dispatchId === null ? undefined : dispatches.get(dispatchId);
    if (dispatch === undefined) return false;
    if (purpose === 'follow-up-overdue') return dispatch.followedUpAt !== null || dispatch.state === 'superseded';
    return dispatch.state === 'acknowledged' || dispatch.state === 'superseded';
  };
  return deliveries.filter(isOver).map(({ id }) => id);
};

/** When no way to reach an office is left, it is escalated at once, without waiting for its deadline. The dispatches are locked. */
const escalateUnreachable = async (tx: LedgerTransaction, dispatches: readonly DispatchRow[]): Promise<void> => {
  const open = dispatches.filter(({ state, owesReceipt }) => state === 'open' && owesReceipt);
  if (open.length === 0) return;
  const ways = new Map<DispatchId, WaysTried[]>(open.map(({ id }) => [id, []]));
  for (const way of await tx.outbox.waysTried([...ways.keys()])) ways.get(way.dispatchId)?.push(way);
  const unreachable = open.filter(({ id }) => isUnreachable(ways.get(id) ?? []));
  if (unreachable.length === 0) return;
  const ids = unreachable.map(({ id }) => id);
  await tx.dispatches.update({ id: oneOf(ids) }, { unreachableSince: tx.now, state: 'escalated', escalatedAt: tx.now });
  await tx.timers.cancel(ids, ['office-reminder', 'receipt-due']);
  await raiseEscalations(tx, 'undeliverable', unreachable);
};
