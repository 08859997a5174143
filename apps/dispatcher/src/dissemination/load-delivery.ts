import type { AlarmRow, BulletinRow, DeliveryRow, DispatchRow, EscalationRow, Ledger, SlotRow } from '@rainstorm/ledger';
import type { BulletinId, DeliveryId, DispatchId } from '@rainstorm/warning-model';

/** A delivery with everything that its message speaks of. */
export interface DeliveryMatter {
  readonly delivery: DeliveryRow;
  readonly bulletin: BulletinRow | null;
  readonly dispatch: DispatchRow | null;
  readonly escalation: EscalationRow | null;
  readonly alarm: AlarmRow | null;
  readonly slot: SlotRow | null;
  /** Of an episode's slot without a bulletin, whether it is an exercise. */
  readonly status: 'actual' | 'exercise';
}

const KEPT = 500;

/** What is frozen with the publication is read once for many deliveries. */
class Frozen<Row> {
  private readonly kept = new Map<string, Row>();
  async get(id: string, read: () => Promise<Row | null>): Promise<Row | null> {
    const known = this.kept.get(id);
    if (known !== undefined) return known;
    const row = await read();
    if (row === null) return null;
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(id, row);
    return row;
  }
}

export class LoadDelivery {
  private readonly bulletins = new Frozen<BulletinRow>();
  private readonly dispatches = new Frozen<DispatchRow>();

  constructor(private readonly ledger: Ledger) {}

  private async bulletin(id: BulletinId | null): Promise<BulletinRow | null> {
    return id === null
      ? null
      : this.bulletins.get(id, async () => this.ledger.read(async (tx) => tx.bulletins.first({ id, state: 'published' })));
  }

  private async dispatch(id: DispatchId | null): Promise<DispatchRow | null> {
    return id === null ? null : this.dispatches.get(id, async () => this.ledger.read(async (tx) => tx.dispatches.first({ id })));
  }

  async run(id: DeliveryId): Promise<DeliveryMatter | null> {
    const delivery = await this.ledger.read(async (tx) => tx.deliveries.first({ id }));
    if (delivery === null) return null;
    const [bulletin, dispatch] = await Promise.all([this.bulletin(delivery.bulletinId), this.dispatch(delivery.dispatchId)]);
    if (delivery.escalationId === null && delivery.alarmId === null && delivery.slotId === null)
      return { delivery, bulletin, dispatch, escalation: null, alarm: null, slot: null, status: bulletin?.status ?? 'actual' };
    return this.ledger.read(async (tx) => {
      const escalation = delivery.escalationId === null ? null : await tx.escalations.first({ id: delivery.escalationId });
      const alarm = delivery.alarmId === null ? null : await tx.alarms.first({ id: delivery.alarmId });
      const slotId = delivery.slotId ?? alarm?.slotId ?? null;
      const slot = slotId === null ? null : await tx.slots.first({ id: slotId });
      const episode = slot?.episodeId == null ? null : await tx.episodes.first({ id: slot.episodeId });
      return { delivery, bulletin, dispatch, escalation, alarm, slot, status: bulletin?.status ?? episode?.status ?? 'actual' };
    });
  }
}
