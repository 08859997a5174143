import { expect, it } from '@jest/globals';
import { inOrderOfGravity } from './order-of-calls.ts';

const call = (name: string, given: object) => ({
  name,
  isCalm: false,
  isExercise: false,
  colour: null,
  level: null,
  until: '2021-07-20T08:00:00.000Z',
  ...given,
});

it('a real red comes before what is milder, later, calm or only practised', () => {
  const calls = [
    call('exercise', { isExercise: true, colour: 'red', until: '2021-07-20T07:00:00.000Z' }),
    call('lift', { isCalm: true, colour: 'red' }),
    call('missing', { until: null }),
    call('yellow', { colour: 'yellow', until: '2021-07-20T07:00:00.000Z' }),
    call('red later', { colour: 'red', until: '2021-07-20T09:00:00.000Z' }),
    call('red', { colour: 'red' }),
    call('report of level II', { level: 'II' }),
  ];
  expect(inOrderOfGravity(calls).map(({ name }) => name)).toEqual([
    'red',
    'red later',
    'report of level II',
    'yellow',
    'missing',
    'lift',
    'exercise',
  ]);
});
