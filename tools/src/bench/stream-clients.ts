import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClientReport, ClientCommand } from './stream-clients-process.js';

const PROCESSES = 2;
const PATIENCE_MS = 120_000;

/** How many files, including sockets, a process may have open. Node raises its limit to the hard limit. */
export const maxOpenFiles = (): number => {
  try {
    const limit = /Max open files\s+\S+\s+(\S+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return limit === 'unlimited' || limit === undefined ? Infinity : Number(limit);
  } catch {
    return Infinity;
  }
};

/** Thousands of open pages, in separate processes. */
export class StreamClients {
  private constructor(private readonly children: readonly ChildProcess[]) {}

  /** Opens a page for each cookie; resolves once every one is live. */
  static async open(port: number, path: string, cookies: readonly string[]): Promise<StreamClients> {
    const crowd = new StreamClients(
      await Promise.all(
        Array.from({ length: PROCESSES }, async () => {
          const child = fork(fileURLToPath(new URL('./stream-clients-process.js', import.meta.url)));
          await once(child, 'message');
          return child;
        }),
      ),
    );
    await crowd.news(async (child, index) =>
      crowd.ask(child, { open: { port, path, cookies: cookies.filter((_, n) => n % PROCESSES === index) } }),
    );
    return crowd;
  }

  /** Watches every page for this text from now on. `everybody` resolves once all pages got it. Pages reconnect by themselves. */
  async watch(text: string): Promise<{ readonly everybody: Promise<ClientReport> }> {
    await Promise.all(this.children.map(async (child) => this.ask(child, { watch: text })));
    return { everybody: this.news(async (child) => this.hear<ClientReport>(child)) };
  }

  private async hear<News>(child: ChildProcess): Promise<News> {
    return ((await once(child, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) })) as [News])[0];
  }

  private async ask<News>(child: ChildProcess, order: ClientCommand): Promise<News> {
    const answer = this.hear<News>(child);
    child.send(order);
    return answer;
  }

  private async news(of: (child: ChildProcess, index: number) => Promise<ClientReport>): Promise<ClientReport> {
    const news = await Promise.all(this.children.map(of));
    return {
      pages: news.reduce((sum, { pages }) => sum + pages, 0),
      firstAt: Math.min(...news.map(({ firstAt }) => firstAt)),
      lastAt: Math.max(...news.map(({ lastAt }) => lastAt)),
    };
  }

  async close(): Promise<void> {
    await Promise.all(
      this.children.map(async (child) => {
        const exited = once(child, 'exit');
        child.send({ close: true } satisfies ClientCommand);
        await exited;
      }),
    );
  }
}
