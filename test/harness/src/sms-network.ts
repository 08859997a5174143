import { EventEmitter, once } from 'node:events';

/** A part as a gateway took it. */
export interface TakenPart {
  readonly account: string;
  readonly mobile: string;
  readonly text: string;
  /** Joins the parts of one SMS; null for one of one part. */
  readonly joined: { readonly reference: number; readonly total: number; readonly index: number } | null;
  /** The gateway's number, as it was answered. */
  readonly id: string;
  readonly expires: Date | null;
  readonly at: Date;
}

/** An SMS as a phone shows it: all its parts are there. */
export interface ArrivedSms {
  readonly account: string;
  readonly mobile: string;
  readonly text: string;
  readonly parts: readonly TakenPart[];
  readonly at: Date;
}

/**
 * What goes wrong with the next parts: `none` nothing; `busy` the system's own error, `too-fast` and `queue-full` the limits, `content` and `number` refused, `account` not
 * allowed; `drop` the connection before anything is taken, `lose` the connection after it was taken and before the answer, `silent` no answer though it
 * was taken.
 */
export type LineFault = 'none' | 'busy' | 'too-fast' | 'queue-full' | 'content' | 'number' | 'account' | 'drop' | 'lose' | 'silent';

/** How the network ends a part. */
export type PartEnd = 'delivered' | 'failed' | 'expired';

/** What simulators of SMS gateways have in common: which parts came, what phones show, and what goes wrong. Nothing of a protocol is here. */
export class SmsNetwork {
  readonly parts: TakenPart[] = [];
  readonly shown: ArrivedSms[] = [];
  /** The reports that follow each part, in this order. */
  reports: readonly PartEnd[] = ['delivered'];
  /** Whether the first report goes out before the answer to the part, as happens on a busy network. */
  reportsFirst = false;
  private readonly faults: LineFault[] = [];
  private readonly arrivals = new EventEmitter();

  fail(...faults: readonly LineFault[]): void {
    this.faults.push(...faults);
  }

  mend(): void {
    this.faults.splice(0);
  }

  nextFault(): LineFault | undefined {
    return this.faults.shift();
  }

  /** A phone that gets a part twice puts it in the same place. It shows the SMS when all parts are there. */
  take(part: TakenPart): void {
    this.parts.push(part);
    const { joined, mobile, account, at } = part;
    if (joined === null) this.show({ account, mobile, text: part.text, parts: [part], at });
    else {
      const ofSame = this.parts.filter((each) => each.mobile === mobile && each.joined?.reference === joined.reference);
      const found = Array.from({ length: joined.total }, (_, index) => ofSame.findLast((each) => each.joined?.index === index));
      const isLast = joined.index === joined.total - 1;
      if (isLast && found.every((each) => each !== undefined))
        this.show({ account, mobile, text: found.map((each) => each.text).join(''), parts: found, at });
    }
  }

  /** Resolves when an SMS is there that fits, at once if one is there already. */
  async until(fits: (sms: ArrivedSms) => boolean): Promise<ArrivedSms> {
    for (;;) {
      const found = this.shown.find(fits);
      if (found !== undefined) return found;
      await once(this.arrivals, 'sms');
    }
  }

  private show(sms: ArrivedSms): void {
    this.shown.push(sms);
    this.arrivals.emit('sms');
  }
}
