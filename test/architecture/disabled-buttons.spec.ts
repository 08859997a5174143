import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const roots = ['libs/web-kit/src', 'apps/dispatcher/web/src', 'apps/receiver-console/web/src'];
const components = roots.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.vue'))
    .map((name) => join(root, name)),
);
/** What is only under way says so by itself, or by the words of its button. */
const UNDER_WAY = /^(busy|is\w*|act !== undefined && act\.state !== 'refused'|isUnderWay\(\w+\))$/;

it('every button that waits for more than the answer to its press says what it waits for', () => {
  const silent = components.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<button\b[^]*?:disabled="([^"]*)"[^]*?>/g)]
      .filter(([tag, condition = '']) => !UNDER_WAY.test(condition) && !tag.includes('aria-describedby'))
      .map(([, condition]) => `${file}: ${condition ?? ''}`),
  );
  expect(silent).toEqual([]);
});
