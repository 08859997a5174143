import { computed, reactive, ref, watch, type ComputedRef } from 'vue';
import { word } from '../words/words.ts';
import { alarmSound } from './alarm-sound.ts';

/** One thing that somebody must be woken for. */
export interface Call {
  /** Names the thing and how far it has gone: silence lasts until it goes further. */
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly isExercise: boolean;
}

/** Rings, notifies and blinks in the title until nothing calls any more, or somebody at this page has said that they know. */
export class Waking<One extends Call> {
  private readonly tick = ref(0);
  private readonly silenced = reactive(new Set<string>());
  private readonly notified = new Set<string>();
  /** What still rings, the most pressing first. */
  readonly calls: ComputedRef<readonly One[]>;

  /** Asked again every second: the second that passed may have made something more pressing. */
  constructor(wanted: () => readonly One[]) {
    this.calls = computed(() => (this.tick.value < 0 ? [] : wanted().filter(({ key }) => !this.silenced.has(key))));
  }

  silence(call: One): void {
    this.silenced.add(call.key);
  }

  /** `title` is that of the window; the bell before it is ours. */
  start(title: () => string): () => void {
    const before = document.title;
    const timer = setInterval(() => (this.tick.value += 1), 1_000);
    const stopWatching = watch(
      [this.calls, this.tick, title],
      () => {
        const rings = this.calls.value.length > 0;
        if (rings) alarmSound.start();
        else alarmSound.stop();
        this.calls.value.forEach((call) => this.notify(call));
        document.title = `${rings && this.tick.value % 2 === 0 ? '🔔 ' : ''}${title()}`;
      },
      { immediate: true },
    );
    return () => {
      clearInterval(timer);
      stopWatching();
      alarmSound.stop();
      document.title = before;
    };
  }

  private notify({ key, title, subtitle, isExercise }: One): void {
    if (this.notified.has(key) || !('Notification' in window) || Notification.permission !== 'granted') return;
    this.notified.add(key);
    const mark = isExercise ? `【${word('kit.exercise')}】` : '';
    const notice = new Notification(`${mark}${subtitle}`, { body: title, tag: key, requireInteraction: true });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  }
}
