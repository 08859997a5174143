/** Netstrings (D. J. Bernstein): the length in bytes, a colon, so many bytes, a comma. */
export const toNetstring = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([Buffer.from(`${bytes.length}:`, 'latin1'), bytes, Buffer.from(',', 'latin1')]);
};

const MOST_DIGITS = 7;
const COLON = 0x3a;
const COMMA = 0x2c;

/** Takes a stream apart, whatever its pieces are. */
export class NetstringReader {
  private rest: Buffer = Buffer.alloc(0);

  /** The texts that are complete now. Throws where the stream is none of netstrings. */
  push(part: Buffer): readonly string[] {
    this.rest = Buffer.concat([this.rest, part]);
    const texts: string[] = [];
    for (;;) {
      const colon = this.rest.subarray(0, MOST_DIGITS + 1).indexOf(COLON);
      if (colon < 0 && this.rest.length <= MOST_DIGITS && /^\d*$/.test(this.rest.toString('latin1'))) return texts;
      const digits = this.rest.toString('latin1', 0, Math.max(colon, 0));
      if (!/^(0|[1-9]\d*)$/.test(digits)) throw new Error('No netstring: a length was expected');
      const end = colon + 1 + Number(digits);
      if (this.rest.length <= end) return texts;
      if (this.rest[end] !== COMMA) throw new Error('No netstring: a comma was expected');
      texts.push(this.rest.toString('utf8', colon + 1, end));
      this.rest = this.rest.subarray(end + 1);
    }
  }
}
