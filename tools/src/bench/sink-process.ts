import { SMTPServer } from 'smtp-server';

/** Counts mails in a separate process, so that receiving is not part of the measurement. Talks to `CountingSink`. */
let count = 0;
let awaited = Infinity;
/** Arrival of each mail, milliseconds of the epoch, by its idempotency key. */
const arrivals: (readonly [key: string, at: number])[] = [];
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
  onData: (stream, session, callback) => {
    // smtp-server empties the envelope after the callback.
    const recipients = session.envelope.rcptTo.length;
    let head = '';
    stream.on('data', (part: Buffer) => {
      if (recording && head.length < 4_096) head += part.toString('latin1');
    });
    stream.once('end', () => {
      callback();
      if (recording) arrivals.push([/^X-Idempotency-Key: (\S+)/m.exec(head)?.[1] ?? '', Date.now()]);
      count += recipients;
      tell();
    });
  },
});
server.on('error', () => undefined);
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.({ listening: true }));

process.on('message', (asked: { readonly until?: number }) => {
  if (asked.until === undefined) {
    process.send?.({ count, arrivals });
    return;
  }
  awaited = asked.until;
  tell();
});
process.on('disconnect', () => process.exit(0));
