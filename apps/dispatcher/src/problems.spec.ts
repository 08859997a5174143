import { expect, it } from '@jest/globals';
import { dispatcherProblems } from './problems.js';

it('has no text with an instant of a program: people read the time of their own clock', () => {
  const texts = Object.values(dispatcherProblems.kinds).flatMap((kind) => [kind.title, ...('detail' in kind ? [kind.detail] : [])]);
  const places = texts.flatMap(({ zh, en }) => [...`${zh}${en}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  expect(places).toContain('wall');
  expect(places.filter((name) => /(?:At|Since|Until)$|^(?:now|onset|expires|from|to)$/.test(name))).toEqual([]);
});
