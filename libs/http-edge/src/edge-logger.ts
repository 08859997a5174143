type Write = (line: object, message: string) => void;

/** What the edge needs of a log. A pino logger is one. */
export interface EdgeLogger {
  readonly debug: Write;
  readonly info: Write;
  readonly error: Write;
}
