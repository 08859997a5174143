import { formatFault, loadBaseMap, loadCityApart } from '@rainstorm/city-config';
import { createLogger, InvalidEnvironment, listen, PortInUse } from '@rainstorm/http-edge';
import { IncompatibleRelease } from '@rainstorm/ledger';
import { createConsole } from './console.module.js';
import { openLedger } from './infrastructure/open-ledger.js';
import { consoleSettings } from './infrastructure/settings.js';

/** What an operator can mend, said in one sentence without a stack. */
class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const start = async (): Promise<void> => {
  const settings = consoleSettings(process.env);
  const logger = createLogger({ name: 'receiver-console', level: settings.logLevel });
  const city = await loadCityApart(settings.cityDir);
  const map = await loadBaseMap(settings.cityDir, city.ok ? city.value : undefined);
  if (!city.ok || !map.ok) {
    const faults = [...(city.ok ? [] : city.refusal), ...(map.ok ? [] : map.refusal)];
    throw new CannotStart(faults.map(formatFault).join('\n'));
  }

  let isStopped = false;
  const giveUp = (): void => {
    isStopped = true;
  };
  process.once('SIGTERM', giveUp).once('SIGINT', giveUp);
  const ledger = await openLedger(settings, { say: (sentence) => logger.warn(sentence), isGivenUp: () => isStopped });
  if (ledger === null) return;
  process.off('SIGTERM', giveUp).off('SIGINT', giveUp);

  const app = await createConsole({ ledger, city: city.value, map: map.value, settings, logger });
  try {
    await listen(app, settings.host, settings.port, 'CONSOLE_PORT');
  } catch (error) {
    await app.close();
    throw error;
  }
  logger.info({ host: settings.host, port: settings.port, city: city.value.code }, 'listening');
};

start().catch((error: unknown) => {
  const isPlain = [InvalidEnvironment, PortInUse, CannotStart, IncompatibleRelease].some((kind) => error instanceof kind);
  process.stderr.write(`${isPlain ? (error as Error).message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
