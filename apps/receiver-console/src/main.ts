import { formatFault, inventedContactsFault, loadCityWithMap } from '@rainstorm/city-config';
import { CannotStart, createLogger, listen, logFatalErrors, openLedger, runProcess } from '@rainstorm/runtime';
import { createConsole } from './console.module.js';
import { consoleSettings } from './infrastructure/settings.js';

const start = async (): Promise<void> => {
  const settings = consoleSettings(process.env);
  const logger = createLogger({ name: 'receiver-console', level: settings.logLevel, files: settings.logFiles });
  logFatalErrors(logger);
  const loaded = await loadCityWithMap(settings.cityDir);
  if (!loaded.ok) throw new CannotStart(loaded.refusal.map(formatFault).join('\n'));
  const { city, map } = loaded.value;
  const invented = settings.isProduction ? inventedContactsFault(city) : null;
  if (invented !== null) throw new CannotStart(invented);

  const ledger = await openLedger({ url: settings.databaseUrl, clock: settings.clock, application: 'rainstorm-console' }, logger, {
    city,
    settings,
  });
  if (ledger === null) return;
  const app = await createConsole({ ledger, city, map, settings, logger });
  await listen(app, { host: settings.host, port: settings.port, variable: 'CONSOLE_PORT' });
  logger.info({ host: settings.host, port: settings.port, city: city.code }, 'listening');
};

runProcess(start);
