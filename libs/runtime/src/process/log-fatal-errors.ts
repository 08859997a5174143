import type { Logger } from '../logging/logger.js';

/**
 * What nobody caught ends the process: one line of level `fatal` says what it was, then the exit code is 1, so that whoever watches the process starts
 * it again. A promise that nobody waits for counts the same. The line is written before the process ends.
 */
export const logFatalErrors = (logger: Logger): void => {
  let isEnding = false;
  process.on('uncaughtException', (error: unknown, origin) => {
    // The log itself may fail, as where nobody reads the output any more.
    if (isEnding) process.exit(1);
    isEnding = true;
    try {
      const err = error instanceof Error ? error : new Error(String(error));
      logger.fatal({ err, origin }, 'the process ends: an error that nobody caught');
    } finally {
      process.exit(1);
    }
  });
};
