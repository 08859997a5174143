import { channelCapabilities } from '@rainstorm/warning-model';
import type { Channel } from '../channel.js';
import { makeFailOver, type FailOverOptions } from '../gateway/fail-over.js';
import type { OutgoingMessage } from '../outgoing-message.js';

/**
 * Mail over one server, and over another when that takes nothing, is slow or does not answer (see `makeFailOver`). Each under the name of its setting.
 * A mail that a server refuses for good goes to no other one: that is about the mailbox or the mail.
 */
export const failOverEmail = (channels: Readonly<Record<string, Channel>>, options: FailOverOptions = {}): Channel => ({
  kind: 'email',
  capabilities: channelCapabilities.email,
  ...makeFailOver<OutgoingMessage>(
    Object.entries(channels).map(([name, channel]) => ({
      name,
      send: async (message) => channel.send(message),
      check: async () => (await channel.check?.()) ?? { state: 'well' },
      close: async () => channel.close(),
    })),
    { isFinal: ({ result }) => result === 'failed-permanently', ...options },
  ),
});
