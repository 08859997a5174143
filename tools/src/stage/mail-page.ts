import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApp, untilReady } from '@rainstorm/harness/processes';

export interface MailPage {
  readonly smtpUrl: string;
  readonly pageUrl: string;
  stop(): Promise<void>;
}

/** Starts `maildev`: a mail server on loopback with a page that shows the mails. */
export const startMailPage = async (options: {
  readonly smtpPort: number;
  readonly pagePort: number;
  readonly logFile: string;
}): Promise<MailPage> => {
  const script = join(dirname(fileURLToPath(import.meta.resolve('maildev'))), 'bin', 'maildev.js');
  const app = startApp({
    name: 'mail page',
    script,
    arguments: [
      '--smtp',
      String(options.smtpPort),
      '--web',
      String(options.pagePort),
      '--ip',
      '127.0.0.1',
      '--web-ip',
      '127.0.0.1',
      '--max-emails',
      '2000',
    ],
    environment: {},
    logFile: options.logFile,
  });
  const origin = `http://127.0.0.1:${options.pagePort}`;
  // The page works only at `/` and with `Accept: text/html`, so its readiness is checked at another path.
  await untilReady(app, `${origin}/index.html`);
  return { smtpUrl: `smtp://127.0.0.1:${options.smtpPort}`, pageUrl: `${origin}/`, stop: async () => app.stop() };
};
