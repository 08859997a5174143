import { createHmac } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import type { ChainAnchor } from '@rainstorm/ledger';
import { z } from 'zod';

const numbers = z.array(z.strictObject({ series: z.string(), period: z.int(), last: z.int() })).optional();
const line = z.strictObject({ seq: z.int().min(1), hash: z.string(), at: z.iso.datetime(), numbers, signature: z.string() });

/** A line that was not written with this key, or not after the line before it. */
export class ForgedAnchor extends Error {
  override readonly name = 'ForgedAnchor';
  constructor(readonly lineNumber: number) {
    super(`Line ${lineNumber} of the anchor file is malformed, forged or out of order`);
  }
}

/** Covers the signature of the line before, so that no line can be taken out or moved. */
const sign = (key: string, { seq, hash, at, numbers: given = [] }: ChainAnchor, before: string): string => {
  const listed = given.map(({ series, period, last }) => ` ${JSON.stringify([series, period, last])}`).join('');
  return createHmac('sha256', key).update(`${before} ${seq} ${hash} ${at.toISOString()}${listed}`).digest('base64url');
};

/**
 * Heads of the audit chain, one signed JSON line each, only ever appended: `seq`, `hash` (SM3), `at` (RFC 3339), `numbers` (the last
 * numbers given, where they are new), `signature`. The file belongs on another disk or host than the
 * database.
 */
export class AnchorFile {
  private lastSignature: string | null = null;

  constructor(
    private readonly path: string,
    private readonly key: string,
  ) {}

  /** All anchors, oldest first; none if the file does not exist yet. Rejects with `ForgedAnchor`. */
  async read(): Promise<readonly ChainAnchor[]> {
    const text = await readFile(this.path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    let before = '';
    const anchors = text
      .split('\n')
      .filter((written) => written !== '')
      .map((written, index): ChainAnchor => {
        const read = parse(written);
        if (read === null || read.signature !== sign(this.key, read.anchor, before)) throw new ForgedAnchor(index + 1);
        before = read.signature;
        return read.anchor;
      });
    this.lastSignature = before;
    return anchors;
  }

  /** Appends one line, and waits until the disk has it. */
  async append(anchor: ChainAnchor): Promise<void> {
    if (this.lastSignature === null) await this.read();
    const signature = sign(this.key, anchor, this.lastSignature ?? '');
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.appendFile(`${JSON.stringify({ ...anchor, signature })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    this.lastSignature = signature;
  }
}

const parse = (written: string): { readonly anchor: ChainAnchor; readonly signature: string } | null => {
  try {
    const { signature, at, ...rest } = line.parse(JSON.parse(written));
    return { anchor: { ...rest, at: new Date(at) }, signature };
  } catch {
    return null;
  }
};
