import type { Act } from './history.js';

type Mood = Extract<Act, { readonly forMin: number }>;

/** A mood or a trouble from one instant to another. */
export interface Spell {
  readonly act: Mood;
  readonly from: Date;
  readonly to: Date;
}

/** Everything that lasts: moods of people, mailboxes that are down, consoles that nobody is signed in at, outages. */
export class Moods {
  private readonly spells: Spell[] = [];

  begin(act: Mood, now: Date): void {
    this.spells.push({ act, from: now, to: new Date(now.getTime() + act.forMin * 60_000) });
  }

  /** The latest spell of this type at `instant` that `fits`. */
  at<Type extends Mood['type']>(
    type: Type,
    instant: Date,
    fits: (act: Extract<Mood, { type: Type }>) => boolean = () => true,
  ): (Spell & { readonly act: Extract<Mood, { type: Type }> }) | null {
    const found = this.spells.filter(
      (spell): spell is Spell & { readonly act: Extract<Mood, { type: Type }> } =>
        spell.act.type === type && spell.from <= instant && instant < spell.to && fits(spell.act as Extract<Mood, { type: Type }>),
    );
    return found.at(-1) ?? null;
  }

  /** The next instant after `now` at which one of them ends. */
  nextEnd(now: Date): Date | null {
    const ends = this.spells.map(({ to }) => to).filter((to) => to > now);
    return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())));
  }
}
