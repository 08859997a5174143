import { setTimeout as pause } from 'node:timers/promises';
import type { DispatchJson, EscalationJson, Items } from '@rainstorm/harness/api-json';
import { Refused, type Person } from '@rainstorm/harness/person';
import { LARGE_OFFICE_ID, type ChaosOffice } from './chaos-city.js';
import type { SeededRandom } from './seeded-random.js';
import { requestUntilAnswered, type ConfirmedActs } from './confirmed-acts.js';

const EXPECTED_REFUSALS = ['already-superseded', 'escalation-closed', 'already-answered'];
const POLL_MS = 150;
const ESCALATION_POLL_MS = 1_500;
const LARGE_DISPATCH_POLL_MS = 2_000;

interface PlannedReceipt {
  readonly at: number;
  readonly dispatchId: string;
  readonly officeId: string;
}

/** Simulated duty officers and command officers. They answer in time, at the last moment, too late, or never. */
export class Officers {
  private readonly planned: PlannedReceipt[] = [];
  private readonly clients = new Map<string, readonly Person[]>();
  private readonly answering = new Set<string>();
  private largeDispatches: PlannedReceipt[] = [];
  private isClosed = false;
  private commandAnswersAll = false;

  constructor(
    private readonly offices: readonly ChaosOffice[],
    clientsOf: (login: string) => readonly Person[],
    private readonly command: readonly Person[],
    private readonly random: SeededRandom,
    private readonly confirmed: ConfirmedActs,
    /** The ledger's clock. */
    private readonly now: () => number,
    /** The officer of the large office answers only when every mail of the dispatch was sent. */
    private readonly isFullySent: (dispatchId: string) => Promise<boolean>,
  ) {
    for (const { officers } of offices) for (const login of officers) this.clients.set(login, clientsOf(login));
  }

  planReceipts(index: number, dispatches: readonly DispatchJson[]): void {
    for (const { id, officeId, owesReceipt, publishedAt, receiptDueAt } of dispatches) {
      if (!owesReceipt) continue;
      if (officeId === LARGE_OFFICE_ID) {
        this.largeDispatches.push({ at: 0, dispatchId: id, officeId });
        continue;
      }
      const random = this.random.fork(`answer of ${officeId} to ${index}`);
      const [published, due] = [Date.parse(publishedAt), Date.parse(receiptDueAt)];
      const conduct = random.next();
      // A third never answers. The others answer in time, within a second of the deadline, or too late.
      if (conduct < 0.33) continue;
      const at =
        conduct < 0.7
          ? random.between(published, due)
          : conduct < 0.85
            ? due + random.between(-700, 300)
            : due + random.between(1_000, 20_000);
      this.planned.push({ at, dispatchId: id, officeId });
    }
  }

  async run(): Promise<void> {
    let lookAt = 0;
    let crowdLooksAt = 0;
    while (!this.isClosed) {
      const now = this.now();
      for (const due of this.planned.filter(({ at }) => at <= now)) {
        this.planned.splice(this.planned.indexOf(due), 1);
        void this.giveReceipt(due);
      }
      if (Date.now() >= lookAt) {
        lookAt = Date.now() + ESCALATION_POLL_MS;
        void this.pollEscalations();
      }
      if (Date.now() >= crowdLooksAt) {
        crowdLooksAt = Date.now() + LARGE_DISPATCH_POLL_MS;
        void this.pollLargeDispatches();
      }
      await pause(POLL_MS);
    }
  }

  /** From now on the command answers every open escalation, so that the run can settle. */
  answerAll(): void {
    this.commandAnswersAll = true;
  }

  close(): void {
    this.isClosed = true;
  }

  private async giveReceipt({ dispatchId, officeId }: PlannedReceipt): Promise<void> {
    const logins = this.offices.find(({ id }) => id === officeId)?.officers ?? [];
    const persons = this.clients.get(this.random.pick(logins)) ?? [];
    await this.recordUnexpected(`receipt for ${dispatchId}`, async () => {
      const given = await requestUntilAnswered(
        persons,
        async (person) => person.post<{ receipt: { id: string } }>(`/dispatches/${dispatchId}/receipt`),
        this.confirmed,
        () => this.isClosed,
      );
      if (given !== null) this.confirmed.receipts.push({ id: given.receipt.id, dispatchId });
    });
  }

  private async pollLargeDispatches(): Promise<void> {
    for (const planned of this.largeDispatches)
      if (await this.isFullySent(planned.dispatchId).catch(() => false)) {
        const isFirst = this.largeDispatches.includes(planned);
        this.largeDispatches = this.largeDispatches.filter((one) => one !== planned);
        if (isFirst) await this.giveReceipt(planned);
      }
  }

  private async pollEscalations(): Promise<void> {
    for (const person of this.command) {
      const open = await person.get<Items<Pick<EscalationJson, 'id'>>>('/escalations/unanswered').catch(() => null);
      if (open === null) continue;
      for (const { id } of open.items)
        if (!this.answering.has(id) && (this.commandAnswersAll || this.random.chance(0.04))) {
          this.answering.add(id);
          // It may ring again after the answer, and is then answered again.
          void this.answerEscalation(id).finally(() => this.answering.delete(id));
        }
      return;
    }
  }

  private async answerEscalation(escalationId: string): Promise<void> {
    await this.recordUnexpected(`answer to ${escalationId}`, async () => {
      const answered = await requestUntilAnswered(
        this.command,
        async (person) => person.post(`/escalations/${escalationId}/acknowledgement`, { note: '已知悉' }),
        this.confirmed,
        () => this.isClosed,
      );
      if (answered !== null) this.confirmed.answers.push({ escalationId });
    });
  }

  private async recordUnexpected(what: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused) || !EXPECTED_REFUSALS.includes(error.kind))
        this.confirmed.unexpectedErrors.push(`${what}: ${String(error)}`);
    }
  }
}
