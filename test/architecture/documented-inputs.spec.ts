import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from '@jest/globals';
import ts from 'typescript';
import { planted } from './cruise.spec-support.js';

const controllers = (root: string): readonly string[] =>
  readdirSync(join(root, 'apps'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.controller\.ts$/.test(name) && !/node_modules|dist/.test(name))
    .map((name) => join(root, 'apps', name));

/** `@Query(query(listing))` has to come with `@apiQuery(listing)`, and `@Body(body(edit))` with `@apiBody(edit)`: `Class.method` where not. */
const undocumented = (path: string): readonly string[] => {
  const found: string[] = [];
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node)) {
      const decorators = (ts.getDecorators(node) ?? []).map((one) => one.expression.getText());
      const taken = node.parameters.flatMap((one) => ts.getDecorators(one) ?? []).map((one) => one.expression.getText());
      const wanted = taken.flatMap((text) => {
        const [, kind, schema] = /^(?:Query|Body)\((query|body)\((.*)\)\)$/s.exec(text) ?? [];
        return kind === undefined ? [] : [`api${kind === 'query' ? 'Query' : 'Body'}(${schema ?? ''})`];
      });
      if (wanted.some((decorator) => !decorators.includes(decorator))) found.push(`${basename(path)} ${node.name.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

it('what an operation takes is in its document', () => {
  expect(controllers('.').length).toBeGreaterThan(20);
  expect(controllers('.').flatMap(undocumented)).toEqual([]);
});

it('catches an operation whose query is in no document', () => {
  expect(controllers(planted).flatMap(undocumented)).toEqual(['hides-its-query.controller.ts list']);
});
