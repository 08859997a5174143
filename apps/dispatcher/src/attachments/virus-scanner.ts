import { connect } from 'node:net';
import { accepted, refused, type Result } from '@rainstorm/warning-model';
import type { ScannerAddress } from '../infrastructure/attachment-settings.js';
import type { FileRefusal } from './file-refusal.js';

/** clamd's own default limit of a stream is larger; its answer to more is an error. */
const LONGEST_MS = 30_000;
const CHUNK_BYTES = 65_536;
const AWAY = refused<FileRefusal>({ type: 'virus-scanner-away' });

/** The stream of INSTREAM (clamd(8)): each part after its length in four bytes, network order; a length of zero ends it. */
function* instream(content: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const part = content.subarray(at, at + CHUNK_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    yield length;
    yield part;
  }
  yield Buffer.alloc(4);
}

/** `stream: OK`, `stream: <signature> FOUND`, or `… ERROR`. */
const verdictOf = (answer: string): Result<void, FileRefusal> => {
  const text = answer.replace(/\0$/, '').trim();
  if (/^stream: OK$/.test(text)) return accepted(undefined);
  const found = /^stream: (.+) FOUND$/.exec(text)?.[1];
  return found === undefined ? AWAY : refused({ type: 'attachment-infected', signature: found.slice(0, 100) });
};

/** Asks a ClamAV daemon. A file that it cannot look at is not taken: `virus-scanner-away`. */
export const clamdScan =
  (address: ScannerAddress, longestMs = LONGEST_MS) =>
  async (content: Buffer): Promise<Result<void, FileRefusal>> =>
    new Promise((resolve) => {
      const socket = connect(address);
      let answer = '';
      const end = (result: Result<void, FileRefusal>): void => {
        resolve(result);
        socket.destroy();
      };
      socket.setTimeout(longestMs, () => end(AWAY));
      socket.on('error', () => end(AWAY));
      socket.on('close', () => end(verdictOf(answer)));
      socket.on('data', (part) => {
        answer += part.toString('latin1');
        if (answer.includes('\0') || answer.length > 4_096) end(verdictOf(answer));
      });
      socket.on('connect', () => {
        for (const part of instream(content)) socket.write(part);
      });
    });
