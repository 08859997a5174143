import { Metrics, type MetricsAddress } from '@rainstorm/runtime';
import { timerKinds, type CommittedAct, type Ledger } from '@rainstorm/ledger';
import type { HandledTimer } from '@rainstorm/operations';
import { channelKinds, type ChannelKind } from '@rainstorm/warning-model';
import { Counter, Histogram } from 'prom-client';

export interface Attempt {
  readonly result: string;
  readonly status: 'actual' | 'exercise';
}

const results = ['sent', 'delivered', 'failed-temporarily', 'failed-permanently'] as const;
const statuses = ['actual', 'exercise'] as const;
const acts = ['bulletin-published', 'escalation-raised', 'escalation-told'];
const word = (detail: unknown): string => (typeof detail === 'string' ? detail : 'none');

/** The metrics of the dispatcher in all its roles. A process shows only metrics of things it has done. */
export class DispatcherMetrics {
  readonly all: Metrics;
  private readonly lateness: Histogram<'kind' | 'status'>;
  private readonly attempts: Counter<'channel' | 'outcome' | 'status'>;
  private readonly smsParts: Counter<'status'>;
  private readonly publications: Counter<'step' | 'msg_type' | 'status'>;
  private readonly escalations: Counter<'level' | 'status'>;

  constructor(private readonly ledger: Ledger) {
    this.all = new Metrics(ledger);
    const registers = [this.all.registry];
    this.lateness = new Histogram({
      name: 'rainstorm_timer_lateness_seconds',
      help: 'From the instant at which a timer was due to the commit of what it asks for.',
      labelNames: ['kind', 'status'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800],
      registers,
    });
    this.attempts = new Counter({
      name: 'rainstorm_delivery_attempts_total',
      help: 'Tries to send a delivery, by what came of them.',
      labelNames: ['channel', 'outcome', 'status'],
      registers,
    });
    this.smsParts = new Counter({
      name: 'rainstorm_sms_parts_total',
      help: 'Parts of the SMS that the gateway took: what is paid for.',
      labelNames: ['status'],
      registers,
    });
    this.publications = new Counter({
      name: 'rainstorm_publications_total',
      help: 'Bulletins published.',
      labelNames: ['step', 'msg_type', 'status'],
      registers,
    });
    this.escalations = new Counter({
      name: 'rainstorm_escalations_total',
      help: 'Levels of the command told of something unanswered; 1 is the first.',
      labelNames: ['level', 'status'],
      registers,
    });
  }

  /** Rejects with `PortInUse`. Resolves with the port. */
  async listen(address: MetricsAddress): Promise<number> {
    this.ledger.acts.watch(acts, (done) => this.done(done));
    return this.all.listen(address);
  }

  async close(): Promise<void> {
    await this.all.close();
  }

  /** Sets the counters of a sending process to zero, so that the first failure shows as an increase. `levels`: the command's number of levels. */
  beginSending(levels: number): void {
    for (const status of statuses) this.smsParts.inc({ status }, 0);
    for (const status of statuses)
      for (const channel of channelKinds) for (const outcome of results) this.attempts.inc({ channel, outcome, status }, 0);
    this.beginEscalating(levels);
  }

  /** The same for a process that handles timers. */
  beginHandling(levels: number): void {
    for (const status of statuses) for (const kind of timerKinds) this.lateness.zero({ kind, status });
    this.beginEscalating(levels);
  }

  private beginEscalating(levels: number): void {
    for (const status of statuses) for (let level = 1; level <= levels; level += 1) this.escalations.inc({ level, status }, 0);
  }

  timersHandled(timers: readonly Pick<HandledTimer, 'kind' | 'lateBySeconds' | 'status'>[]): void {
    for (const { kind, lateBySeconds, status } of timers) this.lateness.observe({ kind, status }, Math.max(0, lateBySeconds));
  }

  attempted(channel: ChannelKind, attempts: readonly Attempt[]): void {
    for (const status of statuses)
      for (const outcome of results) {
        const count = attempts.filter((attempt) => attempt.status === status && attempt.result === outcome).length;
        if (count > 0) this.attempts.inc({ channel, outcome, status }, count);
      }
  }

  smsSent(status: Attempt['status'], parts: number): void {
    this.smsParts.inc({ status }, parts);
  }

  private done({ act, details, status }: CommittedAct): void {
    if (act === 'bulletin-published') this.publications.inc({ step: word(details['step']), msg_type: word(details['msgType']), status });
    else this.escalations.inc({ level: Number(details['level']) + 1, status });
  }
}
