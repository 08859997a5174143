import type { Traces } from '@rainstorm/runtime';
import type { CommittedAct, Ledger, RelayedJob, TimerKind } from '@rainstorm/ledger';
import type { BulletinId, ChannelKind, DeliveryId } from '@rainstorm/warning-model';

interface FiredTimer {
  readonly kind: TimerKind;
  readonly subjectId: string;
  readonly lateBySeconds: number;
}

interface SentDelivery {
  readonly deliveryId: DeliveryId;
  readonly bulletinId: BulletinId | null;
  readonly result: string;
}

/** The maximum number of ids in a span. The total number is recorded beside them. */
const NAMED = 50;
const some = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id): id is string => id !== null))].slice(0, NAMED);
const text = (detail: unknown): string => (typeof detail === 'string' ? detail : '');

/** The dispatcher's spans. They are linked by ids: the bulletin's from its publication on, the job's from queue to worker. */
export class DispatcherTraces {
  constructor(private readonly traces: Traces) {}

  /** A publication by a person, or by the timer of a bulletin that is released at its due time. */
  tracePublications(ledger: Ledger): void {
    ledger.acts.watch(['bulletin-published'], (act) => {
      this.published(act);
    });
  }

  private published({ subjectId, details, status, begun, committed }: CommittedAct): void {
    this.traces.record(() => ({
      name: 'publication',
      begun,
      ended: committed,
      attributes: {
        'rainstorm.bulletin.id': subjectId,
        'rainstorm.bulletin.identifier': text(details['identifier']),
        'rainstorm.status': status,
      },
    }));
  }

  /** One batch of the outbox that was put on the queues. */
  relayed(jobs: readonly RelayedJob[], begun: Date): void {
    this.traces.record(() => ({
      name: 'relay',
      begun,
      ended: new Date(),
      attributes: {
        'rainstorm.delivery.count': jobs.reduce((sum, { deliveryIds }) => sum + deliveryIds.length, 0),
        'rainstorm.job.count': jobs.length,
        'rainstorm.job.ids': some(jobs.map(({ id }) => id)),
      },
    }));
  }

  /** One job of a worker. Rejects as `send` does. */
  async sending<Sent extends SentDelivery>(
    { channel, jobId }: { readonly channel: ChannelKind; readonly jobId: string },
    send: () => Promise<readonly Sent[]>,
  ): Promise<readonly Sent[]> {
    const begun = new Date();
    const span = { name: 'send-deliveries', begun };
    const job = { 'rainstorm.channel': channel, 'rainstorm.job.id': jobId };
    try {
      const sent = await send();
      this.traces.record(() => ({
        ...span,
        ended: new Date(),
        hasFailed: sent.some(({ result }) => result.startsWith('failed')),
        attributes: {
          ...job,
          'rainstorm.delivery.count': sent.length,
          'rainstorm.delivery.ids': some(sent.map(({ deliveryId }) => deliveryId)),
          'rainstorm.delivery.results': some(sent.map(({ result }) => result)),
          'rainstorm.bulletin.ids': some(sent.map(({ bulletinId }) => bulletinId)),
        },
      }));
      return sent;
    } catch (error) {
      this.traces.record(() => ({ ...span, ended: new Date(), hasFailed: true, attributes: job }));
      throw error;
    }
  }

  /** The timers that one transaction handled: a span for each kind. */
  fired(timers: readonly FiredTimer[], begun: Date): void {
    const ended = new Date();
    for (const kind of new Set(timers.map((timer) => timer.kind)))
      this.traces.record(() => {
        const ofKind = timers.filter((timer) => timer.kind === kind);
        return {
          name: 'timers-fired',
          begun,
          ended,
          attributes: {
            'rainstorm.timer.kind': kind,
            'rainstorm.timer.count': ofKind.length,
            'rainstorm.timer.subject_ids': some(ofKind.map(({ subjectId }) => subjectId)),
            'rainstorm.timer.late_by_seconds': Math.max(...ofKind.map(({ lateBySeconds }) => lateBySeconds)),
          },
        };
      });
  }

  async close(): Promise<void> {
    await this.traces.close();
  }
}
