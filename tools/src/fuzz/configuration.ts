import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkCity } from '@rainstorm/city-config';
import { Dice } from '../chaos/dice.js';
import { hostileTexts } from './hostile.js';
import type { PromiseTold } from './run.js';

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

const pieces: readonly string[] = [
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

/** A file with one to three lines cut, doubled, moved in, or filled with something else; or with bytes that are no text. */
const spoil = (text: string, dice: Dice): string | Uint8Array => {
  const way = dice.throw();
  if (way < 0.04) return Buffer.concat([Buffer.from(text.slice(0, 200)), Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28])]);
  if (way < 0.08) return text.slice(0, Math.floor(dice.between(0, text.length)));
  const lines = text.split('\n');
  for (let changes = Math.ceil(dice.between(0, 3)); changes > 0; changes -= 1) {
    const at = Math.floor(dice.between(0, lines.length));
    const line = lines[at] ?? '';
    const piece = dice.one(pieces);
    const change = dice.throw();
    if (change < 0.15) lines.splice(at, 1);
    else if (change < 0.25) lines.splice(at, 0, line);
    else if (change < 0.35) lines[at] = `   ${line}`;
    else if (change < 0.5) lines.splice(at, 0, piece);
    else if (change < 0.85) lines[at] = line.replace(/:\s.*$/, () => `: ${piece}`);
    else lines[at] = line.replace(/\w+/, () => piece);
  }
  return lines.join('\n');
};

/** Spoils one file of a city after the other: each is read, or refused with places that a person can go to. */
export const fuzzConfiguration = async (
  cityDirectory: string,
  { files: count, seed }: { readonly files: number; readonly seed: number },
): Promise<PromiseTold> => {
  const folder = await mkdtemp(join(tmpdir(), 'rainstorm-fuzz-'));
  const broken: string[] = [];
  try {
    await cp(cityDirectory, folder, { recursive: true });
    for (let number = 0; number < count; number += 1) {
      const dice = new Dice(seed, `configuration ${number}`);
      const name = dice.one(files);
      const before = await readFile(join(folder, name), 'utf8');
      const after = spoil(before, dice);
      await writeFile(join(folder, name), after);
      broken.push(...(await wrongIn(folder)).map((fault) => `${name}, file ${number}: ${fault}`));
      await writeFile(join(folder, name), before);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return { promise: 'a faulty configuration is refused at its lines, and throws nothing', tested: count, broken };
};

const wrongIn = async (folder: string): Promise<readonly string[]> => {
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
