import type { BulletinContent } from '@rainstorm/warning-model';
import type { Answer } from './answer.js';
import { wordsOfRevision, wordsOfSignal } from './forecaster-words.js';
import type { Act, Colour, ColouredArea, RevisionKind } from './history.js';
import type { Judge } from './judge/judge.js';
import type { Violation } from './judge/violation.js';
import type { Product } from './product.js';
import type { Receivers } from './receivers.js';

const MINUTE = 60_000;
const order: readonly Colour[] = ['blue', 'yellow', 'orange', 'red'];
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);

interface KnownEpisode {
  readonly id: string;
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
    private readonly receivers: Receivers,
    private readonly judge: Judge,
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
        const opened = await this.product.openEpisode({ hazard, title: name, areas, onset, endsAt });
        if (opened.ok) this.episodes.set(name, { id: opened.value, onset, endsAt, onsets: [onset], isOver: false });
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
        const sent = await this.product.signal({ hazard, areas, episode: within, expires, words });
        if (sent.ok) this.bulletins.set(name, { id: sent.value, hazard, episode: within, areas, expires, sentAt: now });
        return [];
      }
      case 'express': {
        const words = { headline: '实况快报', description: '实况有降水。', instruction: '请做好防范。' };
        await this.product.express({ hazard: act.hazard, areas: act.areas, expires: later(now, 180), words });
        return [];
      }
      case 'revise':
        await this.revise(act, now);
        return [];
      case 'decide':
        return this.decide(act.signals, act.how, now);
      case 'withdraw-receipt':
        await this.receivers.withdrawLatest(act.office);
        return [];
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
    const moved = await this.product.moveOnset(known.id, onset, endsAt);
    if (moved.ok) this.episodes.set(act.episode, { ...known, onset, endsAt, onsets: [...known.onsets, onset] });
  }

  private async lift(name: string, by: 'chief' | 'forecaster'): Promise<readonly Violation[]> {
    const known = this.episodes.get(name);
    if (known === undefined || known.isOver) return [];
    const owes = await this.product.owesBulletins(known.id);
    const lifted = await this.product.liftEpisode(known.id, by === 'chief');
    if (!lifted.ok) return [];
    this.episodes.set(name, { ...known, isOver: true });
    return owes && by === 'forecaster' ? [{ law: 'lifted-by-a-forecaster-with-bulletins-owed', text: name }] : [];
  }

  private async revise({ name, of, kind, careless }: Extract<Act, { type: 'revise' }>, now: Date): Promise<void> {
    const known = this.bulletins.get(of);
    if (known === undefined) return;
    const next = this.revised(known, kind, now);
    const fields = kind === 'minor-correction' ? {} : { ...content(next.areas), expires: next.expires };
    const words = wordsOfRevision(kind, known.hazard, next.areas, now);
    const first: Answer<string> = careless ? await this.product.revise(known.id, kind, fields) : { ok: false, why: 'not tried' };
    const sent = first.ok ? first : await this.product.revise(known.id, kind, { ...fields, ...words });
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
    if (how === 'other-episode') {
      const other = [...this.episodes.values()].find(({ id, isOver }) => id !== first.episode && isOver);
      if (other === undefined) return [];
      const answer = await this.product.decide(ids, other.id, now);
      return this.judge.noteDecision(ids, false, answer.ok, 'recorded for another episode that is over');
    }
    if (how === 'before-the-signal') {
      const answer = await this.product.decide(ids, first.episode, later(first.sentAt, -24 * 60));
      return this.judge.noteDecision(ids, false, answer.ok, 'decided a day before the signal');
    }
    const answer = await this.product.decide(ids, first.episode, now);
    return this.judge.noteDecision(ids, true, answer.ok, answer.ok ? '' : answer.why);
  }
}
