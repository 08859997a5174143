import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/** For health checks of processes without HTTP: a file that is as old as their last heartbeat, and gone when they end by themselves. */
export class AliveFile {
  constructor(private readonly path: string | null) {}

  async touch(): Promise<void> {
    if (this.path !== null) await writeFile(this.path, '');
  }

  remove(): void {
    if (this.path !== null) rmSync(this.path, { force: true });
  }
}
