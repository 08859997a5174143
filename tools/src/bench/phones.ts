import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A call as the telephone had it, milliseconds of the epoch. */
export interface Called {
  readonly phone: string;
  readonly rangAt: number;
  /** Null: it goes on. */
  readonly endedAt: number | null;
}

/** How long somebody lets it ring, and hears the text and the confirmation, in milliseconds. */
export interface PhoneConduct {
  readonly ringMs: number;
  readonly keyMs: number;
  readonly confirmMs: number;
}

export type PhonesAsked =
  | { readonly conduct: PhoneConduct }
  | { readonly until: { readonly count: number; readonly what: 'rung' | 'ended' } }
  | { readonly take: true };

const [USER, PASSWORD] = ['bench', 'bench-password'];

/** An Asterisk on loopback with any number of telephones, in a process of its own. */
export class Phones {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<Phones> {
    const child = fork(fileURLToPath(new URL('./phones-process.js', import.meta.url)), [USER, PASSWORD]);
    const [{ url }] = (await once(child, 'message')) as [{ url: string }];
    return new Phones(child, url);
  }

  /** The settings of a process of the product that calls over it. */
  settings(lines: number): Readonly<Record<string, string>> {
    return {
      ...{ VOICE_GATEWAY: 'ari', ARI_URL: this.url, ARI_USER: USER, ARI_PASSWORD: PASSWORD, ARI_APPLICATION: 'bench' },
      ...{ ARI_ENDPOINT: 'PJSIP/{}@trunk', ARI_LINES: String(lines), ARI_SOUND_LISTEN: '127.0.0.1:0' },
    };
  }

  /** A request of the REST interface, as a plain client sends it. */
  async request(method: 'POST' | 'DELETE', path: string, query: Readonly<Record<string, string>> = {}): Promise<number> {
    const answer = await fetch(`${this.url}/ari${path}?${new URLSearchParams(query).toString()}`, {
      method,
      headers: { authorization: `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}` },
    });
    await answer.body?.cancel();
    return answer.status;
  }

  behave(conduct: PhoneConduct): void {
    this.child.send({ conduct } satisfies PhonesAsked);
  }

  /** Resolves when so many calls have rung, or ended, since the last `take`. */
  async until(count: number, what: 'rung' | 'ended', withinMs: number): Promise<void> {
    this.child.send({ until: { count, what } } satisfies PhonesAsked);
    await this.nextMessage(withinMs, `${count} calls that have ${what}`);
  }

  /** The calls since the last time. */
  async take(): Promise<readonly Called[]> {
    this.child.send({ take: true } satisfies PhonesAsked);
    return ((await this.nextMessage(10_000, 'the calls')) as { calls: readonly Called[] }).calls;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }

  private async nextMessage(withinMs: number, what: string): Promise<unknown> {
    try {
      const [said] = (await once(this.child, 'message', { signal: AbortSignal.timeout(withinMs) })) as [unknown];
      return said;
    } catch {
      throw new Error(`Within ${withinMs / 1000} s there were not ${what}`);
    }
  }
}
