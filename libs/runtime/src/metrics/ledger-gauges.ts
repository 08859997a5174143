import { Gauge, type Registry } from 'prom-client';
import type { Ledger } from '@rainstorm/ledger';
import { riskKinds } from '@rainstorm/warning-model';

type LedgerAges = Awaited<ReturnType<Ledger['ages']>>;

const MAX_AGE_MS = 5_000;
const ANSWER_WITHIN_MS = 2_000;
const ROLES = ['api', 'scheduler', 'worker', 'auditor', 'console'];

/** Gauges read from the ledger at each scrape, at most every five seconds, so that ten scrapers cost as much as one. */
export class LedgerGauges {
  private readonly up: Gauge;
  private readonly delivery: Gauge<'state'>;
  private readonly timer: Gauge;
  private readonly unacknowledged: Gauge<'status'>;
  private readonly heartbeat: Gauge<'role'>;
  private readonly risks: Gauge<'kind'>;
  private readonly firstRisk: Gauge<'kind'>;
  private readonly readiness: Gauge;
  private readAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<LedgerAges> | null = null;

  constructor(
    registry: Registry,
    private readonly read: () => Promise<LedgerAges>,
  ) {
    const registers = [registry];
    this.up = new Gauge({ name: 'rainstorm_ledger_up', help: '1 where the ledger answered this process, 0 where it did not.', registers });
    this.delivery = new Gauge({
      name: 'rainstorm_oldest_delivery_age_seconds',
      help: 'For how long the oldest delivery has waited in this state; 0 where none does.',
      labelNames: ['state'],
      registers,
    });
    this.timer = new Gauge({
      name: 'rainstorm_oldest_due_timer_age_seconds',
      help: 'For how long the oldest timer has been due that nobody handled yet; 0 where none is.',
      registers,
    });
    this.unacknowledged = new Gauge({
      name: 'rainstorm_oldest_unacknowledged_age_seconds',
      help: 'Since the publication of the oldest dispatch whose receipt is owed; 0 where none is.',
      labelNames: ['status'],
      registers,
    });
    this.heartbeat = new Gauge({
      name: 'rainstorm_heartbeat_age_seconds',
      help: 'Since a process with this role was last heard; +Inf where none was within a day.',
      labelNames: ['role'],
      registers,
    });
    this.risks = new Gauge({
      name: 'rainstorm_readiness_risks',
      help: 'What may keep a bulletin from reaching somebody within 30 days, as the last check of readiness found it.',
      labelNames: ['kind'],
      registers,
    });
    this.firstRisk = new Gauge({
      name: 'rainstorm_readiness_first_risk_seconds',
      help: 'Until the first of these risks begins, below 0 where it has begun; +Inf where there is none.',
      labelNames: ['kind'],
      registers,
    });
    this.readiness = new Gauge({
      name: 'rainstorm_readiness_check_age_seconds',
      help: 'Since the last check of readiness; +Inf where there was none.',
      registers,
    });
  }

  /** Never rejects, and ends within two seconds. If the ledger does not answer, the earlier values are removed. */
  async refresh(): Promise<void> {
    if (performance.now() - this.readAt < MAX_AGE_MS) return;
    // One query at a time: a hanging one is not repeated.
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    try {
      this.show(await withinLimit(this.reading));
    } catch {
      this.forget();
    }
    this.readAt = performance.now();
  }

  private forget(): void {
    this.up.set(0);
    // A gauge without labels would show 0 after a reset.
    for (const gauge of [this.timer, this.readiness]) gauge.remove();
    for (const gauge of [this.delivery, this.unacknowledged, this.heartbeat, this.risks, this.firstRisk]) gauge.reset();
  }

  private show(ages: LedgerAges): void {
    this.up.set(1);
    this.delivery.set({ state: 'pending' }, ages.pendingDelivery);
    this.delivery.set({ state: 'queued' }, ages.queuedDelivery);
    this.timer.set(ages.dueTimer);
    for (const status of ['actual', 'exercise'] as const) this.unacknowledged.set({ status }, ages.unacknowledged[status]);
    for (const kind of riskKinds) {
      this.risks.set({ kind }, ages.risks[kind]?.count ?? 0);
      this.firstRisk.set({ kind }, ages.risks[kind]?.firstInSec ?? Number.POSITIVE_INFINITY);
    }
    this.readiness.set(ages.readinessChecked ?? Number.POSITIVE_INFINITY);
    for (const role of ROLES) this.heartbeat.set({ role }, ages.heartbeats[role] ?? Number.POSITIVE_INFINITY);
  }
}

const withinLimit = async <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_WITHIN_MS} ms`)), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
