import type { BulletinContent } from '@rainstorm/warning-model';
import type { Answer } from './answer.js';
import { wordsOfRevision, wordsOfSignal } from './forecaster-words.js';
import type { Act, Colour, ColouredArea, RevisionKind } from './history.js';
import type { Judge } from './judge/judge.js';
import type { Violation } from './judge/violation.js';
import type { Product } from './product.js';
import type { Tally } from './tally.js';

const MINUTE = 60_000;
const order: readonly Colour[] = ['blue', 'yellow', 'orange', 'red'];
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);

interface KnownEpisode {
  readonly id: string;
  readonly hazard: string;
  readonly onset: Date;
  readonly endsAt: Date;
  readonly onsets: readonly Date[];
  readonly isOver: boolean;
}
interface KnownBulletin {
  readonly id: string;
  readonly hazard: string;
  readonly episode: string | null;
  readonly areas: readonly ColouredArea[];
  readonly expires: Date;
  readonly sentAt: Date;
}

const shifted = (areas: readonly ColouredArea[], by: number): readonly ColouredArea[] =>
  areas.map(({ area, colour }) => ({ area, colour: order[Math.max(0, Math.min(3, order.indexOf(colour) + by))] ?? colour }));

const content = (areas: readonly ColouredArea[]): Partial<BulletinContent> => ({
  areas: areas.map(({ area, colour }) => ({ areaCode: area, level: null, colour })),
  colour: order[Math.max(...areas.map(({ colour }) => order.indexOf(colour)))] ?? 'blue',
});

/** Plays the acts of a history, and knows what the names in it stand for. */
export class Acts {
  private readonly episodes = new Map<string, KnownEpisode>();
  private readonly bulletins = new Map<string, KnownBulletin>();

  constructor(
    private readonly product: Product,
    private readonly judge: Judge,
    private readonly tally: Tally,
  ) {}

  /** The name that the history gave to this bulletin, or its own id. */
  nameOf(id: string): string {
    return [...this.bulletins].find(([, known]) => known.id === id)?.[0] ?? 'of the cadence';
  }

  /** Plays what people do to the product; everything else of a history is about the people themselves. */
  async play(act: Act, now: Date): Promise<readonly Violation[]> {
    switch (act.type) {
      case 'open-episode': {
        const { name, hazard, areas, onsetInMin, lastsMin } = act;
        const onset = later(now, onsetInMin);
        const endsAt = later(new Date(Math.max(onset.getTime(), now.getTime())), lastsMin);
        const opened = this.tally.note('open episode', await this.product.openEpisode({ hazard, title: name, areas, onset, endsAt }));
        if (opened.ok) this.episodes.set(name, { id: opened.value, hazard, onset, endsAt, onsets: [onset], isOver: false });
        else if (onsetInMin < 0) return [{ law: 'episode-of-present-weather-refused', text: `${name}: ${opened.why}` }];
        return [];
      }
      case 'move-onset':
      case 'move-onset-back':
        await this.moveOnset(act, now);
        return [];
      case 'lift-episode':
        return this.lift(act.episode, act.by);
      case 'signal': {
        const { name, hazard, areas, episode, validMin } = act;
        const words = wordsOfSignal(hazard, areas, now);
        const within = episode === null ? null : (this.episodes.get(episode)?.id ?? null);
        const expires = later(now, validMin);
        const sent = this.tally.note('signal', await this.product.signal({ hazard, areas, episode: within, expires, words }));
        if (sent.ok) this.bulletins.set(name, { id: sent.value, hazard, episode: within, areas, expires, sentAt: now });
        return [];
      }
      case 'express': {
        const words = { headline: '实况快报', description: '实况有降水。', instruction: '请做好防范。' };
        this.tally.note('express', await this.product.express({ hazard: act.hazard, areas: act.areas, expires: later(now, 180), words }));
        return [];
      }
      case 'revise':
        await this.revise(act, now);
        return [];
      case 'decide':
        return this.decide(act.signals, act.how, now);
      case 'waive':
        return this.waive(act.episode, act.what);
      case 'withdraw-episode':
        return this.withdraw(act.episode, act.by);
      default:
        return [];
    }
  }

  private async moveOnset(act: Extract<Act, { type: 'move-onset' | 'move-onset-back' }>, now: Date): Promise<void> {
    const known = this.episodes.get(act.episode);
    if (known === undefined || known.isOver) return;
    const onset = act.type === 'move-onset' ? later(known.onset, act.byMin) : known.onsets.at(-2);
    if (onset === undefined || onset <= now) return;
    const endsAt = later(known.endsAt, (onset.getTime() - known.onset.getTime()) / MINUTE);
    const moved = this.tally.note(act.type, await this.product.moveOnset(known.id, onset, endsAt));
    if (moved.ok) this.episodes.set(act.episode, { ...known, onset, endsAt, onsets: [...known.onsets, onset] });
  }

  private async lift(name: string, by: 'chief' | 'forecaster'): Promise<readonly Violation[]> {
    const known = this.episodes.get(name);
    if (known === undefined || known.isOver) return [];
    const { isOwed } = await this.judge.bulletinsOf(known.id);
    // A forecaster tries first where only the chief may.
    if (isOwed || by === 'forecaster') {
      const lifted = this.tally.note(isOwed ? 'lift while owed by a forecaster' : 'lift', await this.product.liftEpisode(known.id, false));
      if (lifted.ok) {
        this.episodes.set(name, { ...known, isOver: true });
        return isOwed ? [{ law: 'lifted-by-a-forecaster-with-bulletins-owed', text: name }] : [];
      }
    }
    if (by === 'forecaster') return [];
    const lifted = this.tally.note('lift by the chief', await this.product.liftEpisode(known.id, true));
    if (lifted.ok) this.episodes.set(name, { ...known, isOver: true });
    return [];
  }

  private async withdraw(name: string, by: 'chief' | 'forecaster'): Promise<readonly Violation[]> {
    const known = this.episodes.get(name);
    if (known === undefined || known.isOver) return [];
    const { isPublished, isMissing } = await this.judge.bulletinsOf(known.id);
    const isAllowed = !isPublished && (by === 'chief' || !isMissing);
    const what = isPublished ? ' after a bulletin' : isMissing ? ' while missing' : '';
    const withdrawn = this.tally.note(`withdraw${what} by the ${by}`, await this.product.withdrawEpisode(known.id, by === 'chief'));
    if (withdrawn.ok) this.episodes.set(name, { ...known, isOver: true });
    if (withdrawn.ok === isAllowed) return [];
    return [{ law: isAllowed ? 'episode-cannot-be-withdrawn' : 'withdrawn-although-published-or-missing', text: name }];
  }

  private async waive(name: string, what: 'missing' | 'owed'): Promise<readonly Violation[]> {
    const known = this.episodes.get(name);
    if (known === undefined || known.isOver) return [];
    const slot = await this.judge.slotOf(known.id, what === 'missing' ? ['missing'] : ['open', 'planned']);
    if (slot === null) return [];
    const waived = this.tally.note(`waive ${what}`, await this.product.waive(slot));
    return waived.ok ? [] : [{ law: 'bulletin-cannot-be-waived', text: `${slot}: ${waived.why}` }];
  }

  private async revise({ name, of, kind, words: whose }: Extract<Act, { type: 'revise' }>, now: Date): Promise<void> {
    const known = this.bulletins.get(of);
    if (known === undefined) return;
    const next = this.revised(known, kind, now);
    const fields = kind === 'minor-correction' ? {} : { ...content(next.areas), expires: next.expires };
    const words = wordsOfRevision(kind, known.hazard, next.areas, now);
    const before = whose === 'as-before' ? this.judge.wordsOf(known.id) : {};
    const first: Answer<string> =
      whose === 'own'
        ? { ok: false, why: 'not tried' }
        : this.tally.note(`${kind} in words ${whose}`, await this.product.revise(known.id, kind, { ...fields, ...before }));
    const sent = first.ok ? first : this.tally.note(kind, await this.product.revise(known.id, kind, { ...fields, ...words }));
    if (sent.ok) this.bulletins.set(name, { ...known, ...next, id: sent.value, sentAt: now });
  }

  private revised({ areas, expires }: KnownBulletin, kind: RevisionKind, now: Date): Pick<KnownBulletin, 'areas' | 'expires'> {
    const end = new Date(Math.max(expires.getTime(), later(now, 60).getTime()));
    if (kind === 'upgrade') return { areas: shifted(areas, 1), expires: end };
    if (kind === 'downgrade') return { areas: shifted(areas, -1), expires: end };
    if (kind === 'extend' || kind === 'continue') return { areas, expires: later(end, 180) };
    if (kind === 'material-correction') return { areas: areas.slice(0, Math.max(1, areas.length - 1)), expires: end };
    return { areas, expires: end };
  }

  private async decide(names: readonly string[], how: Extract<Act, { type: 'decide' }>['how'], now: Date): Promise<readonly Violation[]> {
    const signals = names.flatMap((name) => this.bulletins.get(name) ?? []);
    const [first] = signals;
    if (first === undefined || signals.length < names.length) return [];
    const ids = signals.map(({ id }) => id);
    if (how === 'other-episode' || how === 'over-episode') {
      // A signal of an episode fits no other one; one without an episode fits none that is over.
      const other = [...this.episodes.values()].find(({ id, isOver, hazard }) =>
        how === 'other-episode'
          ? first.episode !== null && id !== first.episode
          : first.episode === null && isOver && hazard === first.hazard,
      );
      if (other === undefined) return [];
      const answer = this.tally.note(`decide for ${how}`, await this.product.decide(ids, other.id, now));
      return this.judge.noteDecision(ids, false, answer.ok, `recorded for ${how}`);
    }
    if (how === 'before-the-signal') {
      const answer = this.tally.note(`decide ${how}`, await this.product.decide(ids, first.episode, later(first.sentAt, -24 * 60)));
      return this.judge.noteDecision(ids, false, answer.ok, 'decided a day before the signal');
    }
    const answer = this.tally.note('decide', await this.product.decide(ids, first.episode, now));
    return this.judge.noteDecision(ids, true, answer.ok, answer.ok ? '' : answer.why);
  }
}
