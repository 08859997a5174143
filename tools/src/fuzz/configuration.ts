import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkCity } from '@rainstorm/city-config';
import { SeededRandom } from '../chaos/seeded-random.js';
import { hostileTexts } from './hostile-values.js';
import type { PromiseResult } from './run.js';

const files = [
  'city.yaml',
  'offices.yaml',
  'products.yaml',
  'command.yaml',
  'desk.yaml',
  'approval.yaml',
  'revisions.yaml',
  'weekly.yaml',
  'demo-accounts.yaml',
  'hazards/rainstorm.yaml',
  'districts.geo.json',
  'scenarios/c-2025-08-07.yaml',
];

const hostilePieces: readonly string[] = [
  ...hostileTexts,
  '1e309',
  '-1',
  '.inf',
  '.nan',
  '~',
  '[',
  '{',
  '}',
  '- - -',
  '&a [*a]',
  '*a',
  '<<: *a',
  '!!binary x',
  '!!js/function x',
  '__proto__: { x: 1 }',
  '---',
  '...',
  '\t',
  '|',
  '>-',
  '? [a]',
  '"',
  "'",
  '%YAML 9.9',
  '['.repeat(5_000),
  'a: '.repeat(2_000),
];

/** Damages a file: one to three lines are removed, duplicated, indented or replaced, or it gets bytes that are not text. */
const damage = (text: string, random: SeededRandom): string | Uint8Array => {
  const way = random.next();
  if (way < 0.04) return Buffer.concat([Buffer.from(text.slice(0, 200)), Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28])]);
  if (way < 0.08) return text.slice(0, Math.floor(random.between(0, text.length)));
  const lines = text.split('\n');
  for (let changes = Math.ceil(random.between(0, 3)); changes > 0; changes -= 1) {
    const at = Math.floor(random.between(0, lines.length));
    const line = lines[at] ?? '';
    const piece = random.pick(hostilePieces);
    const change = random.next();
    if (change < 0.15) lines.splice(at, 1);
    else if (change < 0.25) lines.splice(at, 0, line);
    else if (change < 0.35) lines[at] = `   ${line}`;
    else if (change < 0.5) lines.splice(at, 0, piece);
    else if (change < 0.85) lines[at] = line.replace(/:\s.*$/, () => `: ${piece}`);
    else lines[at] = line.replace(/\w+/, () => piece);
  }
  return lines.join('\n');
};

/** Damages one file of a city after the other. Each must load, or be refused with file and line. */
export const fuzzConfiguration = async (
  cityDirectory: string,
  { files: count, seed }: { readonly files: number; readonly seed: number },
): Promise<PromiseResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'rainstorm-fuzz-'));
  const broken: string[] = [];
  try {
    await cp(cityDirectory, folder, { recursive: true });
    for (let number = 0; number < count; number += 1) {
      const random = new SeededRandom(seed, `configuration ${number}`);
      const name = random.pick(files);
      const before = await readFile(join(folder, name), 'utf8');
      const after = damage(before, random);
      await writeFile(join(folder, name), after);
      broken.push(...(await findFaults(folder)).map((fault) => `${name}, file ${number}: ${fault}`));
      await writeFile(join(folder, name), before);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return { promise: 'a faulty configuration is refused with file and line, and never throws', tested: count, broken };
};

const findFaults = async (folder: string): Promise<readonly string[]> => {
  try {
    const { faults } = await checkCity(folder);
    const wrong = faults.filter(
      ({ file, line, expected }) => !resolve(file).startsWith(folder) || !Number.isInteger(line) || line < 1 || expected === '',
    );
    return wrong.map((fault) => `a fault without a place: ${JSON.stringify(fault)}`);
  } catch (error) {
    return [`thrown: ${(error as Error).stack ?? String(error)}`];
  }
};
