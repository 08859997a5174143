type Write = (line: object, message: string) => void;

/** The logger interface of the edge. A pino logger satisfies it. */
export interface EdgeLogger {
  readonly debug: Write;
  readonly info: Write;
  readonly error: Write;
}
