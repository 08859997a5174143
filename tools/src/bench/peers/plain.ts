import { randomBytes } from 'node:crypto';
import { composer, pooled, receiverOf } from './compose.js';
import type { Peer, PeerStart } from './peer.js';

/** Nodemailer's pool alone: it records nothing. */
export const plainPeer = async (start: PeerStart): Promise<Peer> => {
  const transport = pooled(start);
  const token = randomBytes(16).toString('base64url');
  const idOf = (index: number): string => `plain-${String(index).padStart(7, '0')}`;
  const mailTo = await composer(start.letter, receiverOf(idOf(0), 0, token));
  return {
    publish: async ({ recipients }) => {
      for (let index = 0; index < recipients; index += 1)
        void transport.sendMail(mailTo(receiverOf(idOf(index), index, token))).catch((error: unknown) => console.error(error));
      return Promise.resolve();
    },
    stop: async () => {
      transport.close();
      return Promise.resolve();
    },
  };
};
