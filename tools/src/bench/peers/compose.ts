import { createTransport, type Transporter } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type Mail from 'nodemailer/lib/mailer';
import type { Letter, PeerStart } from './peer.js';

export interface Receiver {
  /** Also the idempotency key of the mail. */
  readonly id: string;
  readonly address: string;
  readonly token: string;
}

const PADDING = 'X-Padding';

const options = (letter: Letter, { id, address, token }: Receiver, padding: number): Mail.Options => {
  const link = `${letter.link.slice(0, -token.length)}${token}`;
  return {
    from: { name: '郑州市气象局', address: 'bench@bench.example' },
    to: { name: address, address },
    subject: letter.subject,
    text: letter.text.replaceAll(letter.link, link),
    ...(letter.html === '' ? {} : { html: letter.html.replaceAll(letter.link, link) }),
    textEncoding: 'base64',
    headers: {
      'X-Idempotency-Key': id,
      ...(padding > 0 ? { [PADDING]: { prepared: true, value: 'x'.repeat(padding) } } : {}),
    },
  };
};

const composed = async (letter: Letter, receiver: Receiver, padding: number): Promise<Buffer> =>
  new MailComposer(options(letter, receiver, padding)).compile().build();

/** How nodemailer composes the letter for a receiver, padded to its size. A letter that is too long for its size is not cut. */
export const composer = async (letter: Letter, like: Receiver): Promise<(receiver: Receiver) => Mail.Options> => {
  const unpadded = await composed(letter, like, 0);
  const padding = letter.bytes - unpadded.length - `${PADDING}: \r\n`.length;
  return (receiver) => options(letter, receiver, padding);
};

/** A whole mail as nodemailer composes it. */
export const wholeMail = async (letter: Letter, receiver: Receiver): Promise<Buffer> =>
  new MailComposer((await composer(letter, receiver))(receiver)).compile().build();

/** Nodemailer's own pool. */
export const pooled = ({ sinkPort, connections }: PeerStart): Transporter =>
  createTransport({
    host: '127.0.0.1',
    port: sinkPort,
    ignoreTLS: true,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
  });

/** All ids, addresses and tokens have the same length, so that all mails have the same size. */
export const receiverOf = (id: string, index: number, token: string): Receiver => ({
  id,
  address: `c${String(index).padStart(6, '0')}@bench.example`,
  token,
});

/** The mailbox of the command. */
export const commandOf = (escalationId: string): Receiver => ({ id: escalationId, address: 'command@bench.example', token: '' });
