import type { ChannelRegistry, OutgoingMessage, RequireRefusal, SendOutcome } from '@rainstorm/channels';
import { textLength } from '@rainstorm/channels';
import { addressDeliveries, type DeliveryRow, type Ledger, type LedgerTransaction, type RecordedOutcome } from '@rainstorm/ledger';
import { isUnreachable, retryPauseMs, type City, type Contact, type DeliveryId, type DispatchId } from '@rainstorm/warning-model';
import { raiseEscalations } from '../escalation/escalate.js';
import { composeMessage, type MessageSurroundings } from './compose-message.js';
import type { DeliveryMatter, LoadDelivery } from './load-delivery.js';

/** A console where nobody is signed in waits for somebody to come; this is only the longest that it waits to look again. */
const CONSOLE_PAUSE_MS = 60_000;

/** A test says how it is now; nobody waits for it to arrive in an hour. */
const TRIES_OF_A_TEST = 3;

export type Sent = SendOutcome['result'] | 'not-ours';

type Outcome =
  | SendOutcome
  | { readonly result: 'failed-permanently'; readonly reason: 'not-composable' | RequireRefusal['type']; readonly detail: string };

/** One try of one delivery: takes it, sends it, records what came of it, and does what follows from a failure. */
export class SendDelivery {
  constructor(
    private readonly ledger: Ledger,
    private readonly channels: ChannelRegistry,
    private readonly city: City,
    private readonly load: LoadDelivery,
    private readonly around: Omit<MessageSurroundings, 'city'>,
    private readonly random: () => number,
  ) {}

  async run(id: DeliveryId): Promise<{ readonly result: Sent; readonly reason?: string }> {
    if (!(await this.ledger.outbox.begin(id))) return { result: 'not-ours' };
    const matter = await this.load.run(id);
    if (matter === null) return { result: 'not-ours' };
    const outcome = await this.send(matter);
    await this.record(matter.delivery, outcome);
    return { result: outcome.result, ...('reason' in outcome ? { reason: outcome.reason } : {}) };
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

  private recorded(delivery: DeliveryRow, outcome: Outcome): RecordedOutcome {
    if (outcome.result === 'sent' || outcome.result === 'delivered') return { state: outcome.result, providerId: outcome.providerId };
    const { result, reason, detail } = outcome;
    if (delivery.purpose === 'contact-test' && (delivery.channel === 'console' || delivery.attempts >= TRIES_OF_A_TEST))
      return { state: 'failed-permanently', reason, detail };
    if (result === 'failed-permanently') return { state: result, reason, detail };
    const pauseMs = delivery.channel === 'console' ? CONSOLE_PAUSE_MS : retryPauseMs(delivery.attempts, this.random());
    return { state: result, reason, detail, pauseMs };
  }

  private async record(delivery: DeliveryRow, outcome: Outcome): Promise<void> {
    if (outcome.result === 'sent' || outcome.result === 'delivered') {
      await this.ledger.outbox.finish(delivery.id, this.recorded(delivery, outcome));
      return;
    }
    await this.ledger.transaction(async (tx) => {
      const isOurs = await tx.outbox.finish(delivery.id, this.recorded(delivery, outcome));
      if (!isOurs) return;
      if (outcome.result === 'failed-temporarily' && (await isOver(tx, delivery))) {
        await tx.deliveries.update({ id: delivery.id }, { state: 'cancelled', nextAttemptAt: null });
        return;
      }
      if (outcome.result === 'failed-permanently') {
        await this.tryOtherWay(tx, delivery);
        tx.audit({
          actor: 'system',
          actorName: '系统',
          act: 'delivery-failed',
          subjectKind: 'delivery',
          subjectId: delivery.id,
          result: 'failed',
          details: {
            dispatchId: delivery.dispatchId,
            officeId: delivery.officeId,
            contactId: delivery.contactId,
            channel: delivery.channel,
            reason: outcome.reason,
          },
        });
      }
      if (delivery.dispatchId !== null && delivery.purpose === 'bulletin') await escalateIfUnreachable(tx, delivery.dispatchId);
    });
  }

  /** A way that failed for good gives way to the next one: a fallback of the same contact, then the office's standby. */
  private async tryOtherWay(tx: LedgerTransaction, delivery: DeliveryRow): Promise<void> {
    if (delivery.dispatchId === null || delivery.purpose !== 'bulletin') return;
    const dispatch = await tx.dispatches.lock({ id: delivery.dispatchId });
    if (dispatch === null || (dispatch.state !== 'open' && dispatch.state !== 'escalated')) return;
    const used = await tx.deliveries.find({ dispatchId: dispatch.id, purpose: 'bulletin' });
    const isUnused = (contact: Contact, kind: string, address: string): boolean =>
      !used.some((other) => other.contactId === contact.id && other.channel === kind && other.address === address);
    const subject = {
      purpose: 'bulletin' as const,
      dispatchId: dispatch.id,
      bulletinId: dispatch.bulletinId,
      officeId: dispatch.officeId,
      deadlineAt: delivery.deadlineAt,
    };
    const { contacts } = dispatch.policy;
    const own = contacts.filter(({ id }) => id === delivery.contactId);
    const fallback = own.map((contact) => ({
      ...contact,
      channels: contact.channels.filter(({ kind, address, fallback: isFallback }) => isFallback && isUnused(contact, kind, address)),
    }));
    const next = addressDeliveries(fallback, subject, tx.now, 'everything');
    if (next.length > 0) return tx.deliveries.insert(...next);
    const standby = contacts
      .filter((contact) => contact.standby)
      .map((contact) => ({ ...contact, channels: contact.channels.filter(({ kind, address }) => isUnused(contact, kind, address)) }));
    return tx.deliveries.insert(...addressDeliveries(standby, subject, tx.now, 'everything'));
  }
}

/** What this delivery was to ask for came, or was replaced, while it was on its way: it is not tried again. */
const isOver = async (tx: LedgerTransaction, { dispatchId, escalationId, alarmId, purpose }: DeliveryRow): Promise<boolean> => {
  if (purpose === 'escalation-closed') return false;
  if (escalationId !== null) return (await tx.escalations.lock({ id: escalationId }))?.state === 'closed';
  if (alarmId !== null) return (await tx.alarms.lock({ id: alarmId }))?.state === 'closed';
  if (dispatchId === null) return false;
  const dispatch = await tx.dispatches.lock({ id: dispatchId });
  if (purpose === 'follow-up-overdue') return dispatch?.followedUpAt !== null || dispatch.state === 'superseded';
  return dispatch?.state === 'acknowledged' || dispatch?.state === 'superseded';
};

/** When no way to reach an office is left, it is escalated at once, without waiting for its deadline. */
export const escalateIfUnreachable = async (tx: LedgerTransaction, dispatchId: DispatchId): Promise<void> => {
  // Locked before the look: of two last ways that fail at the same moment, each would see the other one still under way.
  const dispatch = await tx.dispatches.lock({ id: dispatchId });
  if (dispatch === null || dispatch.state !== 'open' || !dispatch.owesReceipt) return;
  if (!isUnreachable(await tx.deliveries.find({ dispatchId, purpose: 'bulletin' }))) return;
  await tx.dispatches.update({ id: dispatchId }, { unreachableSince: tx.now });
  await raiseEscalations(tx, 'undeliverable', [dispatch]);
};
