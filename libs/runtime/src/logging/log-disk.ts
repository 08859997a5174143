import { statfsSync } from 'node:fs';

/** Less than this, or a hundredth of a disk that is smaller than 100 GB, is nearly full. */
const LEAST_FREE = 1024 ** 3;

/** The room on the disk of a folder, in bytes. */
export const roomIn = (folder: string): { readonly free: number; readonly isNearlyFull: boolean } => {
  const { bavail, blocks, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  return { free, isNearlyFull: free < Math.min(LEAST_FREE, (blocks * bsize) / 100) };
};
