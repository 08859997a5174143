/** The port is used by another program. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  constructor(host: string, port: number, variable: string) {
    super(
      `端口 ${port} 已被占用，请改设 ${variable} / Port ${port} on ${host} is in use: stop what holds it, or set ${variable} to another port`,
    );
  }
}

/** The address of an app, and the name of the variable that sets the port. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
  readonly variable: string;
}

/** The part of a Nest app that `listen` uses. */
export interface ListeningApp {
  listen(port: number, host: string): Promise<unknown>;
  close(): Promise<void>;
}

export const isPortInUse = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';

/** Listens. On failure it closes the app and rejects, with `PortInUse` if another program uses the port. */
export const listen = async (app: ListeningApp, { host, port, variable }: ListenAddress): Promise<void> => {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw isPortInUse(error) ? new PortInUse(host, port, variable) : error;
  }
};
