import { newKey } from '../browser/new-key.ts';
import { Refused } from './problem.ts';

/**
 * The idempotency keys of forms. A submission that got no answer keeps its key, so that sending the same content again acts once; so does a
 * second click while the first is under way. After an answer, also a refusal, the next submission is another one. `makeKey`: for tests.
 */
export class SubmissionKeys {
  private readonly waiting = new Map<string, string>();

  constructor(private readonly makeKey: () => string = newKey) {}

  async run<Answer>(act: string, content: unknown, send: (key: string) => Promise<Answer>): Promise<Answer> {
    const submission = `${act} ${JSON.stringify(content)}`;
    const key = this.waiting.get(submission) ?? this.makeKey();
    this.waiting.set(submission, key);
    try {
      const answer = await send(key);
      this.waiting.delete(submission);
      return answer;
    } catch (error) {
      if (error instanceof Refused) this.waiting.delete(submission);
      throw error;
    }
  }
}
