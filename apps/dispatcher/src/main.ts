import { formatFault, loadBaseMap, loadCityApart } from '@rainstorm/city-config';
import { createLogger, InvalidEnvironment, listen, PortInUse, type Logger } from '@rainstorm/http-edge';
import { IncompatibleRelease } from '@rainstorm/ledger';
import { createAuditor } from './monitoring/auditor.module.js';
import { openLedger } from './infrastructure/open-ledger.js';
import { prepareQueueBackend } from './infrastructure/queue-backend.module.js';
import { dispatcherSettings } from './infrastructure/settings.js';
import { createApi, createBackground } from './roles/dispatcher.module.js';

/** What an operator can mend, said in one sentence without a stack. */
class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** Longer than any mail server may take; a queue that is away would be waited for without end. The ledger knows what was left. */
const LONGEST_STOP_MS = 25_000;
const stopInTheEnd = (logger: Logger): void => {
  const begin = (): void => {
    setTimeout(() => {
      logger.warn({ afterMs: LONGEST_STOP_MS }, 'stopped without waiting longer');
      process.exit(1);
    }, LONGEST_STOP_MS).unref();
  };
  process.once('SIGTERM', begin).once('SIGINT', begin);
};

const start = async (): Promise<void> => {
  const settings = dispatcherSettings(process.env);
  const logger = createLogger({ name: 'dispatcher', level: settings.logLevel });
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
  const ledger = await openLedger(
    {
      url: settings.databaseUrl,
      clock: settings.clock,
      application: `rainstorm-${settings.roles.join('-')}`,
      poolSize: settings.roles.includes('auditor') ? 2 : 24,
    },
    async () => (settings.roles.includes('auditor') ? undefined : prepareQueueBackend(settings)),
    { say: (sentence) => logger.warn(sentence), isGivenUp: () => isStopped },
  );
  if (ledger === null) return;
  process.off('SIGTERM', giveUp).off('SIGINT', giveUp);
  const parts = { ledger, city: city.value, map: map.value, settings, logger };
  stopInTheEnd(logger);
  if (settings.roles.includes('auditor')) {
    await createAuditor(parts);
    logger.info({ roles: settings.roles, city: city.value.code }, 'running');
    return;
  }
  if (!settings.roles.includes('api')) {
    await createBackground(parts);
    logger.info({ roles: settings.roles, city: city.value.code }, 'running');
    return;
  }
  const app = await createApi(parts);
  try {
    await listen(app, settings.host, settings.port, 'DISPATCHER_PORT');
  } catch (error) {
    await app.close();
    throw error;
  }
  logger.info({ roles: settings.roles, host: settings.host, port: settings.port, city: city.value.code }, 'listening');
};

start().catch((error: unknown) => {
  const isPlain = [InvalidEnvironment, PortInUse, CannotStart, IncompatibleRelease].some((kind) => error instanceof kind);
  process.stderr.write(`${isPlain ? (error as Error).message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
