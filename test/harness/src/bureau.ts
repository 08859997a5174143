import { loadCity } from '@rainstorm/city-config';
import {
  Ledger,
  newId,
  RELEASE,
  type DispatchRow,
  type EscalationRow,
  type LedgerTransaction,
  type SlotRow,
  type TimerRow,
} from '@rainstorm/ledger';
import { HandleDueTimers } from '@rainstorm/operations';
import type { City } from '@rainstorm/warning-model';
import { freshLedger, type OwnDatabase } from './fresh-database.js';
import { Stage, later } from './ledger-stage.js';

let loaded: Promise<City> | undefined;
/** The configuration of the city, read once for each file of tests. */
const zhengzhou = async (): Promise<City> =>
  (loaded ??= loadCity('config/zhengzhou').then((city) => {
    if (!city.ok) throw new Error('config/zhengzhou has faults');
    return city.value;
  }));

/** A separate ledger with a movable clock, and schedulers that run only when called. */
export class Bureau {
  readonly troubles: { readonly timer: TimerRow | null; readonly error: unknown }[] = [];
  readonly stage: Stage;
  private readonly more: Ledger[] = [];

  private constructor(
    readonly ledger: Ledger,
    readonly city: City,
    readonly databaseUrl: string,
    readonly drop: () => Promise<void>,
  ) {
    this.stage = new Stage(ledger, city);
  }

  static async open(change: (city: City) => City = (city) => city): Promise<Bureau> {
    return Bureau.on(await freshLedger(), change);
  }

  static async on(database: OwnDatabase, change: (city: City) => City = (city) => city): Promise<Bureau> {
    const ledger = await Ledger.open({ url: database.url, clock: 'movable', application: 'test' });
    await ledger.migrate();
    return new Bureau(ledger, change(await zhengzhou()), database.url, database.drop);
  }

  /** A separate ledger connection like that of another process, of this release or another. */
  async ledgerOf(release = RELEASE): Promise<Ledger> {
    const own = await Ledger.open({ url: this.databaseUrl, clock: 'movable', application: 'test-scheduler', release });
    this.more.push(own);
    return own;
  }

  async scheduler(release = RELEASE): Promise<HandleDueTimers> {
    return this.schedulerOn(await this.ledgerOf(release));
  }

  schedulerOn(ledger: Ledger = this.ledger): HandleDueTimers {
    return new HandleDueTimers(ledger, this.city, (timer, error) => {
      this.troubles.push({ timer, error });
    });
  }

  /** Runs an operation in one transaction, as a use case of an app does. */
  async run<Value>(operation: (tx: LedgerTransaction) => Promise<Value>): Promise<Value> {
    return this.ledger.transaction(operation);
  }

  async moveTo(instant: Date): Promise<void> {
    const moved = await this.ledger.moveClockTo(instant);
    if (!moved.ok) throw new Error(moved.refusal.type);
  }

  async advance(ms: number): Promise<void> {
    await this.moveTo(later(await this.ledger.now(), ms));
  }

  async escalationsOf(dispatch: DispatchRow): Promise<readonly EscalationRow[]> {
    return this.ledger.read(async (tx) => tx.escalations.find({ dispatchId: dispatch.id }, { order: { raisedAt: 'ASC' } }));
  }

  async dispatch(id: DispatchRow['id']): Promise<DispatchRow> {
    const row = await this.ledger.read(async (tx) => tx.dispatches.first({ id }));
    if (row === null) throw new Error(`No dispatch ${id}`);
    return row;
  }

  async slot(patch: Partial<SlotRow> & Pick<SlotRow, 'dueAt' | 'opensAt' | 'graceUntil'>): Promise<SlotRow> {
    const slot: SlotRow = {
      id: newId('slot'),
      episodeId: null,
      week: '2026-07-17',
      step: 'W',
      purpose: 'step',
      dueNow: false,
      state: 'open',
      reason: null,
      note: null,
      bulletinId: null,
      followsSlotId: null,
      createdAt: await this.ledger.now(),
      publishedAt: null,
      ...patch,
    };
    await this.ledger.transaction(async (tx) => tx.slots.insert(slot));
    return slot;
  }

  async disconnect(): Promise<void> {
    for (const ledger of this.more) await ledger.close();
    await this.ledger.close();
  }

  async close(): Promise<void> {
    await this.disconnect();
    await this.drop();
  }
}
