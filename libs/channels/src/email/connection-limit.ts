/** Successes after a refusal until one more connection is tried; doubled with each further refusal, up to the last figure. */
const SUCCESSES_UNTIL_MORE = 50;
const MOST_SUCCESSES_UNTIL_MORE = 3_200;
const FIRST = 2;

/**
 * How many connections a mail server bears, learnt from what it does: one more for each mail that it takes, fewer when it refuses a
 * connection, and from then on one more only after many successes.
 */
export class ConnectionLimit {
  private limit: number;
  private untilMore = 1;
  private successes = 0;

  /** `most` is the setting; it is never exceeded. */
  constructor(private readonly most: number) {
    this.limit = Math.min(FIRST, most);
  }

  get value(): number {
    return this.limit;
  }

  succeeded(): void {
    this.successes += 1;
    if (this.successes < this.untilMore || this.limit >= this.most) return;
    this.successes = 0;
    this.limit += 1;
  }

  /** The server refused a connection while it kept `established` others. */
  refused(established: number): void {
    this.limit = Math.max(1, Math.min(this.limit, established));
    this.successes = 0;
    this.untilMore = this.untilMore === 1 ? SUCCESSES_UNTIL_MORE : Math.min(MOST_SUCCESSES_UNTIL_MORE, this.untilMore * 2);
  }
}
