import type { Letter } from './peers/peer.js';

/** The two mails of the product that its peers copy. */
export interface Letters {
  readonly bulletin: Letter;
  readonly escalation: Letter;
}

const nothing: Letter = { subject: '', text: '', html: '', link: '', bytes: 0 };
/** For the product, which writes its own. */
export const NO_LETTERS: Letters = { bulletin: nothing, escalation: nothing };

const header = (head: string, name: string): string => {
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
};
/** Encoded words (RFC 2047) in UTF-8. Blanks between two of them do not count. */
const decodedWords = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      Buffer.from(
        kind.toUpperCase() === 'B'
          ? Buffer.from(text, 'base64').toString('latin1')
          : text.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8'),
    );

const partOf = (mail: string, type: string): string => {
  const part = new RegExp(
    `^Content-Type: ${type}[^\\n]*\\r\\nContent-Transfer-Encoding: base64\\r\\n\\r\\n([A-Za-z0-9+/=\\r\\n]+)`,
    'im',
  ).exec(mail);
  if (part?.[1] === undefined) throw new Error(`The product’s mail has no ${type} in base64`);
  // Each line of the product's is encoded by itself.
  return Buffer.concat(part[1].split('\r\n').map((line) => Buffer.from(line, 'base64'))).toString('utf8');
};

/** A mail of the product as a letter that its peers can send: the same text and the same size. `mail`: one character for each byte. */
export const letterOf = (mail: string): Letter => {
  const head = mail.slice(0, mail.indexOf('\r\n\r\n'));
  const text = partOf(mail, 'text/plain');
  return {
    subject: decodedWords(header(head, 'Subject')),
    text,
    html: partOf(mail, 'text/html'),
    link: /https?:\/\/\S+[\w-]{22}(?=\s|$)/.exec(text)?.[0] ?? '',
    bytes: mail.length,
  };
};

/** A letter of 1.1 KB, as a plain script would send it. */
export const lightLetter = ({ subject, link }: Letter): Letter => ({
  subject,
  text: `${subject}\n请点击签收：${link}\n`,
  html: '',
  link,
  bytes: 1_100,
});
