import type { BulletinContent } from '@rainstorm/warning-model';
import type { Answer } from './answer.js';
import { filledIn, withOwnSentence, withShortSentence } from './forecaster-words.js';
import type { Colour } from './history.js';
import type { Moods } from './moods.js';
import type { Intention, OwedSlot } from './people.js';
import type { Product, SlotDraft } from './product.js';
import type { Tally } from './tally.js';

const MINUTE = 60_000;
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);
const colours: readonly Colour[] = ['blue', 'yellow', 'orange', 'red'];
const levels = ['IV', 'III', 'II', 'I'] as const;

/** What is tried again after a refusal, and how often. */
const MOST_TRIES = 4;

/** How the forecasters write, sign and publish the bulletins of slots. */
export class SlotWork {
  private readonly tries = new Map<string, { readonly count: number; readonly last: Date }>();

  constructor(
    private readonly product: Product,
    private readonly moods: Moods,
    private readonly now: () => Date,
    private readonly tally: Tally,
  ) {}

  intention(slot: OwedSlot, roll: (purpose: string) => number): readonly Intention[] {
    if (slot.isSigned) return [];
    const tried = this.tries.get(slot.id);
    if (tried !== undefined && tried.count >= MOST_TRIES) return [];
    const habit = roll(`slot ${slot.name} ${slot.step ?? 'update'} ${slot.due.toISOString()}`);
    const ready = new Date(Math.max(slot.opens.getTime(), slot.created.getTime()));
    const spell = this.moods.at('forecaster-mood', ready);
    // After a change of the onset, some still have the former one in mind.
    const mood = spell?.act.mood ?? (slot.former !== null && habit % 0.2 < 0.08 ? 'former-onset' : null);
    if (mood === 'forgetful' && spell !== null) {
      if (habit > 0.7) return [];
      return [this.intend(slot, later(spell.to, 30), 'by-hand', mood, habit)];
    }
    if (tried !== undefined) return [this.intend(slot, later(tried.last, 20), 'by-hand', 'diligent', habit)];
    if (mood === 'late') return [this.intend(slot, later(slot.grace, 30), 'by-hand', mood, habit)];
    if (mood === 'early') return [this.intend(slot, later(ready, 2), 'at-due', mood, habit)];
    if (mood === 'eager' || habit < 0.25) return [this.intend(slot, later(ready, 15), 'by-hand', mood, habit)];
    if (habit < 0.7) return [this.intend(slot, later(ready, 15), 'at-due', mood, habit)];
    if (habit < 0.9)
      return [this.intend(slot, new Date(Math.max(ready.getTime(), later(slot.due, -10).getTime())), 'by-hand', mood, habit)];
    return [this.intend(slot, later(slot.due, 4 + Math.floor(habit * 10)), 'by-hand', mood, habit)];
  }

  private intend(slot: OwedSlot, at: Date, release: 'by-hand' | 'at-due', mood: string | null, habit: number): Intention {
    return { key: `slot ${slot.id} ${this.tries.get(slot.id)?.count ?? 0}`, at, act: async () => this.write(slot, release, mood, habit) };
  }

  private async write(slot: OwedSlot, release: 'by-hand' | 'at-due', mood: string | null, habit: number): Promise<Answer<unknown>> {
    const before = this.tries.get(slot.id);
    this.tries.set(slot.id, { count: (before?.count ?? 0) + 1, last: this.now() });
    const drafted = await this.product.draftOfSlot(slot.id);
    if (!drafted.ok) return drafted;
    const isCareless = mood === 'careless' && before === undefined;
    const what = mood === 'former-onset' && before === undefined && slot.former !== null ? 'slot with the former onset' : 'slot';
    const patch = isCareless
      ? this.grades(drafted.value, habit)
      : this.content(drafted.value, slot, before === undefined ? mood : null, habit);
    if (Object.keys(patch).length > 0) {
      const edited = await this.product.edit(drafted.value, patch);
      if (!edited.ok) return edited;
    }
    return this.tally.note(
      what,
      release === 'at-due' && slot.state === 'open' && slot.due > this.now()
        ? await this.product.sign(drafted.value.id, 'at-due')
        : await this.product.issue(drafted.value.id),
    );
  }

  private content(draft: SlotDraft, { onset, former }: OwedSlot, mood: string | null, habit: number): Partial<BulletinContent> {
    const filled = filledIn(draft.words, onset);
    if (mood === 'former-onset' && former !== null)
      return habit < 0.5
        ? { ...withShortSentence(filled, former), ...this.grades(draft, habit) }
        : { ...withOwnSentence(filled, former), onset: former, ...this.grades(draft, habit) };
    return { ...(mood === 'early' || habit < 0.35 ? withOwnSentence(filled, onset) : filled), ...this.grades(draft, habit) };
  }

  private grades({ carries, areas }: SlotDraft, habit: number): Partial<BulletinContent> {
    const place = Math.floor(habit * 997) % 4;
    const colour = colours[place] ?? 'blue';
    const level = levels[place] ?? 'IV';
    if (carries === 'colour') return { colour, areas: areas.map((areaCode) => ({ areaCode, level: null, colour })) };
    if (carries === 'level') return { level, areas: areas.map((areaCode) => ({ areaCode, level, colour: null })) };
    return {};
  }

  /** The draft of an update that the system prepared; the forecaster brings its words up to date. */
  async publishUpdate(id: string, onset: Date): Promise<Answer<unknown>> {
    const draft = await this.product.draft(id);
    if (draft === null) return { ok: false, why: 'unknown-bulletin' };
    const before = this.tries.get(id)?.count ?? 0;
    this.tries.set(id, { count: before + 1, last: this.now() });
    if (before >= MOST_TRIES) return { ok: false, why: 'given-up' };
    const words = filledIn(draft.words, onset);
    const edited = await this.product.edit(
      draft,
      before === 0 && words.headline.length % 3 === 0 ? {} : { ...words, headline: `【更新】${words.headline}`.slice(0, 60) },
    );
    return this.tally.note('update', edited.ok ? await this.product.issue(id) : edited);
  }
}
