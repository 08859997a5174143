import type { CadenceStep, ReceiptRule } from '../src/city.js';
import type { EpisodeId, Id, SlotId } from '../src/ids.js';
import { applyReplan, planEpisode, replanEpisode, type Replan } from '../src/plan-episode.js';
import type { Slot } from '../src/slot.js';
import { instantAt } from '../src/time-zone.js';
import type { EpisodeStep } from '../src/vocabulary.js';

export const ZONE = 'Asia/Shanghai';
/** An instant given in Zhengzhou's local time. */
export const at = (date: string, time: string): Date => instantAt(date, time, ZONE);
export const id = <Kind extends string>(text: string): Id<Kind> => text as Id<Kind>;
export const HOUR = 60;

const receipt = (remindAfterMin: number, phoneAfterMin: number, receiptDueAfterMin: number, followUpMin: number): ReceiptRule => ({
  remindAfterMin,
  phoneAfterMin,
  receiptDueAfterMin,
  followUpDue: { afterMin: followUpMin },
});

const step = (name: EpisodeStep, opens: number, due: number, graceMin: number, rule: ReceiptRule): CadenceStep => ({
  step: name,
  opensBeforeOnsetMin: opens,
  dueBeforeOnsetMin: due,
  graceMin,
  deskRemindersBeforeDueMin: [10, 5],
  receipt: rule,
});

/** The five steps as in docs/mechanism.md, section 3. */
export const cadence: readonly CadenceStep[] = [
  step('D3', 84 * HOUR, 72 * HOUR, 60, receipt(30, 45, 60, 120)),
  step('D1', 30 * HOUR, 24 * HOUR, 30, receipt(15, 20, 30, 60)),
  step('H6', 7 * HOUR, 6 * HOUR, 15, receipt(7, 10, 15, 30)),
  step('H3', 220, 3 * HOUR, 10, receipt(4, 6, 10, 20)),
  step('H1', 80, HOUR, 5, receipt(2, 3, 5, 15)),
];

export const weeklyReceipt: ReceiptRule = {
  remindAfterMin: 60,
  phoneAfterMin: null,
  receiptDueAfterMin: 120,
  followUpDue: { nextWorkingDayAt: '12:00' },
};

/** An episode that a test can change: its onset and its slots. */
export class Episode {
  private minted = 0;
  /** For each published slot the onset at its publication. */
  private readonly publishedOnsets = new Map<SlotId, Date>();
  private toldOnset: Date | null = null;
  private constructor(
    public onset: Date,
    public slots: readonly Slot[],
  ) {}

  static opened(onset: Date, now: Date): Episode {
    const episode = new Episode(onset, []);
    episode.slots = planEpisode({ cadence, onset, now }).map((planned) => ({
      id: episode.mint(),
      episodeId: id<'episode'>('eps-test'),
      week: null,
      purpose: 'step',
      note: null,
      bulletinId: null,
      followsSlotId: null,
      ...planned,
    }));
    return episode;
  }

  /** What the receivers were told, as `replanEpisode` wants it. */
  get told(): { readonly publishedOnsets: ReadonlyMap<SlotId, Date>; readonly toldOnset: Date | null } {
    return { publishedOnsets: new Map(this.publishedOnsets), toldOnset: this.toldOnset };
  }

  private readonly mint = (): SlotId => id<'slot'>(`slt-${(this.minted += 1)}`);

  /** The result of a revision, without applying it; `revise` applies it. */
  preview(onset: Date, now: Date): Replan {
    return replanEpisode({ cadence, onset, now, slots: this.slots, previousOnset: this.onset, ...this.told });
  }

  revise(onset: Date, now: Date): Replan {
    const plan = this.preview(onset, now);
    this.slots = applyReplan(this.slots, plan.changes, { episodeId: id<'episode'>('eps-test') satisfies EpisodeId, mintId: this.mint });
    this.onset = onset;
    return plan;
  }

  set(which: (slot: Slot) => boolean, state: Slot['state']): this {
    if (state === 'published' || state === 'published-late')
      for (const { id: slotId } of this.slots.filter(which)) {
        this.publishedOnsets.set(slotId, this.onset);
        this.toldOnset = this.onset;
      }
    this.slots = this.slots.map((slot) => (which(slot) ? { ...slot, state } : slot));
    return this;
  }

  publish(...steps: readonly EpisodeStep[]): this {
    return this.set((slot) => steps.some((wanted) => wanted === slot.step), 'published');
  }

  /** The steps with their states, e.g. `D3 not-applicable, H6 open now`. */
  get states(): string {
    return this.slots.map((slot) => `${slot.step} ${slot.state}${slot.dueNow ? ' now' : ''}`).join(', ');
  }
}
