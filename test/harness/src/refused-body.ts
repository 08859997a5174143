import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';

/**
 * Sends a request that announces a body of `bytes` bytes and begins with it, and resolves with the status of the answer. The rest is never
 * written: a server that refuses the body answers and closes while it still comes, and the system then throws the answer away.
 */
export const statusOfAnnounced = async (asked: ClientRequest, bytes: number): Promise<number> => {
  asked.setHeader('content-length', bytes);
  asked.write('"');
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  // What becomes of the connection afterwards is not the question.
  asked.on('error', () => undefined);
  response.on('error', () => undefined);
  asked.destroy();
  return response.statusCode ?? 0;
};
