import { asText, bulletinLines } from '../bulletin-lines.js';
import type { OutgoingMessage } from '../outgoing-message.js';

export interface RenderedConsole {
  readonly headline: string;
  readonly text: string;
}

/** The same lines as in a mail, as an officer's page shows them: the page makes them itself of what the ledger has. Pure. */
export const renderConsole = (message: OutgoingMessage): RenderedConsole => {
  const [headline = message.subject.zh, ...lines] = bulletinLines(message);
  return { headline: asText(`${message.status === 'exercise' ? '【演练】' : ''}${headline}`), text: asText(lines.join('\n')) };
};
