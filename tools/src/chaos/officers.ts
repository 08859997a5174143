import { setTimeout as pause } from 'node:timers/promises';
import type { DispatchJson, EscalationJson, Items } from '@rainstorm/harness/api-json';
import { Refused, type Person } from '@rainstorm/harness/person';
import { CROWD, type ChaosOffice } from './chaos-city.js';
import type { Dice } from './dice.js';
import { persist, type Confirmed } from './players.js';

const EXPECTED = ['already-superseded', 'escalation-closed', 'already-answered'];
const LOOK_EVERY_MS = 150;
const COMMAND_LOOKS_EVERY_MS = 1_500;
const CROWD_LOOKS_EVERY_MS = 2_000;

interface Planned {
  readonly at: number;
  readonly dispatchId: string;
  readonly officeId: string;
}

/** The duty officers and the command: they answer in time, at the last moment, too late, or never. */
export class Officers {
  private readonly agenda: Planned[] = [];
  private readonly people = new Map<string, readonly Person[]>();
  private readonly answering = new Set<string>();
  private crowds: Planned[] = [];
  private isOver = false;
  private commandAnswersAll = false;

  constructor(
    private readonly offices: readonly ChaosOffice[],
    personsOf: (login: string) => readonly Person[],
    private readonly command: readonly Person[],
    private readonly dice: Dice,
    private readonly confirmed: Confirmed,
    /** The ledger's clock. */
    private readonly now: () => number,
    /** Of a dispatch to thousands: its officer answers when everybody has it. */
    private readonly isWithEverybody: (dispatchId: string) => Promise<boolean>,
  ) {
    for (const { officers } of offices) for (const login of officers) this.people.set(login, personsOf(login));
  }

  take(index: number, dispatches: readonly DispatchJson[]): void {
    for (const { id, officeId, owesReceipt, publishedAt, receiptDueAt } of dispatches) {
      if (!owesReceipt) continue;
      if (officeId === CROWD) {
        this.crowds.push({ at: 0, dispatchId: id, officeId });
        continue;
      }
      const dice = this.dice.of(`answer of ${officeId} to ${index}`);
      const [published, due] = [Date.parse(publishedAt), Date.parse(receiptDueAt)];
      const conduct = dice.throw();
      // A third is silent; the rest in time, within a second of the deadline, and too late.
      if (conduct < 0.33) continue;
      const at =
        conduct < 0.7 ? dice.between(published, due) : conduct < 0.85 ? due + dice.between(-700, 300) : due + dice.between(1_000, 20_000);
      this.agenda.push({ at, dispatchId: id, officeId });
    }
  }

  async work(): Promise<void> {
    let lookAt = 0;
    let crowdLooksAt = 0;
    while (!this.isOver) {
      const now = this.now();
      for (const due of this.agenda.filter(({ at }) => at <= now)) {
        this.agenda.splice(this.agenda.indexOf(due), 1);
        void this.receive(due);
      }
      if (Date.now() >= lookAt) {
        lookAt = Date.now() + COMMAND_LOOKS_EVERY_MS;
        void this.commandLooks();
      }
      if (Date.now() >= crowdLooksAt) {
        crowdLooksAt = Date.now() + CROWD_LOOKS_EVERY_MS;
        void this.crowdLooks();
      }
      await pause(LOOK_EVERY_MS);
    }
  }

  /** From now on the command answers whatever stands, so that it comes to an end. */
  answerAll(): void {
    this.commandAnswersAll = true;
  }

  close(): void {
    this.isOver = true;
  }

  private async receive({ dispatchId, officeId }: Planned): Promise<void> {
    const logins = this.offices.find(({ id }) => id === officeId)?.officers ?? [];
    const persons = this.people.get(this.dice.one(logins)) ?? [];
    await this.tolerating(`receipt for ${dispatchId}`, async () => {
      const given = await persist(
        persons,
        async (person) => person.post<{ receipt: { id: string } }>(`/dispatches/${dispatchId}/receipt`),
        this.confirmed,
        () => this.isOver,
      );
      if (given !== null) this.confirmed.receipts.push({ id: given.receipt.id, dispatchId });
    });
  }

  private async crowdLooks(): Promise<void> {
    for (const planned of this.crowds)
      if (await this.isWithEverybody(planned.dispatchId).catch(() => false)) {
        const isFirst = this.crowds.includes(planned);
        this.crowds = this.crowds.filter((one) => one !== planned);
        if (isFirst) await this.receive(planned);
      }
  }

  private async commandLooks(): Promise<void> {
    for (const person of this.command) {
      const open = await person.get<Items<EscalationJson>>('/escalations?state=open').catch(() => null);
      if (open === null) continue;
      for (const { id } of open.items)
        if (!this.answering.has(id) && (this.commandAnswersAll || this.dice.chance(0.04))) {
          this.answering.add(id);
          void this.answer(id);
        }
      return;
    }
  }

  private async answer(escalationId: string): Promise<void> {
    await this.tolerating(`answer to ${escalationId}`, async () => {
      const answered = await persist(
        this.command,
        async (person) => person.post(`/escalations/${escalationId}/acknowledgement`, { note: '已知悉' }),
        this.confirmed,
        () => this.isOver,
      );
      if (answered !== null) this.confirmed.answers.push({ escalationId });
    });
  }

  private async tolerating(what: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused) || !EXPECTED.includes(error.kind)) this.confirmed.surprises.push(`${what}: ${String(error)}`);
    }
  }
}
