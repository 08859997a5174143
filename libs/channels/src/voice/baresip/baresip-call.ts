import { CallCourse, type CallFinish, type CallTimes } from '../call-course.js';
import { readSipStatus, sipStatusEnd } from '../sip-status.js';
import type { OutgoingCall } from '../voice-gateway.js';
import type { BaresipEvent } from './baresip-control.js';

export interface BaresipCallLine {
  readonly play: (name: 'text' | 'confirmation') => void;
  /** `id`: baresip's own of the call. Null where it has given none yet. */
  readonly hangUp: (id: string | null) => void;
}

/** baresip's words for a call that the other side ended (BYE), and for one that we ended. */
const OVER = ['Connection reset by peer', 'Connection reset by user', 'end of file'];

/** What baresip says of the one call of its line. */
export class BaresipCall {
  private readonly course: CallCourse;
  private id: string | null = null;

  constructor(
    call: Pick<OutgoingCall, 'key'>,
    durations: { readonly durationMs: number; readonly confirmationMs: number },
    times: CallTimes,
    line: BaresipCallLine,
  ) {
    this.course = new CallCourse(call, durations, times, { play: line.play, hangUp: () => line.hangUp(this.id) });
  }

  get finished(): Promise<CallFinish> {
    return this.course.finished;
  }

  event({ type, direction, id, param }: BaresipEvent): void {
    if (direction !== 'outgoing') return;
    this.id ??= id;
    if (type === 'CALL_ESTABLISHED') this.course.answered();
    else if (type === 'CALL_DTMF_START') this.course.key(param);
    else if (type === 'CALL_CLOSED') this.closed(param);
  }

  hangUp(detail: string): void {
    this.course.hangUp('failed', detail);
  }

  lost(detail: string): void {
    this.course.lost(detail);
  }

  private closed(param: string): void {
    if (this.course.isAnswered) {
      if (OVER.includes(param)) this.course.over('BYE');
      else this.course.lost(param.slice(0, 80));
      return;
    }
    const response = readSipStatus(param);
    if (response === null) this.course.refused('failed', param.slice(0, 80));
    else this.course.refused(sipStatusEnd(response.status, response.reason), `SIP ${response.status}`);
  }
}
