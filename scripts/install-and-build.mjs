import { buildIfNeeded } from './build.mjs';
import { install } from './install.mjs';

/** The first step of every npm script. */
export const installAndBuild = async () => {
  install();
  await buildIfNeeded();
};
