import type { Urgency } from '../email/smtp-session.js';
import { compareUrgency, insertInOrder } from './waiting-line.js';

interface Waiting<Line> {
  readonly urgency: Urgency;
  /** The order in which calls of equal urgency came. */
  readonly place: number;
  readonly end: (line: Line | null) => void;
}

type Placed = Pick<Waiting<unknown>, 'urgency' | 'place'>;
const order = (one: Placed, other: Placed): number => compareUrgency(one.urgency, other.urgency) || one.place - other.place;

/** Lines that carry one call each. A free line goes to the gravest call, then to the nearest deadline. */
export class LinePool<Line> {
  private readonly busy = new Set<Line>();
  private waiting: Waiting<Line>[] = [];
  private came = 0;

  constructor(
    private readonly lines: readonly Line[],
    private readonly isUsable: (line: Line) => boolean,
    /** How long a call waits for a line, in milliseconds. */
    private readonly patienceMs: number,
  ) {}

  /** Resolves with a line, to be given back with `free`, or with null when none was free in time. */
  async take(urgency: Urgency): Promise<Line | null> {
    return new Promise((resolve) => {
      const patience = setTimeout(() => {
        this.waiting = this.waiting.filter((each) => each !== waiting);
        resolve(null);
      }, this.patienceMs);
      const waiting: Waiting<Line> = {
        urgency,
        place: (this.came += 1),
        end: (line) => {
          clearTimeout(patience);
          resolve(line);
        },
      };
      insertInOrder<Waiting<Line>>(this.waiting, waiting, order);
      this.goOn();
    });
  }

  free(line: Line): void {
    this.busy.delete(line);
    this.goOn();
  }

  /** To be called when a line has become usable. */
  goOn(): void {
    for (;;) {
      const line = this.lines.find((each) => !this.busy.has(each) && this.isUsable(each));
      const first = line === undefined ? undefined : this.waiting.shift();
      if (line === undefined || first === undefined) return;
      this.busy.add(line);
      first.end(line);
    }
  }

  /** Hands back everybody who waits. */
  close(): void {
    for (const { end } of this.waiting.splice(0)) end(null);
  }
}
