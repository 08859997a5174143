import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/** For health checks of processes without HTTP: a file touched at each heartbeat, and removed at a regular end. */
export class AliveFile {
  constructor(private readonly path: string | null) {}

  async touch(): Promise<void> {
    if (this.path !== null) await writeFile(this.path, '');
  }

  remove(): void {
    if (this.path !== null) rmSync(this.path, { force: true });
  }
}
