import { asText, bulletinLines } from '../bulletin-lines.js';
import type { OutgoingMessage } from '../outgoing-message.js';

export interface RenderedConsole {
  readonly headline: string;
  readonly text: string;
}

/** The text of a message as an officer's page shows it; used for the preview, because the page itself renders from the ledger. Pure. */
export const renderConsole = (message: OutgoingMessage): RenderedConsole => {
  const [headline = message.subject.zh, ...lines] = bulletinLines(message);
  return { headline: asText(`${message.status === 'exercise' ? '【演练】' : ''}${headline}`), text: asText(lines.join('\n')) };
};
