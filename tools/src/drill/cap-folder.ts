import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Person } from '@rainstorm/harness/person';

/** What the pages show as in force at one moment, beside the feed of then (`feeds/NAME`). */
interface Moment {
  readonly at: string;
  readonly feed: string;
  /** Identifiers, of real bulletins. */
  readonly inForce: readonly string[];
}

interface Message {
  readonly identifier: string | null;
  readonly cap: string | null;
  readonly gbt: string | null;
}

/** Why the files cannot be written, in words. */
export class CapFolderRefused extends Error {
  override readonly name = 'CapFolderRefused';
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'there is a file of this name',
  ENAMETOOLONG: 'the name is too long',
};

const because = (error: unknown): string => {
  const { code } = error as { readonly code?: string };
  return words[code ?? ''] ?? code ?? 'it cannot be written';
};

/**
 * The folder of `--cap`: each message as IDENTIFIER.cap.xml and IDENTIFIER.gbt.xml, the feed as feed.atom, and for every moment at which the feed
 * changed the feed of then (feeds/) and what the pages showed (moments.json).
 */
export class CapFolder {
  private readonly written = new Set<string>();
  private readonly moments: Moment[] = [];
  private feed = '';

  private constructor(readonly path: string) {}

  /** Makes the folder where it is missing. Throws `CapFolderRefused` before anything is played. */
  static open(given: string): CapFolder {
    const path = resolve(given);
    try {
      mkdirSync(join(path, 'feeds'), { recursive: true });
      if (!statSync(path).isDirectory()) throw Object.assign(new Error('a file'), { code: 'EEXIST' });
      accessSync(path, constants.W_OK);
      accessSync(join(path, 'feeds'), constants.W_OK);
    } catch (error) {
      throw new CapFolderRefused(`--cap ${given}: ${because(error)}`);
    }
    return new CapFolder(path);
  }

  private write(name: string, text: string): void {
    try {
      writeFileSync(join(this.path, name), text);
    } catch (error) {
      throw new CapFolderRefused(`--cap ${join(this.path, name)}: ${because(error)}`);
    }
  }

  /** Writes what was published since the last call, and the moment if the feed has changed. `reader` may read messages and what is in force. */
  async follow(reader: Person): Promise<void> {
    const { items } = await reader.get<{ readonly items: readonly Message[] }>('/cap/messages?limit=50');
    const news = items.filter(({ identifier }) => identifier !== null && !this.written.has(identifier));
    for (const { identifier, cap, gbt } of news) {
      if (identifier === null || cap === null || gbt === null) continue;
      this.add(identifier, await this.read(reader, cap), await this.read(reader, gbt));
    }
    const feed = await this.read(reader, '/api/v1/cap/feed.atom');
    if (feed === this.feed) return;
    this.feed = feed;
    const { now, items: standing } = await reader.get<{
      readonly now: string;
      readonly items: readonly { readonly status: string; readonly identifier: string | null }[];
    }>('/in-force');
    const inForce = standing.flatMap(({ status, identifier }) => (status === 'actual' && identifier !== null ? [identifier] : []));
    this.moment(now, feed, inForce);
    this.finish();
  }

  has(identifier: string): boolean {
    return this.written.has(identifier);
  }

  /** The files of one message. */
  add(identifier: string, cap: string, gbt: string): void {
    this.write(`${identifier}.cap.xml`, cap);
    this.write(`${identifier}.gbt.xml`, gbt);
    this.written.add(identifier);
  }

  /** The feed as it is from `at` on (RFC 3339), and the identifiers that the pages showed then. */
  moment(at: string, feed: string, inForce: readonly string[]): void {
    const name = `${String(this.moments.length + 1).padStart(4, '0')}.atom`;
    // The links of the feed are relative: here they lead to the files of this folder.
    this.write(join('feeds', name), feed.replaceAll('href="messages/', 'href="../'));
    this.write('feed.atom', feed.replaceAll('href="messages/', 'href="'));
    this.moments.push({ at, feed: name, inForce });
  }

  /** Writes the moments, without which a reader has nothing to compare. */
  finish(): void {
    this.write('moments.json', `${JSON.stringify(this.moments, null, 2)}\n`);
  }

  private async read(reader: Person, path: string): Promise<string> {
    return reader.get<string>(path.replace(/^\/api\/v1/, ''));
  }

  get summary(): string {
    return `${this.written.size} CAP files, ${this.written.size} GB/T files and ${this.moments.length} feeds in ${this.path}`;
  }
}
