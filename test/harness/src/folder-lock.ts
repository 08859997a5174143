import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project-root.js';

/** A lock that this process holds, and whether one that ended without releasing it had it before; or the process that holds it. */
export type FolderLock = { readonly release: () => void; readonly wasLeft: boolean } | { readonly heldBy: number };

/** Takes `file` as the lock of its folder. The program for it is in scripts/, where it works before anything is installed or built. */
export const takeLock = async (file: string): Promise<FolderLock> => {
  const script = (await import(pathToFileURL(join(projectRoot, 'scripts/lock.mjs')).href)) as { takeLock(file: string): FolderLock };
  return script.takeLock(file);
};
