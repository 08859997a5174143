import type { Person } from '@rainstorm/harness/person';

export interface StreamEvent {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Simulates an open page: keeps a person's live stream open, resumes it after an interruption, and proves that it runs. */
export class OpenPage {
  private readonly end = new AbortController();
  private stream = new AbortController();
  private lastId = '';
  private readonly reading: Promise<void>;

  constructor(
    private readonly person: Person,
    private readonly onEvent: (event: StreamEvent) => void = () => undefined,
  ) {
    this.reading = this.keep();
  }

  private async keep(): Promise<void> {
    while (!this.end.signal.aborted) {
      try {
        await this.read();
      } catch {
        if (this.end.signal.aborted) return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  private async read(): Promise<void> {
    this.stream = new AbortController();
    const signal = AbortSignal.any([this.end.signal, this.stream.signal]);
    const response = await this.person.open('/stream', this.lastId === '' ? {} : { 'last-event-id': this.lastId }, signal);
    if (response.body === null) return;
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private async prove(name: string): Promise<void> {
    const { page } = await this.person.get<{ page: { present: boolean } | null }>(`/status?page=${name}`);
    if (page?.present === false) this.stream.abort();
  }

  private take(block: string): void {
    let kind = 'message';
    let data = '';
    for (const line of block.split('\n')) {
      if (line.startsWith('id:')) this.lastId = line.slice(3).trim();
      else if (line.startsWith('event:')) kind = line.slice(6).trim();
      else if (line.startsWith('data:')) data += line.slice(5).trim();
    }
    if (data === '') return;
    const said = JSON.parse(data) as Record<string, unknown>;
    if (kind === 'pulse') void this.prove(String(said['page'])).catch(() => undefined);
    this.onEvent({ kind, data: said });
  }

  async close(): Promise<void> {
    this.end.abort();
    await this.reading;
  }
}
