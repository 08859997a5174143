import { join } from 'node:path';
import { buildIfNeeded, isBuilt } from './build.mjs';
import { install, isInstalled, root } from './install.mjs';
import { waitForLock } from './lock.mjs';

/** The first step of every npm script. One script at a time installs and builds; the others wait for it. */
export const installAndBuild = async () => {
  if (isInstalled() && isBuilt()) return;
  const lock = await waitForLock(join(root, '.data', 'installing'), (pid) => {
    process.stderr.write(`Another npm script installs or builds here (process ${pid}): waiting for it …\n`);
  });
  try {
    install();
    await buildIfNeeded();
  } finally {
    lock.release();
  }
};
