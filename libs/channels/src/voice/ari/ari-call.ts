import type { Announcement } from '../sound/announcement.js';
import { CallCourse, type CallFinish, type CallTimes } from '../call-course.js';
import type { CallEnd, OutgoingCall } from '../voice-gateway.js';
import type { AriClient, AriEvent } from './ari-client.js';
import { hangupCauseEnd, isNetworkCause } from './hangup-cause.js';
import type { SoundServer } from './sound-server.js';

/** Asterisk fetches a sound before it plays it, and tells when it is over. */
const LATE_MS = 30_000;
/** A little after Asterisk itself gives the ringing up. */
const RINGING_GUARD_MS = 5_000;
/** Between the end of our part of a call and the news of its cause. */
const CAUSE_MS = 3_000;
const NORMAL_CLEARING = 16;
/** What is played fails also when the callee hangs up; then the news of that follows. */
const FAILED_MS = 1_000;
/** Of its seconds. */
const ROUNDED_MS = 500;

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
const numberIn = (value: unknown, name: string): number | null => {
  const found = inside(value, name);
  return typeof found === 'number' ? found : null;
};

/** The channel that an event is about, whichever kind of event it is. Empty where it is about none. */
export const channelOf = (event: AriEvent): string => {
  const id = inside(event['channel'], 'id');
  if (typeof id === 'string') return id;
  const target = inside(event['playback'], 'target_uri');
  return typeof target === 'string' ? target.replace(/^channel:/, '') : '';
};

/** What Asterisk says of one channel. Its events can come late, twice, or not at all. */
export class AriCall {
  private readonly course: CallCourse;
  private cause: NodeJS.Timeout | undefined;
  /** The callee hangs up, which also ends what is played. */
  private isEnding = false;
  private readonly placedAt = performance.now();

  constructor(
    call: Pick<OutgoingCall, 'key'>,
    private readonly said: Announcement,
    private readonly times: CallTimes,
    private readonly channel: string,
    private readonly client: AriClient,
    private readonly sounds: SoundServer,
  ) {
    this.course = new CallCourse(
      call,
      said,
      { ...times, ringMs: times.ringMs + RINGING_GUARD_MS },
      { play: (name) => void this.play(name), hangUp: () => void this.request('DELETE', `/channels/${channel}`) },
      LATE_MS,
    );
  }

  get finished(): Promise<CallFinish> {
    return this.course.finished.finally(() => clearTimeout(this.cause));
  }

  event(event: AriEvent): void {
    switch (event.type) {
      case 'StasisStart':
        this.course.answered();
        return;
      case 'ChannelDtmfReceived': {
        const digit = event['digit'];
        if (typeof digit === 'string') this.course.key(digit);
        return;
      }
      case 'PlaybackFinished':
        this.soundOver(event['playback']);
        return;
      case 'ChannelHangupRequest':
        this.isEnding = true;
        return;
      case 'StasisEnd':
        // Its cause follows, if nothing is lost.
        this.cause ??= setTimeout(() => this.destroyed(NORMAL_CLEARING, null), CAUSE_MS);
        return;
      case 'ChannelDestroyed':
        this.destroyed(numberIn(event, 'cause') ?? 0, numberIn(event, 'tech_cause'));
        return;
      default:
    }
  }

  /** The WebSocket was away. `state`: what Asterisk says of the channel now; null where it has none. */
  async goOn(state: string | null): Promise<void> {
    if (state === null) this.course.lost('its end was missed');
    else if (!this.course.isAnswered) {
      if (state === 'Up') this.course.answered();
    } else if ((await this.request('GET', `/playbacks/${this.channel}-text`)) === 404) this.course.soundOver('text');
  }

  hangUp(detail: string): void {
    this.course.hangUp('failed', detail);
  }

  lost(detail: string): void {
    this.course.lost(detail);
  }

  private async play(name: 'text' | 'confirmation'): Promise<void> {
    if (name === 'confirmation') await this.request('DELETE', `/playbacks/${this.channel}-text`);
    try {
      const address = await this.sounds.offer(name === 'text' ? this.said.samples : this.said.confirmation);
      const status = await this.request('POST', `/channels/${this.channel}/play/${this.channel}-${name}`, { media: `sound:${address}` });
      if (status !== 0 && status >= 300) this.course.hangUp('failed', `play: HTTP ${status}`);
    } catch {
      this.course.hangUp('failed', 'the text cannot be offered to Asterisk');
    }
  }

  private soundOver(playback: unknown): void {
    const [id, state] = [inside(playback, 'id'), inside(playback, 'state')];
    if (this.isEnding) return;
    if (id === `${this.channel}-confirmation`) this.course.soundOver('confirmation');
    else if (id !== `${this.channel}-text`) return;
    else if (state === 'failed')
      this.cause ??= setTimeout(() => this.course.hangUp('failed', 'Asterisk could not play the text'), FAILED_MS);
    else this.course.soundOver('text');
  }

  private destroyed(cause: number, sipStatus: number | null): void {
    clearTimeout(this.cause);
    const detail = sipStatus === null ? `cause ${cause}` : `cause ${cause}, SIP ${sipStatus}`;
    if (!this.course.isAnswered) this.course.refused(this.unansweredEnd(cause, sipStatus), detail);
    else if (isNetworkCause(cause)) this.course.lost(detail);
    else this.course.over(detail);
  }

  private unansweredEnd(cause: number, sipStatus: number | null): CallEnd {
    const end = hangupCauseEnd(cause, sipStatus);
    // Asterisk gives the ringing up with a cause that says nothing.
    return end === 'failed' && performance.now() - this.placedAt >= this.times.ringMs - ROUNDED_MS ? 'no-answer' : end;
  }

  /** The status; 0 where no answer came, which the events decide. */
  private async request(method: 'GET' | 'POST' | 'DELETE', path: string, query?: Readonly<Record<string, string>>): Promise<number> {
    return this.client.request(method, path, query).then(
      ({ status }) => status,
      () => 0,
    );
  }
}
