import { buildIfNeeded } from './build.mjs';
import { install } from './install.mjs';

/** What every command of ours does first. */
export const installAndBuild = async () => {
  install();
  await buildIfNeeded();
};
