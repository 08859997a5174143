import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { projectRoot } from '@rainstorm/harness/project-root';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { World } from '@rainstorm/harness/world';

/** docs/api-guide.md is one program: compiled against clients that are generated from the two documents, and run by a process of its own. */
const run = promisify(execFile);
/** Under node_modules, so that the program finds what it imports. */
const folder = join(projectRoot, 'node_modules', '.cache', `api-guide-${process.pid}`);
const bin = (name: string): string => join(projectRoot, 'node_modules', '.bin', name);

let world: World;
beforeAll(async () => {
  world = await World.open();
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

const programOf = (guide: string): string => [...guide.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code).join('\n');

it('leads another system from its token to the history, by the document alone', async () => {
  for (const name of ['dispatcher', 'console'])
    await run(bin('openapi-typescript'), [
      join(projectRoot, 'docs', 'api', `${name}.openapi.json`),
      '--output',
      join(folder, `${name}.ts`),
    ]);
  writeFileSync(join(folder, 'guide.ts'), programOf(readFileSync(join(projectRoot, 'docs', 'api-guide.md'), 'utf8')));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        ...{ strict: true, target: 'ES2023', lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'], module: 'nodenext' },
        ...{ types: ['node'], skipLibCheck: true, rewriteRelativeImportExtensions: true, outDir: 'run' },
      },
      files: ['guide.ts'],
    }),
  );
  // What it says of itself where it does not compile is on the standard output.
  await run(bin('tsc'), ['-p', folder]).catch((error: unknown) => {
    const { stdout } = error as { readonly stdout: string };
    throw new Error(`The guide does not compile:\n${stdout}`);
  });
  const { dispatcherUrl, consoleUrl } = world.stage.instance;
  const { stdout } = await run(process.execPath, [join(folder, 'run', 'guide.js')], {
    env: { ...process.env, DESK_URL: dispatcherUrl, CONSOLE_URL: consoleUrl, DEMO_PASSWORD },
    timeout: 50_000,
  });
  expect(stdout.trim().split('\n')).toEqual([
    'episode open H3',
    'late edit 412',
    'bulletin signed',
    'published published 4',
    'receipt system',
    'silent offices 3',
    'decision III',
    'history true',
    'found 1',
    'unchanged 304',
  ]);
}, 180_000);
