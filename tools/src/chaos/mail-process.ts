import { appendFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Arrival, MailBehaviour } from './receiver.js';

/** A mail server that misbehaves on request. It writes each mail to a file before it confirms it, so a crash loses none. */
const [port, file = ''] = process.argv.slice(2);
let conduct: MailBehaviour = 'good';
const sockets = new Map<number, Socket>();

const keep = (arrival: Arrival): void => {
  appendFileSync(file, `${JSON.stringify(arrival)}\n`);
};
/** About every second mailbox, always the same ones. */
const isRefused = (address: string): boolean => [...address].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 2 === 0;
const hangUp = ({ remotePort }: { readonly remotePort: number }): void => {
  sockets.get(remotePort)?.destroy();
};

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onRcptTo: ({ address }, _session, callback) => {
    if (conduct === 'refuses' && isRefused(address))
      callback(Object.assign(new Error('Mailbox busy, try again later'), { responseCode: 451 }));
    else if (conduct === 'slow') setTimeout(callback, 2_000);
    else callback();
  },
  onData: (stream, session, callback) => {
    if (conduct === 'cuts-data') {
      stream.resume();
      hangUp(session);
      return;
    }
    if (conduct === 'busy') {
      stream.resume();
      stream.once('end', () => callback(Object.assign(new Error('Insufficient system storage'), { responseCode: 452 })));
      return;
    }
    const [to = ''] = session.envelope.rcptTo.map(({ address }) => address);
    let head = '';
    stream.on('data', (part: Buffer) => {
      if (head.length < 4_096) head += part.toString('latin1');
    });
    stream.once('end', () => {
      keep({ at: Date.now(), key: /^X-Idempotency-Key: (\S+)/m.exec(head)?.[1] ?? '', to });
      // Accepted but not confirmed: the sender cannot know the outcome.
      if (conduct === 'takes-silently') hangUp(session);
      else if (conduct === 'dies-taking') process.kill(process.pid, 'SIGKILL');
      else callback();
    });
  },
});
server.on('error', () => undefined);
server.server.on('connection', (socket: Socket) => {
  const { remotePort } = socket;
  if (remotePort === undefined) return;
  sockets.set(remotePort, socket);
  socket.once('close', () => sockets.delete(remotePort));
});
server.listen(Number(port), '127.0.0.1', () => process.send?.({ listening: true }));

process.on('message', (asked: MailBehaviour) => {
  conduct = asked;
});
process.on('disconnect', () => process.exit(0));
