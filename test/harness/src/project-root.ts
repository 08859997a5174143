import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folderAbove = (folder: string): string =>
  existsSync(join(folder, 'nest-cli.json')) || dirname(folder) === folder ? folder : folderAbove(dirname(folder));

/** The project's folder. Works from the sources and from the build. */
export const projectRoot = folderAbove(dirname(fileURLToPath(import.meta.url)));
