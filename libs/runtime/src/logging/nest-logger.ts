import type { Logger } from './logger.js';

type Write = (line: object, message: string) => void;

/** Writes Nest's own log lines through pino: `NestFactory.create(…, { logger: new NestLogger(logger) })`. Nest passes its context as the last text. */
export class NestLogger {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write((line, text) => this.logger.info(line, text), message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write((line, text) => this.logger.fatal(line, text), message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write((line, text) => this.logger.error(line, text), message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write((line, text) => this.logger.warn(line, text), message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write((line, text) => this.logger.debug(line, text), message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write((line, text) => this.logger.trace(line, text), message, rest);
  }

  private write(write: Write, message: unknown, rest: readonly unknown[]): void {
    const last = rest.at(-1);
    const context = typeof last === 'string' ? { context: last } : {};
    const err = [message, ...rest].find((part) => part instanceof Error);
    const stack = rest.length > 1 && typeof rest[0] === 'string' ? { stack: rest[0] } : {};
    const text = typeof message === 'string' ? message : message instanceof Error ? message.message : JSON.stringify(message);
    write({ ...context, ...stack, ...(err === undefined ? {} : { err }) }, text);
  }
}
