import { reactive, readonly } from 'vue';

interface State {
  /** Browsers block sound until the first user gesture. */
  unlocked: boolean;
  /** A gesture has asked for sound, and the browser has not answered yet. */
  unlocking: boolean;
  sounding: boolean;
}
const state = reactive<State>({ unlocked: false, unlocking: false, sounding: false });

let context: AudioContext | null = null;
let stopTone: (() => void) | null = null;

const running = (): AudioContext | null => (context?.state === 'running' ? context : null);

/** Two tones a fourth apart, twice a second. Audible through a closed door, and unlike a telephone. */
const siren = (audio: AudioContext): (() => void) => {
  const oscillator = new OscillatorNode(audio, { type: 'square', frequency: 660 });
  const gain = new GainNode(audio, { gain: 0.25 });
  oscillator.connect(gain).connect(audio.destination);
  const plan = (from: number): void => {
    for (let half = 0; half < 20; half += 1) oscillator.frequency.setValueAtTime(half % 2 === 0 ? 660 : 880, from + half / 4);
  };
  plan(audio.currentTime);
  const again = setInterval(() => plan(audio.currentTime), 5_000);
  oscillator.start();
  return () => {
    clearInterval(again);
    oscillator.stop();
    oscillator.disconnect();
  };
};

/** Two soft falling tones every three seconds: something is over, and somebody should look. */
const chime = (audio: AudioContext): (() => void) => {
  const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: 660 });
  const gain = new GainNode(audio, { gain: 0 });
  oscillator.connect(gain).connect(audio.destination);
  const strike = (): void => {
    const from = audio.currentTime;
    oscillator.frequency.setValueAtTime(660, from);
    oscillator.frequency.setValueAtTime(523, from + 0.4);
    gain.gain.cancelScheduledValues(from);
    gain.gain.setValueAtTime(0.2, from);
    gain.gain.linearRampToValueAtTime(0, from + 1.2);
  };
  strike();
  const again = setInterval(strike, 3_000);
  oscillator.start();
  return () => {
    clearInterval(again);
    oscillator.stop();
    oscillator.disconnect();
  };
};

export type AlarmTone = 'siren' | 'chime';
let tone: AlarmTone = 'siren';
let sounding: AlarmTone | null = null;

const sound = (): void => {
  const audio = running();
  if (audio === null || !state.sounding || (stopTone !== null && sounding === tone)) return;
  stopTone?.();
  stopTone = (tone === 'chime' ? chime : siren)(audio);
  sounding = tone;
};

const silence = (): void => {
  stopTone?.();
  stopTone = null;
};

const noteState = (): void => {
  state.unlocked = running() !== null;
  if (state.unlocked) sound();
  else silence();
};

/**
 * A telephone call, or another program that takes the sound, suspends it (on iOS as `interrupted`), and nothing resumes it by itself: the page
 * does, as soon as it is seen again. Allowed without a gesture, because there was one before.
 */
const resume = (): void => {
  if (context !== null && context.state !== 'running' && document.visibilityState === 'visible')
    void context.resume().then(noteState, noteState);
};

/** Firefox never answers a resume where the computer has no sound output: nobody waits for it longer than this. */
const RESUME_MS = 1_000;

/** Must be called from a user gesture (a click or a key press). */
const unlock = async (): Promise<void> => {
  state.unlocking = true;
  if (context === null) {
    context = new AudioContext();
    context.addEventListener('statechange', noteState);
    for (const event of ['visibilitychange', 'resume'] as const) document.addEventListener(event, resume);
    for (const event of ['pageshow', 'focus'] as const) window.addEventListener(event, resume);
  }
  const resumed = context.resume().catch(() => undefined);
  await Promise.race([resumed, new Promise((resolve) => setTimeout(resolve, RESUME_MS))]);
  noteState();
  state.unlocking = false;
};

/** Sounds from `start` until `stop`; another `start` may change the tone. If the sound is unlocked only after `start`, it begins then. */
export const alarmSound = {
  state: readonly(state),
  unlock,
  start(wanted: AlarmTone = 'siren'): void {
    tone = wanted;
    state.sounding = true;
    sound();
  },
  stop(): void {
    state.sounding = false;
    silence();
  },
  /** Plays for one second, for the check at the beginning of a shift. */
  async check(): Promise<void> {
    await unlock();
    if (state.sounding) return;
    tone = 'siren';
    state.sounding = true;
    sound();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    state.sounding = false;
    silence();
  },
};
