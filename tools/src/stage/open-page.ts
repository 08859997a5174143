import type { Person } from '@rainstorm/harness/person';

export interface StreamEvent {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Simulates an open page: keeps a person's live stream open, and resumes it after an interruption. */
export class OpenPage {
  private readonly end = new AbortController();
  private lastId = '';
  private readonly reading: Promise<void>;

  constructor(
    person: Person,
    private readonly onEvent: (event: StreamEvent) => void = () => undefined,
  ) {
    this.reading = this.keep(person);
  }

  private async keep(person: Person): Promise<void> {
    while (!this.end.signal.aborted) {
      try {
        await this.read(person);
      } catch {
        if (this.end.signal.aborted) return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  private async read(person: Person): Promise<void> {
    const response = await person.open('/stream', this.lastId === '' ? {} : { 'last-event-id': this.lastId }, this.end.signal);
    if (response.body === null) return;
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body) {
      rest += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    let kind = 'message';
    let data = '';
    for (const line of block.split('\n')) {
      if (line.startsWith('id:')) this.lastId = line.slice(3).trim();
      else if (line.startsWith('event:')) kind = line.slice(6).trim();
      else if (line.startsWith('data:')) data += line.slice(5).trim();
    }
    if (data !== '') this.onEvent({ kind, data: JSON.parse(data) as Record<string, unknown> });
  }

  async close(): Promise<void> {
    this.end.abort();
    await this.reading;
  }
}
