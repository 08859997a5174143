import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { connectionFailure } from '../../connection-failure.js';
import { codeOf } from '../../gateway/answers.js';
import { NotConnected } from './sms-connection.js';

export interface SmsServer {
  readonly host: string;
  readonly port: number;
  /** The certificate is checked: against the authorities of this machine and `ca`. */
  readonly tls: boolean;
  /** PEM, besides those of the machine. */
  readonly ca?: readonly string[];
}

/** Rejects with `NotConnected`. */
export const openSocket = async ({ host, port, tls, ca = [] }: SmsServer, connectMs: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = tls ? connectTls({ host, port, ...(ca.length === 0 ? {} : { ca: [...ca] }) }) : connectPlain({ host, port });
    const fail = (reason: NotConnected): void => {
      clearTimeout(patience);
      socket.destroy();
      reject(reason);
    };
    const patience = setTimeout(() => fail(new NotConnected('timed-out', 'no connection in time')), connectMs);
    const failed = (error: Error): void => {
      const code = codeOf(error);
      fail(new NotConnected(connectionFailure(code, error.message) ?? 'unreachable', `no connection (${code || 'broken off'})`));
    };
    socket.on('error', failed);
    socket.once(tls ? 'secureConnect' : 'connect', () => {
      clearTimeout(patience);
      socket.off('error', failed);
      socket.setNoDelay(true);
      resolve(socket);
    });
  });
