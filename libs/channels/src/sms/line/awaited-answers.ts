/** Why no answer came. */
export type NoAnswer = 'timed-out' | 'closed';

/** Requests by their sequence number, until their answers come. */
export class AwaitedAnswers<Answer> {
  private readonly waiting = new Map<number, { readonly end: (answer: Answer | NoAnswer) => void; readonly timer: NodeJS.Timeout }>();

  /** `limitMs`: for how long it is waited for, in milliseconds. */
  async of(sequence: number, limitMs: number): Promise<Answer | NoAnswer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end(sequence, 'timed-out'), limitMs);
      this.waiting.set(sequence, { end: resolve, timer });
    });
  }

  /** An answer to nothing that we wait for is left. */
  end(sequence: number, answer: Answer | NoAnswer): void {
    const found = this.waiting.get(sequence);
    if (found === undefined) return;
    this.waiting.delete(sequence);
    clearTimeout(found.timer);
    found.end(answer);
  }

  close(): void {
    for (const sequence of [...this.waiting.keys()]) this.end(sequence, 'closed');
  }
}
