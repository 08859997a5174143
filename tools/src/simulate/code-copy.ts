import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a fault is planted: a file of a library's build, and what stands there instead. */
export interface Patch {
  /** Below `libs/`, without ending: `operations/src/escalations/escalate-unanswered`. */
  readonly file: string;
  /** Must occur exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** A copy of the built product in which faults can be planted. The original is never touched. */
export interface CodeCopy {
  readonly folder: string;
  /** Plants a fault and resolves with a function that takes it out again. Throws where `find` does not occur exactly once. */
  readonly plant: (patch: Patch) => () => void;
  readonly remove: () => void;
}

const COPIED = ['operations', 'warning-model', 'ledger', 'city-config', 'runtime'];

/** The built file of a library: `libs/operations/dist/operations/src/…`. */
export const builtFile = (folder: string, file: string): string => {
  const [library = '', ...path] = file.split('/');
  return `${join(folder, 'libs', library, 'dist', library, ...path)}.js`;
};

/** Copies the build of `root`: its libraries and tools. Packages of others are linked. */
export const copyCode = (root: string): CodeCopy => {
  const folder = mkdtempSync(join(tmpdir(), 'rainstorm-planted-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@rainstorm'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@rainstorm' && !name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  for (const name of COPIED) {
    const target = join(folder, 'libs', name);
    mkdirSync(target, { recursive: true });
    cpSync(join(root, 'libs', name, 'package.json'), join(target, 'package.json'));
    cpSync(join(root, 'libs', name, 'dist'), join(target, 'dist'), { recursive: true });
    symlinkSync(target, join(modules, '@rainstorm', name));
  }
  for (const name of ['tools', 'test/harness']) {
    cpSync(join(root, name, 'package.json'), join(folder, name, 'package.json'));
    cpSync(join(root, name, 'dist'), join(folder, name, 'dist'), { recursive: true });
  }
  symlinkSync(join(folder, 'test', 'harness'), join(modules, '@rainstorm', 'harness'));
  for (const name of readdirSync(join(root, 'node_modules', '@rainstorm')))
    if (![...COPIED, 'harness', 'tools'].includes(name))
      symlinkSync(join(root, 'node_modules', '@rainstorm', name), join(modules, '@rainstorm', name));
  symlinkSync(join(root, 'config'), join(folder, 'config'));
  return {
    folder,
    plant: ({ file, find, replace }) => {
      const path = builtFile(folder, file);
      const original = readFileSync(path, 'utf8');
      const parts = original.split(find);
      if (parts.length !== 2) throw new Error(`"${find}" occurs ${parts.length - 1} times in ${file}, and has to occur once`);
      writeFileSync(path, parts.join(replace));
      return () => {
        writeFileSync(path, original);
      };
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
