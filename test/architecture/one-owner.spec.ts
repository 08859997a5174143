import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { planted } from './cruise.spec-support.js';

const filesUnder = (root: string, folders: readonly string[]): readonly string[] =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter(
      ({ name, parentPath }) =>
        /(?<!\.spec)(?<!\.spec-support)\.ts$/.test(name) && !/node_modules|[\\/](dist|spec|web)([\\/]|$)/.test(parentPath),
    )
    .map(({ name, parentPath }) => join(parentPath, name));

const parse = (path: string): ts.SourceFile => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

const visit = (node: ts.Node, see: (node: ts.Node) => void): void => {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
};

const namesState = (patch: ts.Expression, file: ts.SourceFile): boolean => {
  if (ts.isIdentifier(patch)) {
    let names = false;
    visit(file, (node) => {
      if (ts.isVariableDeclaration(node) && node.name.getText() === patch.text && node.initializer !== undefined)
        names ||= ts.isObjectLiteralExpression(node.initializer) && namesState(node.initializer, file);
    });
    return names;
  }
  return (
    ts.isObjectLiteralExpression(patch) &&
    patch.properties.some((property) =>
      ts.isSpreadAssignment(property)
        ? namesState(property.expression, file)
        : property.name?.getText().replaceAll(/['"]/g, '') === 'state',
    )
  );
};

/** Where the patch of an `update` names a state: `path:line`. A state changes through `transition` alone, which asks the lifecycle. */
const statesInUpdates = (path: string): readonly string[] => {
  const file = parse(path);
  const found: string[] = [];
  visit(file, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    if (!['update', 'updateReturning'].includes(node.expression.name.text)) return;
    const [, patch] = node.arguments;
    if (patch !== undefined && namesState(patch, file))
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
  });
  return found;
};

const SQL = /^\s*(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|WITH\s+(RECURSIVE\s+)?\w+\s+AS\s*\()/;

/** Texts that are SQL: `path:line`. */
const statements = (path: string): readonly string[] => {
  const file = parse(path);
  const found: string[] = [];
  visit(file, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = ts.isTemplateExpression(node) ? node.head.text : node.text;
      if (SQL.test(text)) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    }
  });
  return found;
};

describe('a change of state', () => {
  it('goes through a transition of its lifecycle, everywhere', () => {
    const files = filesUnder('.', ['apps', 'libs', 'tools']);
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap(statesInUpdates)).toEqual([]);
  });

  it('is caught where an update writes it', () => {
    const culprit = join(planted, 'libs/operations/src/changes-a-state.ts');
    expect(filesUnder(planted, ['apps', 'libs']).flatMap(statesInUpdates)).toEqual([`${culprit}:8`, `${culprit}:9`]);
  });
});

describe('SQL', () => {
  it('stands in the ledger alone', () => {
    const files = filesUnder('.', ['apps', 'libs']).filter((path) => !path.startsWith(join('libs', 'ledger')));
    expect(files.flatMap(statements)).toEqual([]);
  });

  it('is caught elsewhere', () => {
    expect(filesUnder(planted, ['apps', 'libs']).flatMap(statements)).toEqual([
      `${join(planted, 'apps/dispatcher/src/cadence/speaks-sql.ts')}:1`,
    ]);
  });
});
