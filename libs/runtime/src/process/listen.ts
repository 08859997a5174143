/** A port that another program holds. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  constructor(host: string, port: number, variable: string) {
    super(
      `端口 ${port} 已被占用，请改设 ${variable} / Port ${port} on ${host} is in use: stop what holds it, or set ${variable} to another port`,
    );
  }
}

/** Where an app listens, and the variable that chooses another port. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
  readonly variable: string;
}

/** What is needed of a Nest app. */
export interface ListeningApp {
  listen(port: number, host: string): Promise<unknown>;
  close(): Promise<void>;
}

export const isPortInUse = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';

/** Listens. Where it cannot, the app is closed, and it rejects: with `PortInUse` where another program holds the port. */
export const listen = async (app: ListeningApp, { host, port, variable }: ListenAddress): Promise<void> => {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw isPortInUse(error) ? new PortInUse(host, port, variable) : error;
  }
};
