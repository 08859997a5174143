import { computed, onBeforeUnmount, onMounted, watch, type ComputedRef } from 'vue';
import { session } from '../api/session.ts';
import { useLedgerNow } from '../time/ledger-clock.ts';

const MINUTE_MS = 60_000;
/** The end of a session in use is told an hour before: time enough to sign in again when the shift changes. */
const EXPIRY_NOTICE_MS = 60 * MINUTE_MS;
/** The end by idleness, at most a quarter of an hour before. */
const IDLE_NOTICE_MS = 15 * MINUTE_MS;
/** Real input is told to the server at most this often, by the ledger's clock. */
const TOLD_EVERY_MS = MINUTE_MS;
/** Near the end the server is asked again, because another page of this browser may have prolonged the session. By the computer's clock. */
const ASKED_EVERY_MS = 20_000;
const ASKED_AT_THE_END_MS = 3_000;

const gestures = ['pointerdown', 'keydown', 'wheel'] as const;

export interface ComingEnd {
  readonly cause: 'idle' | 'expiry';
  readonly at: string;
}

/**
 * Tells the server when the person does something (polls and streams do not count), and asks it when the session should be over. Returns the
 * end that is near, or null.
 */
export const useSessionLimits = (): ComputedRef<ComingEnd | null> => {
  const now = useLedgerNow();
  let toldAt = 0;
  let untold = false;
  let askedAt = 0;
  /** How long the server lets a session be idle, as far as it showed. */
  let idleMs = 0;

  const leftMs = (at: string): number => new Date(at).getTime() - now.value.getTime();
  const ends = computed((): readonly ComingEnd[] => {
    const { expiresAt, idleEndsAt, ended } = session.state;
    if (ended) return [];
    return [
      ...(expiresAt === null ? [] : [{ cause: 'expiry' as const, at: expiresAt }]),
      ...(idleEndsAt === null ? [] : [{ cause: 'idle' as const, at: idleEndsAt }]),
    ];
  });
  const coming = computed(() => {
    const near = ends.value.filter(
      ({ cause, at }) => leftMs(at) < (cause === 'expiry' ? EXPIRY_NOTICE_MS : Math.min(IDLE_NOTICE_MS, idleMs / 3)),
    );
    return [...near].sort((a, b) => leftMs(a.at) - leftMs(b.at))[0] ?? null;
  });

  const tell = (): void => {
    // A wall does nothing: it is used as long as it asks.
    if (session.state.isWall || !untold || session.state.ended || now.value.getTime() - toldAt < TOLD_EVERY_MS) return;
    untold = false;
    toldAt = now.value.getTime();
    void session.recordActivity();
  };
  const ask = (everyMs: number): void => {
    if (Date.now() - askedAt < everyMs) return;
    askedAt = Date.now();
    void session.check();
  };
  const touched = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    untold = true;
    tell();
  };

  watch(
    () => session.state.idleEndsAt,
    (at) => {
      if (at !== null) idleMs = Math.max(idleMs, leftMs(at));
    },
    { immediate: true },
  );
  watch(now, () => {
    tell();
    // Nobody is at a wall to press anything: one that nobody ended comes back by itself.
    if (session.state.isWall && session.state.ended && session.state.wallEnd === null) ask(ASKED_EVERY_MS);
    if (coming.value !== null) ask(leftMs(coming.value.at) > 0 ? ASKED_EVERY_MS : ASKED_AT_THE_END_MS);
  });
  onMounted(() => {
    for (const gesture of gestures) window.addEventListener(gesture, touched, { capture: true, passive: true });
  });
  onBeforeUnmount(() => {
    for (const gesture of gestures) window.removeEventListener(gesture, touched, { capture: true });
  });
  return coming;
};
