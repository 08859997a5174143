import { expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { projectRoot } from '@rainstorm/harness/processes';

/** What a browser must have before the first screen stands: the scripts that the page names, and what those import at once. */
const firstLoad = (app: string): { readonly scripts: ReadonlyMap<string, string>; readonly page: string; readonly bytes: number } => {
  const folder = join(projectRoot, 'apps', app, 'web', 'dist');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const wanted = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  const scripts = new Map<string, string>();
  for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) {
    if (scripts.has(path)) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    scripts.set(path, text);
    // `import{…}from"./x.js"` and `import"./x.js"`; what is loaded later is written `import("./x.js")`.
    for (const [, name] of text.matchAll(/\b(?:from|import)"\.\/([^"]+\.js)"/g)) wanted.push(`/assets/${name ?? ''}`);
  }
  const bytes = [...scripts.values()].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  return { scripts, page, bytes };
};

it('loads the duty desk with less than 200 KB of compressed script, and without the charts', () => {
  const { scripts, bytes } = firstLoad('receiver-console');
  expect(scripts.size).toBeGreaterThan(1);
  expect(bytes).toBeLessThan(200_000);
  for (const text of scripts.values()) expect(text).not.toMatch(/zrender|echarts/i);
});

it.each(['receiver-console', 'dispatcher'])(
  'holds no script or style within the page of the %s, and asks no other host for anything',
  (app) => {
    const { page, scripts } = firstLoad(app);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+="/);
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/g)].every(([, path]) => path?.startsWith('/'))).toBe(true);
    for (const text of scripts.values()) expect(text).not.toMatch(/(?:fetch|import|EventSource)\(["'`]https?:/);
  },
);

it.each(['receiver-console', 'dispatcher'])('can be installed from the %s, with a manifest and its icons', (app) => {
  const folder = join(projectRoot, 'apps', app, 'web', 'dist');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8')) as {
    readonly display: string;
    readonly start_url: string;
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
  };
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' });
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src } of manifest.icons) expect(existsSync(join(folder, src))).toBe(true);
});
