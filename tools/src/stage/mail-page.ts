import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApp, untilReady, type AppProcess } from '@rainstorm/harness/processes';

export interface MailPageOptions {
  readonly smtpPort: number;
  readonly pagePort: number;
  /** For the mails: a folder of this start, which no other user shares. */
  readonly folder: string;
  readonly logFile: string;
  readonly keepLogsDays: number;
  readonly onNotice: (line: string) => void;
}

/** `maildev`: a mail server on loopback with a page that shows the mails. */
export class MailPage {
  private app: AppProcess | null = null;

  constructor(private readonly options: MailPageOptions) {}

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${this.options.smtpPort}`;
  }
  get pageUrl(): string {
    return `http://127.0.0.1:${this.options.pagePort}/`;
  }

  /** Resolves when the page is ready. */
  async start(): Promise<void> {
    const { smtpPort, pagePort, folder, logFile, keepLogsDays, onNotice } = this.options;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.app = startApp({
      name: 'mail page',
      script: join(dirname(fileURLToPath(import.meta.resolve('maildev'))), 'bin', 'maildev.js'),
      arguments: [
        ...['--smtp', String(smtpPort), '--web', String(pagePort), '--ip', '127.0.0.1', '--web-ip', '127.0.0.1'],
        ...['--max-emails', '2000', '--mail-directory', folder],
      ],
      environment: {},
      logFile,
      keepLogsDays,
      onTrouble: onNotice,
    });
    // The page works only at `/` and with `Accept: text/html`, so its readiness is checked at another path.
    await untilReady(this.app, `${this.pageUrl}index.html`);
  }

  async ended(): Promise<number | string> {
    return this.app?.ended ?? 0;
  }

  async stop(): Promise<void> {
    await this.app?.stop();
  }
}
