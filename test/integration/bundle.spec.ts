import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from '@jest/globals';
import { nodeFlags, projectRoot } from '@rainstorm/harness/processes';

const programOf = (app: string): string => join(projectRoot, 'apps', app, 'dist/main.js');
const bundleOf = (app: string): string => join(projectRoot, 'apps', app, 'dist/bundle/main.js');

/** Prints whether V8 takes the compiled code that `dist/main.js` finds for the options of this process. */
const ASKS_V8 = `
const { Script } = require('node:vm');
const { readFileSync } = require('node:fs');
const fs = require('node:fs');
const { createHash } = require('node:crypto');
const [, bundle] = process.argv;
const name = createHash('sha256').update(JSON.stringify([process.version, process.arch, ...process.execArgv.slice(0, -2)])).digest('hex').slice(0, 16);
const cache = bundle + '.' + name + '.cache';
if (!fs.existsSync(cache)) { console.log('no ' + cache); process.exit(); }
const script = new Script(require('node:module').wrap(readFileSync(bundle, 'latin1')), { filename: bundle, cachedData: readFileSync(cache) });
console.log(script.cachedDataRejected ? 'rejected' : 'taken');`;

it.each([
  ['dispatcher', nodeFlags()],
  ['dispatcher', nodeFlags('scheduler')],
  ['receiver-console', nodeFlags()],
  ['cli', []],
])('%s with the options %j has compiled code that V8 takes', (app, flags) => {
  const asked = spawnSync(process.execPath, [...flags, '-e', ASKS_V8, bundleOf(app)], { encoding: 'utf8' });
  expect(asked.stdout.trim()).toBe('taken');
});

it.each(['dispatcher', 'receiver-console'])('%s starts without its compiled code too', (app) => {
  const { stderr } = spawnSync(process.execPath, ['--max-semi-space-size=8', programOf(app)], { encoding: 'utf8', env: {} });
  expect(stderr).toMatch(/^Invalid environment: .*DATABASE_URL/);
});

it.each(['dispatcher', 'receiver-console'])('%s keeps its source in one byte for each character', (app) => {
  expect(readFileSync(bundleOf(app)).every((byte) => byte < 128)).toBe(true);
});

it.each(['dispatcher', 'receiver-console', 'cli'])('%s has the program beside it that reads a large city apart', async (app) => {
  const reader = join(bundleOf(app), '../read-city-process.js');
  expect(existsSync(reader)).toBe(true);
  const child = fork(reader, [join(projectRoot, 'config/zhengzhou')], { serialization: 'advanced', execArgv: [] });
  const [loaded] = (await once(child, 'message')) as [{ readonly ok: boolean; readonly value: { readonly code: string } }];
  expect(loaded).toMatchObject({ ok: true, value: { code: 'zhengzhou' } });
});

it.each(['dispatcher', 'receiver-console'])('%s has the thread beside it that makes documents', async (app) => {
  const document = {
    ...{ marks: [], isExercise: false, urgency: '', issuer: '郑州市气象台', head: '暴雨预警信号', number: '', signer: '', title: '试印' },
    ...{ addressees: '', body: [], enclosures: '', date: '2021年7月20日', note: '', attachments: [] },
  };
  for (const [kind, start] of [
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
  ]) {
    const workerData = { kind, document, files: [], at: new Date('2021-07-20T00:00:00Z') };
    const thread = new Worker(join(bundleOf(app), '../press-thread.js'), { workerData, stdout: true, stderr: true });
    const [made] = (await once(thread, 'message')) as [{ readonly content: Uint8Array }];
    await thread.terminate();
    expect(
      Buffer.from(made.content)
        .toString('latin1')
        .startsWith(start ?? ''),
    ).toBe(true);
  }
});
