import { SMTPServer } from 'smtp-server';

/** Counts mails in a process of its own: what it costs to receive is no part of what is measured. Speaks with `CountingSink`. */
let count = 0;
let awaited = Infinity;
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
    // smtp-server empties the envelope once the callback was called.
    const recipients = session.envelope.rcptTo.length;
    stream.resume();
    stream.once('end', () => {
      callback();
      count += recipients;
      tell();
    });
  },
});
server.on('error', () => undefined);
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.({ listening: true }));

process.on('message', ({ until }: { readonly until: number | null }) => {
  if (until === null) {
    process.send?.({ count });
    return;
  }
  awaited = until;
  tell();
});
process.on('disconnect', () => process.exit(0));
