import {
  IsNull,
  Not,
  oneOf,
  type AlarmRow,
  type BulletinRow,
  type DeliveryRow,
  type DispatchSummary,
  type EscalationFacts,
  type Ledger,
  type LedgerTransaction,
  type ReadinessRiskRow,
  type SlotRow,
} from '@rainstorm/ledger';
import type { MailFiles } from '@rainstorm/channels';
import { distinct } from '@rainstorm/operations';
import { officeOfPlace, type BulletinId, type City, type DispatchId, type RosterPlace } from '@rainstorm/warning-model';
import { isOfNoOffice, placesOf, silentOf } from './roster-facts.js';
import { BulletinFiles } from './bulletin-files.js';

/** A delivery with everything that its message needs. */
export interface DeliveryContext {
  readonly delivery: DeliveryRow;
  readonly bulletin: BulletinRow | null;
  readonly dispatch: DispatchSummary | null;
  readonly escalation: EscalationFacts | null;
  readonly alarm: AlarmRow | null;
  readonly slot: SlotRow | null;
  /** Of the slot's episode; null for the weekly outlook. */
  readonly episodeTitle: string | null;
  /** For a message about a slot without a bulletin: that of its episode. */
  readonly status: 'actual' | 'exercise';
  /** The code that acknowledges by a reply; null where the message carries none. */
  readonly smsCode: string | null;
  /** Of a message about readiness: the risks that stand, the first first. */
  readonly risks?: readonly ReadinessRiskRow[];
  /** Of a message to a leader: who of the office is on duty and has not answered. */
  readonly silent?: readonly string[];
  /** Of a message that is of no office, about a roster or readiness: to whose roster the contact belongs. */
  readonly place?: RosterPlace | null;
  /** Proves a click on the card's button; null where the message carries none. */
  readonly cardToken: string | null;
  /** The bytes of the bulletin's attachments, where the message carries them. */
  readonly files?: MailFiles | undefined;
}

/** Few, because the composed mails are cached with each bulletin. */
const CACHED_BULLETINS = 20;
const KEPT_DISPATCHES = 5_000;

/** A cache of rows that do not change after publication, shared by many deliveries. */
class CachedRows<Id extends string, Row extends { readonly id: Id }> {
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

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** Only the bulletin itself comes with its files: a reminder is read on a telephone, and its receiver has them. */
const carriesFiles = ({ channel, purpose }: DeliveryRow): boolean => channel === 'email' && purpose === 'bulletin';
/** More than that nobody reads in a message; the page has them all. */
const MOST_RISKS = 30;
/** The risks that have been told, those that begin first. */
const toldRisks = async (tx: LedgerTransaction): Promise<readonly ReadinessRiskRow[]> =>
  tx.readinessRisks.find({ toldAt: Not(IsNull()) }, { order: { beginsAt: 'ASC', id: 'ASC' }, take: 1_000 });
/** A second test that nobody answered is told to its office only. */
const isOfDesk = ({ kind, place }: ReadinessRiskRow): boolean =>
  kind !== 'canary-missed' || place === null || officeOfPlace(place) === null;
const ofPlace = (risks: readonly ReadinessRiskRow[], officeId: DeliveryRow['officeId']): readonly ReadinessRiskRow[] =>
  risks.filter((risk) => (officeId === null ? isOfDesk(risk) : risk.place === officeId)).slice(0, MOST_RISKS);

/** Loads the context of any number of deliveries in a few statements. */
export class LoadDelivery {
  private readonly bulletins = new CachedRows<BulletinId, BulletinRow>(CACHED_BULLETINS, async (tx, ids) =>
    tx.bulletins.find({ id: oneOf(ids), state: 'published' }),
  );
  private readonly dispatches = new CachedRows<DispatchId, DispatchSummary>(KEPT_DISPATCHES, async (tx, ids) => tx.dispatchSummaries(ids));

  private readonly files: BulletinFiles;

  /** `mostMailBytes`: a bulletin with more goes out without its files. */
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    mostMailBytes: number,
  ) {
    this.files = new BulletinFiles(mostMailBytes);
  }

  async run(deliveries: readonly DeliveryRow[]): Promise<readonly DeliveryContext[]> {
    return this.ledger.read(async (tx) => {
      const [bulletins, dispatches] = await Promise.all([
        this.bulletins.get(tx, distinct(deliveries.map(({ bulletinId }) => bulletinId))),
        this.dispatches.get(tx, distinct(deliveries.map(({ dispatchId }) => dispatchId))),
      ]);
      const files = await this.files.of(
        tx,
        deliveries.filter(carriesFiles).flatMap(({ bulletinId }) => bulletins.get(bulletinId ?? ('' as BulletinId)) ?? []),
      );
      const escalationIds = distinct(deliveries.map(({ escalationId }) => escalationId));
      const escalations = byId(escalationIds.length === 0 ? [] : await tx.escalationFacts(escalationIds));
      const alarmIds = distinct(deliveries.map(({ alarmId }) => alarmId));
      const alarms = byId(alarmIds.length === 0 ? [] : await tx.alarms.find({ id: oneOf(alarmIds) }));
      const slotOf = ({ slotId, alarmId }: DeliveryRow) => slotId ?? alarms.get(alarmId ?? '')?.slotId ?? null;
      const slotIds = distinct(deliveries.map(slotOf));
      const slots = byId(slotIds.length === 0 ? [] : await tx.slots.find({ id: oneOf(slotIds) }));
      const episodeIds = distinct([...slots.values()].map(({ episodeId }) => episodeId));
      const episodes = byId(episodeIds.length === 0 ? [] : await tx.episodes.find({ id: oneOf(episodeIds) }));
      const risks = deliveries.some(({ purpose }) => purpose === 'readiness-alarm') ? await toldRisks(tx) : [];
      const silent = await silentOf(tx, deliveries);
      const placeOf = await placesOf(tx, this.city, deliveries);
      return deliveries.map((delivery): DeliveryContext => {
        const bulletin = delivery.bulletinId === null ? null : (bulletins.get(delivery.bulletinId) ?? null);
        const slot = slots.get(slotOf(delivery) ?? '') ?? null;
        return {
          delivery,
          bulletin,
          dispatch: delivery.dispatchId === null ? null : (dispatches.get(delivery.dispatchId) ?? null),
          escalation: escalations.get(delivery.escalationId ?? '') ?? null,
          alarm: alarms.get(delivery.alarmId ?? '') ?? null,
          slot,
          episodeTitle: episodes.get(slot?.episodeId ?? '')?.title ?? null,
          smsCode: null,
          cardToken: null,
          files: files.get(carriesFiles(delivery) ? delivery.bulletinId : null),
          ...(delivery.purpose === 'readiness-alarm' ? { risks: ofPlace(risks, delivery.officeId) } : {}),
          ...(delivery.purpose === 'colleague-silent' ? { silent: silent.get(delivery.dispatchId) ?? [] } : {}),
          ...(isOfNoOffice(delivery) ? { place: placeOf(delivery) } : {}),
          status: bulletin?.status ?? episodes.get(slot?.episodeId ?? '')?.status ?? 'actual',
        };
      });
    });
  }
}
