import { formatFault, inventedContactsFault, loadCityWithMap } from '@rainstorm/city-config';
import { CannotStart, createLogger, listen, logFatalErrors, openLedger, runProcess, type Logger } from '@rainstorm/runtime';
import { createAuditor } from './monitoring/auditor.module.js';
import { prepareQueueBackend } from './infrastructure/queues/queue-backend.module.js';
import { dispatcherSettings } from './infrastructure/settings.js';
import { createApi, createBackground } from './roles/dispatcher.module.js';

/** Longer than any mail server may take. A queue that is away would be waited for without end; the ledger knows what was left. */
const LONGEST_STOP_MS = 25_000;
const limitStop = (logger: Logger): void => {
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
  const { roles, host, port } = settings;
  const isAuditor = roles.includes('auditor');
  const logger = createLogger({ name: 'dispatcher', level: settings.logLevel, files: settings.logFiles });
  logFatalErrors(logger);
  const loaded = await loadCityWithMap(settings.cityDir);
  if (!loaded.ok) throw new CannotStart(loaded.refusal.map(formatFault).join('\n'));
  const { city, map } = loaded.value;
  const invented = settings.isProduction ? inventedContactsFault(city) : null;
  if (invented !== null) throw new CannotStart(invented);

  const ledger = await openLedger(
    { url: settings.databaseUrl, clock: settings.clock, application: `rainstorm-${roles.join('-')}`, poolSize: isAuditor ? 2 : 24 },
    logger,
    { city, settings },
    async () => (isAuditor ? undefined : prepareQueueBackend(settings)),
  );
  if (ledger === null) return;
  limitStop(logger);
  const parts = { ledger, city, map, settings, logger };
  if (!roles.includes('api')) {
    await (isAuditor ? createAuditor(parts) : createBackground(parts));
    logger.info({ roles, city: city.code }, 'running');
    return;
  }
  const app = await createApi(parts);
  await listen(app, { host, port, variable: 'DISPATCHER_PORT' });
  logger.info({ roles, host, port, city: city.code }, 'listening');
};

runProcess(start);
