import { SMTPServer } from 'smtp-server';

/** Counts mails in a separate process, so that receiving is not part of the measurement. Talks to `CountingSink`. */
let count = 0;
let bytes = 0;
let awaited = Infinity;
/** Arrival of each mail, milliseconds of the epoch, by its idempotency key. */
let arrivals: (readonly [key: string, at: number])[] = [];
/** The first mail since the last reset. */
let sample: string | null = null;
const recording = process.argv[3] === 'record';
const tell = (): void => {
  if (count < awaited) return;
  process.send?.({ came: count });
  awaited = Infinity;
};

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, callback) => {
    const isSample = sample === null;
    if (isSample) sample = '';
    let head = '';
    stream.on('data', (part: Buffer) => {
      bytes += part.length;
      if (isSample) sample = `${sample ?? ''}${part.toString('latin1')}`;
      if (recording && head.length < 4_096) head += part.toString('latin1');
    });
    stream.once('end', () => {
      callback();
      if (recording) arrivals.push([/^X-Idempotency-Key: (\S+)/m.exec(head)?.[1] ?? '', Date.now()]);
      count += 1;
      tell();
    });
  },
});
server.on('error', () => undefined);
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.({ listening: true }));

process.on('message', (asked: { readonly until?: number; readonly reset?: true }) => {
  if (asked.until !== undefined) {
    awaited = asked.until;
    tell();
    return;
  }
  process.send?.({ count, bytes, arrivals, sample });
  if (asked.reset === undefined) return;
  count = 0;
  bytes = 0;
  awaited = Infinity;
  arrivals = [];
  sample = null;
});
process.on('disconnect', () => process.exit(0));
