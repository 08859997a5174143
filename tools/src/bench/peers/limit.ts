import { Pool } from 'pg';
import { BareSmtp } from './bare-smtp.js';
import { receiverOf, wholeMail } from './compose.js';
import type { Peer, PeerStart } from './peer.js';

/** What the machine allows: one durable row for the publication, then bare sockets that send a mail composed before. */
export const limitPeer = async ({ databaseUrl, connections, sinkPort, letter }: PeerStart): Promise<Peer> => {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  await pool.query(
    'CREATE TABLE publications (id serial PRIMARY KEY, recipients int NOT NULL, published_at timestamptz NOT NULL DEFAULT now())',
  );
  const mail = await wholeMail(letter, receiverOf('limit-0000000', 0, 'x'.repeat(22)));
  const text = mail.subarray(0, mail.lastIndexOf('\r\n'));
  const sessions = Array.from({ length: connections }, () => new BareSmtp(sinkPort));
  const sendAll = async (recipients: number): Promise<void> => {
    let next = 0;
    await Promise.all(
      sessions.map(async (session) => {
        while (next < recipients) {
          const { address } = receiverOf('', next, '');
          next += 1;
          await session.send({ from: 'bench@bench.example', to: address, text });
        }
      }),
    );
  };
  return {
    publish: async ({ recipients }) => {
      await pool.query('INSERT INTO publications (recipients) VALUES ($1)', [recipients]);
      void sendAll(recipients).catch((error: unknown) => console.error(error));
    },
    stop: async () => {
      for (const session of sessions) session.close();
      await pool.end();
    },
  };
};
