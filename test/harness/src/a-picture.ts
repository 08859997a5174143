import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A PNG (W3C, PNG 3) in which bands of blue, yellow, orange and red stand for rain. `seed`: another one gives other bytes. */
export const aPicture = ({ width = 40, height = 30, seed = 0 }: { width?: number; height?: number; seed?: number } = {}): Buffer => {
  const colours = [
    [0x1e, 0x66, 0xd0],
    [0xf2, 0xc9, 0x1d],
    [0xee, 0x7d, 0x12],
    [0xc8, 0x1e, 0x1e],
  ] as const;
  const rows = Array.from({ length: height }, (_row, y) =>
    Buffer.from([
      0,
      ...Array.from({ length: width }, (_column, x) => {
        const far = Math.hypot(x - width / 2 + seed, y - height / 2) / Math.hypot(width / 2, height / 2);
        return colours[3 - Math.min(3, Math.floor(far * 4))] ?? colours[0];
      }).flat(),
    ]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
