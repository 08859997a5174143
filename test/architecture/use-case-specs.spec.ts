import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from '@jest/globals';
import ts from 'typescript';
import { planted } from './cruise.spec-support.js';

const features = (root: string): readonly string[] =>
  ['apps/dispatcher/src', 'apps/receiver-console/src']
    .flatMap((app) => readdirSync(join(root, app), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !['infrastructure', 'roles'].includes(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));

/** A use case is a class of a feature that is given the ledger. Files of the framework carry their kind in their name. */
const isUseCase = (path: string): boolean => {
  let found = false;
  const visit = (node: ts.Node): void => {
    found ||= ts.isConstructorDeclaration(node) && node.parameters.some(({ type }) => type?.getText() === 'Ledger');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
};

const useCases = (root: string): readonly string[] =>
  features(root).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^[a-z-]+\.ts$/.test(name))
      .map((name) => join(folder, name))
      .filter(isUseCase),
  );

const withoutSpec = (root: string): readonly string[] => useCases(root).filter((path) => !existsSync(path.replace(/\.ts$/, '.spec.ts')));

it('each use case has a spec beside it, under its name', () => {
  expect(useCases('.').length).toBeGreaterThan(40);
  expect(withoutSpec('.')).toEqual([]);
});

it('catches a use case without one', () => {
  expect(withoutSpec(planted).map((path) => basename(path))).toEqual(['forget-episode.ts']);
});
