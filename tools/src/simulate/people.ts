import type { Client } from 'pg';
import { SeededRandom } from '../chaos/seeded-random.js';
import type { Answer } from './answer.js';
import type { History } from './history.js';
import type { Moods } from './moods.js';
import type { Product } from './product.js';
import type { Receivers } from './receivers.js';
import type { SlotWork } from './slot-work.js';
import type { Tally } from './tally.js';

const MINUTE = 60_000;
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);
const latest = (...instants: readonly Date[]): Date => new Date(Math.max(...instants.map((instant) => instant.getTime())));

/** Something that a person will do by themselves. `at`: when. */
export interface Intention {
  readonly key: string;
  readonly at: Date;
  readonly act: () => Promise<unknown>;
}

interface OwedReceipt {
  readonly id: string;
  readonly office: string;
  readonly bulletin: string;
  readonly published: Date;
  readonly due: Date;
  readonly withdrawn: Date | null;
  readonly hasCall: boolean;
}
interface OpenEscalation {
  readonly id: string;
  readonly told: Date;
  readonly notices: number;
  readonly cause: string;
  readonly office: string | null;
  readonly bulletin: string | null;
  readonly slot: Date | null;
}
interface OwedFollowUp {
  readonly id: string;
  readonly office: string;
  readonly bulletin: string;
  readonly acknowledged: Date;
  readonly due: Date;
  /** Whether a receipt of it was withdrawn before. */
  readonly wasWithdrawn: boolean;
  /** Whether a call brought the receipt. */
  readonly wasCalled: boolean;
  /** When the office said that it cannot act. */
  readonly helpless: Date | null;
}
export interface OwedSlot {
  readonly id: string;
  readonly name: string;
  readonly step: string | null;
  readonly state: string;
  readonly opens: Date;
  readonly due: Date;
  readonly grace: Date;
  readonly created: Date;
  readonly onset: Date | null;
  /** The onset before the last change. */
  readonly former: Date | null;
  readonly isSigned: boolean;
}

const owedReceipts = `
  SELECT d.id, d.office_id AS office, d.bulletin_id AS bulletin, d.published_at AS published, d.receipt_due_at AS due,
    (SELECT max(withdrawn_at) FROM receipts r WHERE r.dispatch_id = d.id) AS withdrawn,
    EXISTS (SELECT FROM phone_tasks p WHERE p.dispatch_id = d.id AND p.state = 'open') AS "hasCall"
  FROM dispatches d WHERE d.owes_receipt AND d.state IN ('open', 'escalated') ORDER BY d.id`;
const owedFollowUps = `
  SELECT d.id, d.office_id AS office, d.bulletin_id AS bulletin, d.acknowledged_at AS acknowledged, d.follow_up_due_at AS due,
    EXISTS (SELECT FROM receipts r WHERE r.dispatch_id = d.id AND r.withdrawn_at IS NOT NULL) AS "wasWithdrawn",
    EXISTS (SELECT FROM receipts r WHERE r.dispatch_id = d.id AND r.withdrawn_at IS NULL AND r.way = 'phone') AS "wasCalled",
    (SELECT min(f.recorded_at) FROM follow_up_entries f WHERE f.dispatch_id = d.id AND f.kind = 'cannot-act') AS helpless
  FROM dispatches d WHERE d.owes_receipt AND d.state = 'acknowledged' AND d.followed_up_at IS NULL ORDER BY d.id`;
const openEscalations = `
  SELECT e.id, max(n.at) AS told, count(*) AS notices, e.cause, e.office_id AS office, e.bulletin_id AS bulletin, s.due_at AS slot
  FROM escalations e JOIN escalation_notices n ON n.escalation_id = e.id
  LEFT JOIN alarms a ON a.id = e.alarm_id LEFT JOIN slots s ON s.id = a.slot_id
  WHERE e.state = 'open' GROUP BY e.id, s.due_at ORDER BY e.id`;
const owedSlots = `
  SELECT s.id, coalesce(ep.title, 'week ' || s.week) AS name, s.step || ' ' || s.purpose AS step, s.state, s.opens_at AS opens, s.due_at AS due, s.grace_until AS grace,
    s.created_at AS created, ep.onset,
    (SELECT o.from_onset FROM onset_revisions o
     WHERE o.episode_id = ep.id AND o.from_onset <> ep.onset ORDER BY o.revision DESC LIMIT 1) AS former,
    EXISTS (SELECT FROM bulletins b WHERE b.slot_id = s.id AND b.state = 'signed' AND b.release = 'at-due') AS "isSigned"
  FROM slots s LEFT JOIN episodes ep ON ep.id = s.episode_id
  WHERE s.state IN ('open', 'missing') ORDER BY s.due_at, s.id`;
const loneDrafts = `
  SELECT b.id, b.drafted_at AS drafted, ep.onset FROM bulletins b JOIN episodes ep ON ep.id = b.episode_id
  WHERE b.state = 'draft' AND b.drafted_by = 'system' AND b.slot_id IS NULL AND b.msg_type = 'update' AND ep.state = 'open' ORDER BY b.id`;
const uncountersigned = `
  SELECT id, sent_at AS sent FROM bulletins WHERE emergency AND state = 'published' AND countersigned_by IS NULL ORDER BY id`;

const overdueClocks = `
  SELECT c.id, c.bulletin_id AS bulletin, c.due_at AS due FROM decision_clocks c WHERE c.state = 'overdue' ORDER BY c.id`;

/** One round trip for all of it. */
const asked = [
  ['receipt', owedReceipts],
  ['follow-up', owedFollowUps],
  ['escalation', openEscalations],
  ['slot', owedSlots],
  ['draft', loneDrafts],
  ['countersignature', uncountersigned],
  ['decision', overdueClocks],
]
  .map(([kind, sql]) => `SELECT '${kind}' AS kind, to_jsonb(x) AS row FROM (${sql}) AS x`)
  .join(' UNION ALL ');

interface Asked {
  readonly kind: string;
  readonly row: Record<string, unknown>;
}

const isInstant = /^\d{4}-\d\d-\d\dT/;

const withDates = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' && isInstant.test(value) ? new Date(value) : value]),
  );

/** Forecasters, officers and the command, who do by themselves what the ledger asks of them, each in their own time. */
export class People {
  constructor(
    private readonly client: Client,
    private readonly product: Product,
    private readonly receivers: Receivers,
    private readonly moods: Moods,
    private readonly slots: SlotWork,
    private readonly history: Pick<History, 'seed' | 'month' | 'habit'>,
    /** The name that the history gave to this bulletin, so that a shortened history keeps everybody's habits. */
    private readonly nameOf: (bulletin: string) => string,
    /** Records the command's decision about this signal. */
    private readonly decide: (bulletin: string) => Promise<unknown>,
    private readonly noteClosed: (escalation: string) => void,
    private readonly tally: Tally,
  ) {}

  private async told(act: string, answer: Promise<Answer<unknown>>): Promise<Answer<unknown>> {
    return this.tally.note(act, await answer);
  }

  private roll(purpose: string): number {
    const { seed, month, habit } = this.history;
    return habit ?? new SeededRandom(seed, `${month} ${purpose}`).next();
  }

  async intentions(): Promise<readonly Intention[]> {
    const { rows } = await this.client.query<Asked>({ name: 'what is asked of people', text: asked });
    return rows.flatMap(({ kind, row }) => this.intend(kind, row));
  }

  private intend(kind: string, row: Record<string, unknown>): readonly Intention[] {
    const known = withDates(row) as never;
    switch (kind) {
      case 'receipt':
        return [this.receipt(known)];
      case 'follow-up':
        return [this.followUp(known)];
      case 'escalation':
        return [this.answer(known)];
      case 'slot':
        return this.slots.intention(known, (purpose) => this.roll(purpose));
      case 'draft':
        return [this.publishDraft(known)];
      case 'decision':
        return this.decision(known);
      default:
        return [this.countersign(known)];
    }
  }

  private receipt({ id, office, bulletin, published, due, withdrawn, hasCall }: OwedReceipt): Intention {
    const within = (due.getTime() - published.getTime()) / MINUTE;
    const roll = this.roll(`receipt ${this.nameOf(bulletin)} ${office}`);
    const spell = this.moods.at('office-mood', withdrawn ?? published, ({ office: whose }) => whose === office);
    const late = (): Date => (withdrawn === null ? later(due, 1 + Math.floor(roll * 25)) : later(withdrawn, 20));
    const prompt = (): Date => (withdrawn === null ? later(published, Math.max(1, Math.floor(within * 0.8 * roll))) : later(withdrawn, 6));
    const act = async (): Promise<unknown> => this.receivers.receipt(id, office);
    const isSilent = spell?.act.mood === 'silent';
    // Somebody may reach them by phone meanwhile.
    if (hasCall && (isSilent ? roll < 0.5 : roll > 0.95)) {
      const at = withdrawn === null ? later(published, within + 3) : later(withdrawn, 8);
      return { key: `call ${id}`, at, act: async () => this.told('call', this.receivers.call(id, 'acc-caller00000001')) };
    }
    if (isSilent) {
      return { key: `receipt ${id}`, at: later(spell.to, 5), act };
    }
    return { key: `receipt ${id}`, at: spell?.act.mood === 'late' || roll > 0.9 ? late() : prompt(), act };
  }

  private followUp({ id, office, bulletin, acknowledged, due, wasWithdrawn, wasCalled, helpless }: OwedFollowUp): Intention {
    const roll = this.roll(`follow-up ${this.nameOf(bulletin)} ${office}`);
    const spell = this.moods.at('office-mood', acknowledged, ({ office: whose }) => whose === office);
    // The wrong one of two officers signed: some notice it at once, some after the deadline.
    if (!wasWithdrawn && (spell?.act.mood === 'mistaken' || roll < (wasCalled ? 0.5 : 0.02))) {
      const after = (roll * 1_000) % 2 < 1 ? 3 : 45;
      return {
        key: `withdrawal ${id}`,
        at: later(acknowledged, after),
        act: async () => this.told('withdraw receipt', this.receivers.withdraw(id, office)),
      };
    }
    if (helpless === null && (spell?.act.mood === 'helpless' || (roll > 0.86 && roll < 0.88)))
      return {
        key: `cannot act ${id}`,
        at: later(acknowledged, 4),
        act: async () => this.told('cannot act', this.receivers.cannotAct(id, office)),
      };
    if (helpless !== null)
      return {
        key: `acts after all ${id}`,
        at: later(helpless, 20 + Math.floor(roll * 200)),
        act: async () => this.told('act after all', this.receivers.followUp(id, office)),
      };
    const at =
      spell?.act.mood === 'receipts-only' || spell?.act.mood === 'silent'
        ? later(spell.to, 5)
        : roll > 0.9
          ? later(latest(due, acknowledged), 15)
          : later(acknowledged, 1 + Math.floor(roll * 8));
    return { key: `follow-up ${id}`, at, act: async () => this.receivers.followUp(id, office) };
  }

  /** Answers; in the end somebody of the command takes most of them over and closes them with a reason. One in fifty rings on. */
  private answer({ id, told, notices, cause, office, bulletin, slot }: OpenEscalation): Intention {
    const spell = this.moods.at('command-mood', told);
    const about = bulletin === null ? (slot?.toISOString() ?? '') : this.nameOf(bulletin);
    const roll = this.roll(`close ${cause} ${office ?? ''} ${about}`);
    const closes = roll < 0.98 && notices > 3 + Math.floor(roll * 30);
    const at = spell === null ? later(told, 3) : later(spell.to, 2);
    return { key: `answer ${id}`, at, act: async () => (closes ? this.close(id) : this.receivers.answer(id)) };
  }

  private async close(escalation: string): Promise<Answer<unknown>> {
    const closed = await this.told('close escalation', this.receivers.close(escalation));
    if (closed.ok) this.noteClosed(escalation);
    return closed;
  }

  private publishDraft({ id, drafted, onset }: { readonly id: string; readonly drafted: Date; readonly onset: Date }): Intention {
    const spell = this.moods.at('forecaster-mood', drafted, ({ mood }) => mood === 'forgetful');
    return {
      key: `draft ${id}`,
      at: spell === null ? later(drafted, 12) : later(spell.to, 10),
      act: async () => this.slots.publishUpdate(id, onset),
    };
  }

  /** Somebody decides once the command is asked; one signal in five is never decided. */
  private decision({ id, bulletin, due }: { readonly id: string; readonly bulletin: string; readonly due: Date }): readonly Intention[] {
    const roll = this.roll(`decision ${this.nameOf(bulletin)}`);
    return roll > 0.8 ? [] : [{ key: `decision ${id}`, at: later(due, 2 + Math.floor(roll * 30)), act: async () => this.decide(bulletin) }];
  }

  private countersign({ id, sent }: { readonly id: string; readonly sent: Date }): Intention {
    const minutes = this.roll(`countersign ${this.nameOf(id)}`) < 0.7 ? 30 : 200;
    return { key: `countersign ${id}`, at: later(sent, minutes), act: async () => this.product.countersign(id) };
  }
}
