import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

// The build copies this file beside the bundle of each app, as `main.js`. It runs the bundle with the code cache that the build has made for
// this Node and these options; without one, V8 compiles the bundle, which takes longer.

const filename = fileURLToPath(new URL('./bundle/main.js', import.meta.url));
const run = createHash('sha256')
  .update(JSON.stringify([process.version, process.arch, ...process.execArgv]))
  .digest('hex');
const cache = `${filename}.${run.slice(0, 16)}.cache`;
const readCache = () => {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
};

const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), {
  filename,
  cachedData: process.env.MAKE_CODE_CACHE === '1' ? undefined : readCache(),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
// At the end of a run, when what a start needs has been compiled.
if (process.env.MAKE_CODE_CACHE === '1') process.once('exit', () => writeFileSync(cache, script.createCachedData()));

const require = createRequire(filename);
// Parts that are loaded later require this one, and must not run it again.
const module = new Module(filename);
module.filename = filename;
require.cache[filename] = module;
script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
module.loaded = true;
