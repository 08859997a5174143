import {
  oneOf,
  type AlarmRow,
  type BulletinRow,
  type DeliveryRow,
  type EscalationSummary,
  type Ledger,
  type LedgerTransaction,
  type SlotRow,
} from '@rainstorm/ledger';
import type { BulletinId, DispatchId, EscalationCause, EscalationId } from '@rainstorm/warning-model';

/** What a message says of the office that it is for. Frozen with the publication. */
export interface DispatchGlance {
  readonly id: DispatchId;
  readonly owesReceipt: boolean;
  readonly officeName: string;
  readonly officeNameEn: string;
}

/** What a message says of an escalation: it changes while it stands. */
export interface EscalationGlance {
  readonly id: EscalationId;
  readonly cause: EscalationCause;
  readonly deadlineAt: Date;
  readonly round: number;
  readonly summary: EscalationSummary;
  readonly closedReason: string | null;
}

/** A delivery with everything that its message speaks of. */
export interface DeliveryMatter {
  readonly delivery: DeliveryRow;
  readonly bulletin: BulletinRow | null;
  readonly dispatch: DispatchGlance | null;
  readonly escalation: EscalationGlance | null;
  readonly alarm: AlarmRow | null;
  readonly slot: SlotRow | null;
  /** Of an episode's slot without a bulletin, whether it is an exercise. */
  readonly status: 'actual' | 'exercise';
}

/** A bulletin brings its composed mails along. */
const KEPT_BULLETINS = 20;
const KEPT_DISPATCHES = 5_000;

/** What is frozen with the publication is read once for many deliveries. */
class Frozen<Id extends string, Row extends { readonly id: Id }> {
  private readonly kept = new Map<Id, Row>();

  constructor(
    private readonly most: number,
    private readonly read: (tx: LedgerTransaction, ids: readonly Id[]) => Promise<readonly Row[]>,
  ) {}

  async get(tx: LedgerTransaction, ids: readonly Id[]): Promise<ReadonlyMap<Id, Row>> {
    const found = new Map<Id, Row>();
    for (const id of ids) {
      const known = this.kept.get(id);
      if (known !== undefined) found.set(id, known);
    }
    const unknown = ids.filter((id) => !found.has(id));
    if (unknown.length === 0) return found;
    if (this.kept.size >= this.most) this.kept.clear();
    for (const row of await this.read(tx, unknown)) {
      this.kept.set(row.id, row);
      found.set(row.id, row);
    }
    return found;
  }
}

/** The ids that are there, each once. */
export const distinct = <Id extends string>(ids: readonly (Id | null | undefined)[]): readonly Id[] => [
  ...new Set(ids.filter((id): id is Id => id !== null && id !== undefined)),
];
const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** Everything that some deliveries' messages speak of, in a few reads however many they are. */
export class LoadDelivery {
  private readonly bulletins = new Frozen<BulletinId, BulletinRow>(KEPT_BULLETINS, async (tx, ids) =>
    tx.bulletins.find({ id: oneOf(ids), state: 'published' }),
  );
  private readonly dispatches = new Frozen<DispatchId, DispatchGlance>(KEPT_DISPATCHES, async (tx, ids) =>
    tx.sql<DispatchGlance[]>(
      `SELECT id, owes_receipt AS "owesReceipt", policy->>'officeName' AS "officeName", policy->>'officeNameEn' AS "officeNameEn"
       FROM dispatches WHERE id = ANY($1)`,
      [ids],
    ),
  );

  constructor(private readonly ledger: Ledger) {}

  async run(deliveries: readonly DeliveryRow[]): Promise<readonly DeliveryMatter[]> {
    return this.ledger.read(async (tx) => {
      const [bulletins, dispatches] = await Promise.all([
        this.bulletins.get(tx, distinct(deliveries.map(({ bulletinId }) => bulletinId))),
        this.dispatches.get(tx, distinct(deliveries.map(({ dispatchId }) => dispatchId))),
      ]);
      const escalationIds = distinct(deliveries.map(({ escalationId }) => escalationId));
      const escalations = byId(
        escalationIds.length === 0
          ? []
          : await tx.sql<readonly EscalationGlance[]>(
              `SELECT id, cause, deadline_at AS "deadlineAt", round, summary, closed_reason AS "closedReason" FROM escalations WHERE id = ANY($1)`,
              [escalationIds],
            ),
      );
      const alarmIds = distinct(deliveries.map(({ alarmId }) => alarmId));
      const alarms = byId(alarmIds.length === 0 ? [] : await tx.alarms.find({ id: oneOf(alarmIds) }));
      const slotOf = ({ slotId, alarmId }: DeliveryRow) => slotId ?? alarms.get(alarmId ?? '')?.slotId ?? null;
      const slotIds = distinct(deliveries.map(slotOf));
      const slots = byId(slotIds.length === 0 ? [] : await tx.slots.find({ id: oneOf(slotIds) }));
      const episodeIds = distinct([...slots.values()].map(({ episodeId }) => episodeId));
      const episodes = byId(episodeIds.length === 0 ? [] : await tx.episodes.find({ id: oneOf(episodeIds) }));
      return deliveries.map((delivery): DeliveryMatter => {
        const bulletin = delivery.bulletinId === null ? null : (bulletins.get(delivery.bulletinId) ?? null);
        const slot = slots.get(slotOf(delivery) ?? '') ?? null;
        return {
          delivery,
          bulletin,
          dispatch: delivery.dispatchId === null ? null : (dispatches.get(delivery.dispatchId) ?? null),
          escalation: escalations.get(delivery.escalationId ?? '') ?? null,
          alarm: alarms.get(delivery.alarmId ?? '') ?? null,
          slot,
          status: bulletin?.status ?? episodes.get(slot?.episodeId ?? '')?.status ?? 'actual',
        };
      });
    });
  }
}
