import {
  dispatchView,
  toBulletin,
  type BulletinRow,
  type DispatchRow,
  type DispatchView,
  type Ledger,
  type LedgerTransaction,
  type SlotRow,
} from '@rainstorm/ledger';
import {
  accepted,
  checkRevision,
  formatIdentifier,
  formatNumber,
  minutesAfter,
  publishBulletin,
  zonedParts,
  type BulletinId,
  type City,
  type Result,
} from '@rainstorm/warning-model';
import { cancelSlotTimers } from '../cadence/arm-slot-timers.js';
import { slotChanged } from '../cadence/slot-changed.js';
import { openDispatches } from '../dissemination/open-dispatches.js';
import { entry, type Doer } from '../doer.js';
import { endEpisode } from '../episodes/end-episode.js';
import { closeAlarm } from '../escalation/close-alarm.js';
import { refuse, type Refusal } from '../refusal.js';
import { productOf } from './audience.js';

export interface Publication {
  readonly bulletin: BulletinRow;
  readonly dispatches: readonly DispatchRow[];
}

/**
 * The one transaction of a publication (design, "The flow", 3): the bulletin is frozen and numbered, its slot filled, a dispatch opened
 * for each office, deliveries and timers made, what it refers to superseded, and all of it audited. Everything or nothing.
 */
export const publishSigned = async (tx: LedgerTransaction, city: City, id: BulletinId, by: Doer): Promise<Result<Publication, Refusal>> => {
  // It would be published and reach nobody.
  if (!(await tx.arming.isArmed())) return refuse({ type: 'ledger-is-disarmed' });
  const seen = await tx.bulletins.first({ id });
  if (seen === null) return refuse({ type: 'unknown-bulletin' });
  const episode = seen.episodeId === null ? null : await tx.episodes.lock({ id: seen.episodeId });
  const slot = seen.slotId === null ? null : await tx.slots.lock({ id: seen.slotId });
  const row = await tx.bulletins.lock({ id });
  if (row === null) return refuse({ type: 'unknown-bulletin' });
  const bulletin = toBulletin(row);
  if (bulletin.state === 'published') return refuse({ type: 'already-published', number: bulletin.number });
  if (bulletin.state !== 'signed') return refuse({ type: 'wrong-state', state: bulletin.state, act: 'publish' });
  if (episode !== null && episode.state !== 'open' && row.msgType !== 'cancel')
    return refuse({ type: 'episode-is-over', state: episode.state });
  if (slot !== null && !['planned', 'open', 'missing'].includes(slot.state)) return refuse({ type: 'slot-not-owed', state: slot.state });
  const product = productOf(city, row.productCode);
  if (product === null) return refuse({ type: 'unknown-product' });
  if (row.revisionKind !== null && row.previousId !== null) {
    const original = await tx.bulletins.first({ id: row.previousId });
    const kept = original === null ? refuse({ type: 'unknown-bulletin' }) : checkRevision(original, row, row.revisionKind);
    if (!kept.ok) return kept;
  }

  const { year } = zonedParts(tx.now, city.zone);
  const isExercise = row.status === 'exercise';
  const pattern = isExercise ? product.exerciseNumber : product.number;
  const inSecond = await tx.numbers.next('identifier', Math.floor(tx.now.getTime() / 1000));
  if (inSecond > 10) return refuse({ type: 'too-many-in-one-second' });
  const given = {
    number: formatNumber(pattern, year, await tx.numbers.next(pattern, year)),
    identifier: formatIdentifier({ senderCode: city.senderCode, sentAt: tx.now, zone: city.zone, series: inSecond - 1 }),
    sender: product.sender,
  };
  const published = publishBulletin(bulletin, given, tx.now);
  if (!published.ok) return published;
  const frozen = { ...row, ...given, state: 'published' as const, sentAt: tx.now, publishedBy: by.id };
  await tx.bulletins.update({ id }, { ...given, state: 'published', sentAt: tx.now, publishedBy: by.id });

  if (slot !== null) await fillSlot(tx, slot, frozen);
  if (row.revisionKind === 'lift' && row.kind === 'scheduled' && episode !== null)
    await endEpisode(tx, episode, 'lifted', row.headline, by);
  const dispatches = await openDispatches(tx, city, frozen);
  if (row.emergency)
    await tx.timers.arm([{ kind: 'countersign-due', subjectId: id, dueAt: minutesAfter(tx.now, city.approval.countersignWithinMin) }]);
  tx.audit(
    entry(by, 'bulletin-published', 'bulletin', id, {
      ...given,
      productCode: row.productCode,
      step: row.step,
      msgType: row.msgType,
      revisionKind: row.revisionKind,
      emergency: row.emergency,
      offices: dispatches.length <= 50 ? dispatches.map(({ officeId }) => officeId) : dispatches.length,
    }),
  );
  tx.changed({
    kind: 'bulletin-published',
    officeId: null,
    audience: 'all',
    subjectId: id,
    payload: {
      number: given.number,
      headline: row.headline,
      step: row.step,
      kind: row.kind,
      colour: row.colour,
      level: row.level,
      status: row.status,
      msgType: row.msgType,
      episodeId: row.episodeId,
    },
  });
  return accepted({ bulletin: frozen, dispatches });
};

const fillSlot = async (tx: LedgerTransaction, slot: SlotRow, bulletin: BulletinRow): Promise<void> => {
  const state = slot.state === 'missing' ? 'published-late' : 'published';
  const filled: SlotRow = { ...slot, state, bulletinId: bulletin.id, publishedAt: bulletin.sentAt };
  await tx.slots.update({ id: slot.id }, { state, bulletinId: bulletin.id, publishedAt: bulletin.sentAt });
  await cancelSlotTimers(tx, [slot.id]);
  await closeAlarm(tx, slot.id, `已发布 ${bulletin.number ?? ''}`);
  slotChanged(tx, [filled]);
};

/** Repeated, it is the first answer as it was kept: instants are texts then, as they travel. */
export interface PublicationAnswer {
  readonly bulletin: BulletinRow;
  readonly dispatches: readonly DispatchView[];
}

/** Publishing by a person: once for each idempotency key, and once for each bulletin. */
export class PublishBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(id: BulletinId, key: string, by: Doer): Promise<Result<PublicationAnswer, Refusal>> {
    const scope = `publish:${by.id}`;
    const result = await this.ledger.transaction(async (tx): Promise<Result<PublicationAnswer, Refusal>> => {
      const claim = await tx.idempotency.claim(scope, key, id);
      if (claim.state === 'other-request') return refuse({ type: 'idempotency-key-reused' });
      if (claim.state === 'repeated') return accepted(claim.response as PublicationAnswer);
      const published = await publishSigned(tx, this.city, id, by);
      if (!published.ok) return published;
      const { bulletin, dispatches } = published.value;
      const answer: PublicationAnswer = { bulletin, dispatches: dispatches.map(dispatchView) };
      await tx.idempotency.answer(scope, key, answer);
      return accepted(answer);
    });
    if (!result.ok && result.refusal.type !== 'unknown-bulletin') {
      const { type } = result.refusal;
      await this.ledger.transaction(async (tx) => {
        tx.audit(entry(by, 'publication-refused', 'bulletin', id, { refusal: type }, 'refused'));
        await Promise.resolve();
      });
    }
    return result;
  }
}
