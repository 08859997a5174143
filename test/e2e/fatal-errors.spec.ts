import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '@rainstorm/harness/until';
import { World } from '@rainstorm/harness/world';

/** A defect in each process, on a signal: an error that nobody catches, or a promise that nobody waits for. */
const defect = `
  process.on('SIGUSR2', () => { throw new Error('a defect at smtp://bureau:hunter2@mail.example'); });
  process.on('SIGPIPE', () => { void Promise.reject(new Error('a promise at smtp://bureau:hunter2@mail.example')); });
`;

let world: World;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-defect-'));
  const file = join(folder, 'defect.mjs');
  writeFileSync(file, defect);
  const NODE_OPTIONS = `--import=${pathToFileURL(file).href}`;
  world = await World.prepare({ environment: { NODE_OPTIONS } });
  const { instance } = world.stage;
  await Promise.all([instance.startDispatcher('api', 'api'), instance.startConsole()]);
  const auditor = await instance.startAuditor();
  await until(async () => Promise.resolve(auditor.said().includes('"msg":"running"')), 60_000);
}, 120_000);
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

it.each([
  ['api', 'SIGUSR2', 'a defect', 'uncaughtException'],
  ['receiver-console', 'SIGPIPE', 'a promise', 'unhandledRejection'],
  ['auditor', 'SIGUSR2', 'a defect', 'uncaughtException'],
] as const)('%s ends with 1 after %s, and its last line says why', async (name, signal, what, origin) => {
  const app = world.stage.instance.process(name);
  process.kill(app.pid, signal);
  expect(await app.ended).toBe(1);
  const lines = readFileSync(join(world.stage.logs, `${name}.log`), 'utf8')
    .trimEnd()
    .split('\n');
  const fatal = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ level }) => level === 'fatal');
  expect(fatal).toMatchObject([{ origin, err: { message: `${what} at smtp://…@mail.example`, stack: expect.stringContaining('at ') } }]);
  expect(lines.at(-1)).toContain('"level":"fatal"');
  expect(lines.join('\n')).not.toContain('hunter2');
});
