import { setTimeout as pause } from 'node:timers/promises';
import type { Status } from '@rainstorm/warning-model';
import type { ChannelFailureReason, ChannelHealth, SendOutcome } from '../channel.js';
import { failed } from '../gateway/answers.js';
import type { CallFinish, CallTimes } from './call-course.js';
import { CallReports } from './call-reports.js';
import { announce, type Announcement } from './sound/announcement.js';
import { KeptFew } from './sound/kept-few.js';
import type { Speech } from './sound/speech.js';
import type { OutgoingCall, TakeCallReport, VoiceGateway } from './voice-gateway.js';

export interface Trouble {
  readonly reason: ChannelFailureReason;
  readonly detail: string;
  readonly since: Date;
}

/** A call that was taken, and its end: `finished` never rejects. Otherwise no phone rings. */
export type Placed = { readonly finished: Promise<CallFinish> } | SendOutcome;

/** The lines of one account. */
export interface Trunk {
  /** Waits for a free line, and dials. Never rejects. */
  place(call: OutgoingCall, said: Announcement): Promise<Placed>;
  /** Whether a call can be placed at all. */
  readonly isUsable: boolean;
  /** What is wrong, also where other lines still work. */
  readonly trouble: Trouble | null;
  /** Resolves when it is known whether it works. */
  started(): Promise<unknown>;
  /** Hangs up. Whoever waits is handed back. */
  close(): Promise<void>;
}

export interface TelephoneOptions {
  readonly now: () => Date;
  readonly takeReport: TakeCallReport;
  readonly speech: Speech;
  /** The default rings for 40 s and waits 10 s for a key. */
  readonly times?: CallTimes;
  /** How long a call waits in this process for a line, in milliseconds. */
  readonly patienceMs?: number;
}

export const defaultTimes: CallTimes = { ringMs: 40_000, keyMs: 10_000 };
/** With ringing, text and confirmation less than the 150 s after which a call without a report counts as failed. */
export const PATIENCE_MS = 15_000;
/** How long a check waits for what is still starting. */
const START_PATIENCE_MS = 5_000;

/** Each is about a megabyte. The texts of one bulletin differ by the areas of the office. */
const KEPT_ANNOUNCEMENTS = 24;

/** No line was free in time. */
export const noLine = ({ isUsable, trouble }: Pick<Trunk, 'isUsable' | 'trouble'>): SendOutcome => ({
  result: 'not-handed-over',
  ...(isUsable || trouble === null
    ? { reason: 'throttled', detail: 'every line is in use', retryAfterMs: 1_000 }
    : { reason: trouble.reason, detail: trouble.detail, retryAfterMs: 5_000 }),
});

/**
 * Calls whose text this process speaks. A call waits for a free line of its status: the gravest first, then the nearest deadline. Null for a status: its
 * calls are not placed; the two are never mixed.
 */
export const makeTelephoneGateway = (trunks: Readonly<Record<Status, Trunk | null>>, options: TelephoneOptions): VoiceGateway => {
  const reports = new CallReports(options.takeReport);
  const announcements = new KeptFew<Announcement>(KEPT_ANNOUNCEMENTS);
  const placing = new Map<string, Promise<SendOutcome>>();
  const underWay = new Map<string, Promise<void>>();
  const all = Object.values(trunks).flatMap((trunk) => trunk ?? []);
  let isClosed = false;
  let speechTrouble: Trouble | null = null;

  const say = async (call: OutgoingCall): Promise<Announcement | SendOutcome> => {
    try {
      const { speech: text, prompt, confirmation } = call;
      const said = await announcements.get(JSON.stringify([text, prompt, confirmation]), async () => announce(options.speech, call));
      speechTrouble = null;
      return said;
    } catch (error) {
      const detail = `speech: ${error instanceof Error ? error.message : 'unknown'}`;
      speechTrouble = { reason: 'unreachable', detail, since: speechTrouble?.since ?? options.now() };
      return failed('failed-temporarily', 'unreachable', detail);
    }
  };

  const place = async (call: OutgoingCall): Promise<SendOutcome> => {
    if (isClosed) return { result: 'not-handed-over', reason: 'unreachable', detail: 'the gateway is closed', retryAfterMs: 1_000 };
    const { callId, status } = call;
    const trunk = trunks[status];
    // Temporary, because what is missing can still be set.
    if (trunk === null) return failed('failed-temporarily', 'no-secret', `no account for ${status} calls`);
    const said = await say(call);
    if ('result' in said) return said;
    const placed = await trunk.place(call, said);
    if ('result' in placed) return placed;
    const reported = placed.finished.then(({ end, pressed, detail }) => {
      reports.give({ callId, end, pressed, at: options.now(), detail });
      underWay.delete(callId);
    });
    underWay.set(callId, reported);
    return { result: 'sent', providerId: null };
  };

  return {
    place: async (call) => {
      // Placed again after a lost answer: one phone rings once, and one report comes.
      if (underWay.has(call.callId)) return { result: 'sent', providerId: null };
      const known = placing.get(call.callId) ?? place(call).finally(() => placing.delete(call.callId));
      placing.set(call.callId, known);
      return known;
    },
    check: async (): Promise<ChannelHealth> => {
      await Promise.race([Promise.all(all.map(async (trunk) => trunk.started())), pause(START_PATIENCE_MS, null, { ref: false })]);
      if (speechTrouble !== null) return { state: 'failed', ...speechTrouble };
      const trouble = all.find((trunk) => trunk.trouble !== null)?.trouble;
      if (trouble == null) return { state: 'well' };
      return { state: trunks.actual?.isUsable === true ? 'slow' : 'failed', ...trouble };
    },
    close: async () => {
      isClosed = true;
      await Promise.all(all.map(async (trunk) => trunk.close()));
      await Promise.all(placing.values());
      await Promise.all(underWay.values());
      await reports.close();
    },
  };
};
