import type { BulletinRow, EpisodeRow, SlotRow, TimerKind, TimerRow } from '@rainstorm/ledger';
import {
  draftForSlot,
  openEpisode,
  publishSigned,
  reviewBulletin,
  signBulletin,
  submitBulletin,
  type NewEpisode,
  type Publication,
} from '@rainstorm/operations';
import { textFields, unfilledPlaces, type Result, type Step } from '@rainstorm/warning-model';
import type { Bureau } from './bureau.js';
import { later, minutes } from './ledger-stage.js';

export const forecaster = { id: 'acc-forecaster0001', name: '林预报' };
export const colleague = { id: 'acc-forecaster0002', name: '苏预报' };
export const chief = { id: 'acc-chief00000001', name: '郝首席' };

/** The value of a result. Throws if the operation was refused. */
export const valueOf = <Value>(result: Result<Value, { readonly type: string }>): Value => {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

const filled = (text: string): string =>
  unfilledPlaces(text).reduceRight((said, { name, start, end }) => `${said.slice(0, start)}${name}${said.slice(end)}`, text);

/** Creates episodes and bulletins through the operations, from the first draft to the publication. */
export class Issuance {
  constructor(private readonly bureau: Bureau) {}

  /** A rainstorm in ten hours: D3 is not applicable, D1 is due now, and H6, H3 and H1 are planned. */
  async rainstorm(patch: Partial<NewEpisode> = {}): Promise<EpisodeRow> {
    const now = await this.bureau.ledger.now();
    const given: NewEpisode = {
      hazard: 'rainstorm',
      title: '7月20日暴雨过程',
      areas: ['410100'],
      onset: later(now, minutes(600)),
      endsAt: later(now, minutes(1800)),
      status: 'actual',
      exerciseNote: null,
      ...patch,
    };
    return valueOf(await this.bureau.run(async (tx) => openEpisode(tx, this.bureau.city, given, forecaster))).episode;
  }

  async slots(episode: EpisodeRow): Promise<readonly SlotRow[]> {
    return this.bureau.ledger.read(async (tx) => tx.slots.find({ episodeId: episode.id }, { order: { dueAt: 'ASC' } }));
  }

  async slot(episode: EpisodeRow, step: Step): Promise<SlotRow> {
    const slot = (await this.slots(episode)).find((one) => one.step === step && one.purpose === 'step');
    if (slot === undefined) throw new Error(`No slot ${step}`);
    return slot;
  }

  /** The slot's draft, opened by the forecaster, with every place filled. */
  async draft(slot: SlotRow): Promise<BulletinRow> {
    const { bulletin } = valueOf(await this.bureau.run(async (tx) => draftForSlot(tx, this.bureau.city, slot.id, undefined, forecaster)));
    return this.fill(bulletin);
  }

  /** Writes the name of each unfilled place where it stands, as if it had been drafted so. */
  async fill(bulletin: BulletinRow): Promise<BulletinRow> {
    const words = Object.fromEntries(textFields.map((field) => [field, filled(bulletin[field])]));
    await this.bureau.run(async (tx) => tx.bulletins.update({ id: bulletin.id }, words));
    return this.bulletin(bulletin);
  }

  /** Submitted by its author, reviewed by the colleague and signed by the chief. */
  async sign({ id }: BulletinRow, release: BulletinRow['release'] = 'by-hand'): Promise<BulletinRow> {
    const { city } = this.bureau;
    return this.bureau.run(async (tx) => {
      valueOf(await submitBulletin(tx, city, id, forecaster));
      valueOf(await reviewBulletin(tx, city, id, { approve: true, note: null }, colleague));
      return valueOf(await signBulletin(tx, city, id, { release, emergency: false }, chief));
    });
  }

  async publish({ id }: BulletinRow): Promise<Publication> {
    return valueOf(await this.bureau.run(async (tx) => publishSigned(tx, this.bureau.city, id, chief)));
  }

  /** From the draft of this slot to its publication. */
  async published(slot: SlotRow): Promise<Publication> {
    return this.publish(await this.sign(await this.draft(slot)));
  }

  async bulletin({ id }: Pick<BulletinRow, 'id'>): Promise<BulletinRow> {
    const row = await this.bureau.ledger.read(async (tx) => tx.bulletins.first({ id }));
    if (row === null) throw new Error(`No bulletin ${id}`);
    return row;
  }

  async timer(kind: TimerKind, subjectId: string): Promise<TimerRow> {
    const row = await this.bureau.ledger.read(async (tx) => tx.timerRows.first({ kind, subjectId }));
    if (row === null) throw new Error(`No timer ${kind} of ${subjectId}`);
    return row;
  }

  /** The kinds of the change events of this subject, in order. */
  async announced(subjectId: string): Promise<readonly string[]> {
    const rows = await this.bureau.ledger.read(async (tx) => tx.changes.find({ subjectId }, { order: { seq: 'ASC' } }));
    return rows.map(({ kind }) => kind);
  }
}
