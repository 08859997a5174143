import { speechOf, type OutgoingMessage, type SendOutcome, type VoiceChannel } from '@rainstorm/channels';
import type { DeliveryRow, Ledger } from '@rainstorm/ledger';
import {
  distinct,
  openCall,
  recordFailedDeliveries,
  recordPlacedCall,
  recordUnplacedCall,
  type FailedDelivery,
  type OpenedCall,
} from '@rainstorm/operations';
import type { CalleeLimit, CallId, CallRule, DeliveryId, Status } from '@rainstorm/warning-model';
import type { DeliveryContext } from './load-delivery.js';
import { holdLineTests } from './hold-line-tests.js';
import { persistent, takeFor } from './persistent.js';
import type { Sent } from './send-deliveries.js';

/** How a delivery becomes a message. */
export interface Composing {
  readonly load: (deliveries: readonly DeliveryRow[]) => Promise<readonly DeliveryContext[]>;
  readonly compose: (context: DeliveryContext) => OutgoingMessage;
}

interface Spoken {
  readonly context: DeliveryContext;
  readonly message: OutgoingMessage;
}

/** What the gateway did not take is placed again after so long, in milliseconds, if it names no time itself. */
const GATEWAY_PAUSE_MS = 15_000;
/** The same where a setting is missing. */
const SETTING_PAUSE_MS = 60_000;

/** Real calls first: an exercise waits until they have ended. */
const statuses: readonly Status[] = ['actual', 'exercise'];

const pauseOf = (outcome: SendOutcome): number => {
  if (outcome.result === 'not-handed-over') return outcome.retryAfterMs;
  return 'reason' in outcome && outcome.reason === 'no-secret' ? SETTING_PAUSE_MS : GATEWAY_PAUSE_MS;
};

/** Calls each number once for all that waits for it. The report of the call ends what is begun here. */
export class PlaceCalls {
  private readonly record: (placed: readonly { readonly id: CallId; readonly outcome: SendOutcome }[]) => Promise<void>;

  constructor(
    private readonly ledger: Ledger,
    private readonly voice: VoiceChannel,
    private readonly rule: CallRule,
    private readonly limits: readonly CalleeLimit[],
    private readonly zone: string,
  ) {
    this.record = persistent(ledger, async (placed) => {
      for (const { id, outcome } of placed)
        await this.ledger.transaction(async (tx) => {
          if (outcome.result === 'sent') return recordPlacedCall(tx, id, outcome.providerId, outcome.gateway);
          if (outcome.result === 'delivered') return recordPlacedCall(tx, id, outcome.providerId);
          const { result, reason, detail } = outcome;
          return recordUnplacedCall(tx, id, { isFinal: result === 'failed-permanently', reason, detail, pauseMs: pauseOf(outcome) });
        });
    });
  }

  /** `contexts`: deliveries by voice that this worker has taken. What else waits for their numbers is taken too. */
  async run(contexts: readonly DeliveryContext[], { load, compose }: Composing): Promise<readonly Sent[]> {
    if (contexts.length === 0) return [];
    const phones = distinct(contexts.map(({ delivery }) => delivery.address));
    const more = await load(await takeFor(this.ledger)(await this.ledger.calls.gather(phones)));
    const all = (await holdLineTests(this.ledger, this.zone, [...contexts, ...more])).map((context) => ({
      context,
      message: compose(context),
    }));
    const faults = all.flatMap((spoken) => {
      const fault = this.voice.fault(spoken.message);
      return fault === null || !('reason' in fault) ? [] : [{ ...spoken, fault }];
    });
    const failed = faults.map(({ context: { delivery }, fault: { reason, detail } }): FailedDelivery => ({
      delivery,
      isFinal: true,
      reason,
      outcome: { id: delivery.id, state: 'failed-permanently', reason, detail },
    }));
    if (failed.length > 0) await this.ledger.transaction(async (tx) => recordFailedDeliveries(tx, failed));
    const faulty = new Set(failed.map(({ delivery }) => delivery.id));
    const callable = all.filter(({ context }) => !faulty.has(context.delivery.id));
    const called = await Promise.all(
      phones.map(async (phone) =>
        this.number(
          phone,
          callable.filter(({ message }) => message.to.address === phone),
        ),
      ),
    );
    return [...faults.map((each) => sentOf(each, 'failed-permanently', each.fault.reason)), ...called.flat()];
  }

  private async number(phone: string, waiting: readonly Spoken[]): Promise<readonly Sent[]> {
    const sent: Sent[] = [];
    for (const status of statuses) {
      const spoken = waiting.filter(({ message }) => message.status === status);
      if (spoken.length > 0) sent.push(...(await this.one(phone, status, spoken)));
    }
    return sent;
  }

  private async one(phone: string, status: Status, spoken: readonly Spoken[]): Promise<readonly Sent[]> {
    const messageOf = new Map<DeliveryId, OutgoingMessage>(spoken.map(({ context, message }) => [context.delivery.id, message]));
    const messages = (deliveries: readonly DeliveryRow[]): readonly OutgoingMessage[] =>
      deliveries.flatMap(({ id }) => messageOf.get(id) ?? []);
    const { rule, limits } = this;
    const opened = await this.ledger.transaction(async (tx) =>
      openCall(tx, {
        phone,
        status,
        rule,
        limits,
        deliveries: spoken.map(({ context }) => context.delivery),
        speechOf: (deliveries) => speechOf(messages(deliveries)),
      }),
    );
    if (opened.type !== 'opened') return spoken.map((each) => sentOf(each, ...resultOf(opened)));
    const outcome = await this.voice.call(opened.callId, opened.speech, messages(opened.deliveries));
    await this.record([{ id: opened.callId, outcome }]);
    const carried = new Set(opened.deliveries.map(({ id }) => id));
    return spoken.map((each) =>
      carried.has(each.context.delivery.id)
        ? sentOf(each, outcome.result, 'reason' in outcome ? outcome.reason : undefined)
        : sentOf(each, 'not-handed-over', 'call-not-needed'),
    );
  }
}

const resultOf = (opened: Exclude<OpenedCall, { readonly type: 'opened' }>): readonly [Sent['result'], string] => {
  switch (opened.type) {
    case 'waits':
      return ['not-handed-over', opened.reason];
    case 'limit-reached':
      return ['failed-permanently', 'call-limit'];
    case 'nothing-left':
      return ['not-handed-over', 'call-not-needed'];
  }
};

const sentOf = ({ context: { delivery, status } }: Spoken, result: Sent['result'], reason?: string): Sent => ({
  deliveryId: delivery.id,
  bulletinId: delivery.bulletinId,
  status,
  result,
  ...(reason === undefined ? {} : { reason }),
});
