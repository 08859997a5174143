import { computed, reactive, ref, watch, type ComputedRef } from 'vue';
import { session } from '../api/session.ts';
import { storageOf } from '../browser/storage.ts';
import { word } from '../words/words.ts';
import { alarmSound } from './alarm-sound.ts';
import { notices } from './notices.ts';

/** One reason to ring. */
export interface AlarmCall {
  /** Identifies the subject and its stage. A silenced alarm rings again at the next stage. */
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly isExercise: boolean;
  /** The news is that a danger is over: a chime, not the siren. */
  readonly isCalm: boolean;
}

const ENDED = 'session-ended';
const endedShort = (): string => word(session.state.isWall ? 'kit.wallEndedShort' : 'kit.sessionEndedShort');
/** Of this tab: a page that is loaded again does not ring for what was silenced before. */
const store = storageOf('sessionStorage');
const KEPT = 500;
/** More at once are counted in one notice: the system would show each for itself, for minutes. */
const SINGLE_NOTICES = 3;

interface Silenced {
  readonly place: string;
  readonly keys: readonly string[];
}
/** The other tabs of this browser: one person hears them all, and silences them once. */
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('rainstorm-silenced');

/** Rings, sends browser notifications and blinks in the title until no alarm is left or the user has silenced them all. */
export class AlarmNotifier<One extends AlarmCall> {
  private readonly tick = ref(0);
  private place = '';
  private readonly silenced = reactive(new Set<string>());
  private readonly notified = new Set<string>();
  /** The alarms that are not silenced, in the order of `wanted`. */
  readonly calls: ComputedRef<readonly One[]>;

  /** `wanted` returns the current alarms, most urgent first. It is called every second, because alarms depend on the time. */
  constructor(wanted: () => readonly One[]) {
    this.calls = computed(() => (this.tick.value < 0 ? [] : wanted().filter(({ key }) => !this.silenced.has(key))));
  }

  /** Each rings again at its next stage. Silences all tabs of the browser that this account has open; remembered until the tab is closed. */
  silence(...calls: readonly One[]): void {
    const keys = calls.map(({ key }) => key);
    this.remember(keys);
    otherTabs?.postMessage({ place: this.place, keys } satisfies Silenced);
  }

  private remember(keys: readonly string[]): void {
    for (const key of keys) this.silenced.add(key);
    store.setItem(this.place, JSON.stringify([...this.silenced].slice(-KEPT)));
  }

  /**
   * `title` returns the window title without the bell; `owner` is the account that silences. `mustHear`: the person relies on being rung, so that
   * the end of the session rings too, because nothing new can reach the page after it. What rings already goes on. The returned function stops
   * everything.
   */
  start(title: () => string, owner: string, mustHear: () => boolean): () => void {
    const before = document.title;
    this.place = `rainstorm-silenced ${owner}`;
    this.silenced.clear();
    for (const key of JSON.parse(store.getItem(this.place) ?? '[]') as readonly string[]) this.silenced.add(key);
    const timer = setInterval(() => (this.tick.value += 1), 1_000);
    const hear = ({ data }: MessageEvent<Silenced>): void => {
      if (data.place === this.place) this.remember(data.keys);
    };
    otherTabs?.addEventListener('message', hear);
    const stopWatching = watch(
      [this.calls, this.tick, title, () => session.state.ended],
      () => {
        const { ended } = session.state;
        const rings = this.calls.value.length > 0 || (ended && mustHear());
        if (rings) alarmSound.start(this.calls.value.every(({ isCalm }) => isCalm) ? 'chime' : 'siren');
        else alarmSound.stop();
        this.notify(this.calls.value);
        if (!ended) this.notified.delete(ENDED);
        else if (rings) this.notify([{ key: ENDED, title: title(), subtitle: endedShort(), isExercise: false, isCalm: false }]);
        const mark = ended ? word('kit.marked', { text: endedShort() }) : '';
        document.title = `${rings && this.tick.value % 2 === 0 ? '🔔 ' : ''}${mark}${title()}`;
      },
      { immediate: true },
    );
    return () => {
      clearInterval(timer);
      otherTabs?.removeEventListener('message', hear);
      stopWatching();
      alarmSound.stop();
      document.title = before;
    };
  }

  private notify(calls: readonly AlarmCall[]): void {
    const fresh = calls.filter(({ key }) => !this.notified.has(key));
    for (const { key } of fresh) this.notified.add(key);
    for (const { key, title, subtitle, isExercise } of fresh.slice(0, SINGLE_NOTICES))
      notices.show(`${isExercise ? word('kit.exerciseMark') : ''}${subtitle}`, title, key, true);
    const rest = fresh.slice(SINGLE_NOTICES);
    if (rest.length === 0) return;
    const mark = rest.every(({ isExercise }) => isExercise) ? word('kit.exerciseMark') : '';
    notices.show(`${mark}${word('kit.moreNotices', { count: rest.length })}`, '', 'more', true);
  }
}
