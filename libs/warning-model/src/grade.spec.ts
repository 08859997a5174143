import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carriesWords } from './city.js';
import { carriedGrade, gradeName, missingGrades, senderOf, type Grade } from './grade.js';
import { colours, levels } from './vocabulary.js';

const grade = (level: Grade['level'], colour: Grade['colour']): Grade => ({ level, colour });
const anyGrade = fc.record({
  level: fc.constantFrom(null, ...levels),
  colour: fc.constantFrom(null, ...colours),
});

describe('the grade of a bulletin', () => {
  it('is a level, a colour, both, either or none, as its product has it', () => {
    expect(missingGrades('none', grade(null, null))).toEqual([]);
    expect(missingGrades('level', grade(null, 'red'))).toEqual(['level']);
    expect(missingGrades('colour', grade('I', null))).toEqual(['colour']);
    expect(missingGrades('level-and-colour', grade('IV', null))).toEqual(['colour']);
    expect(missingGrades('level-and-colour', grade('IV', 'blue'))).toEqual([]);
    expect(missingGrades('level-or-colour', grade(null, null))).toEqual(['colour']);
    expect(missingGrades('level-or-colour', grade('IV', null))).toEqual([]);
    expect(missingGrades('level-or-colour', grade(null, 'yellow'))).toEqual([]);
  });

  it('has nothing that its product cannot carry, and then lacks what it lacked before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...carriesWords), anyGrade, (carries, given) => {
        const carried = carriedGrade(carries, given);
        expect(missingGrades(carries, carried)).toEqual(missingGrades(carries, given));
        expect(carriedGrade(carries, carried)).toEqual(carried);
      }),
    );
  });

  it('is written as the reports write it', () => {
    expect([grade(null, 'yellow'), grade('IV', null), grade('IV', 'blue'), grade(null, null)].map(gradeName)).toEqual([
      '黄色',
      'Ⅳ级',
      'Ⅳ级（蓝色）',
      '',
    ]);
  });
});

describe('the sender', () => {
  const report = { sender: '郑州市气象局', senderBy: { yellow: '郑州市气象台', IV: '郑州市气象台' } };

  it('is that of the colour, else of the level, else of the product', () => {
    expect(senderOf(report, grade(null, 'yellow'))).toBe('郑州市气象台');
    expect(senderOf(report, grade('IV', null))).toBe('郑州市气象台');
    expect(senderOf(report, grade('II', 'orange'))).toBe('郑州市气象局');
    expect(senderOf({ sender: '郑州市气象台' }, grade(null, 'red'))).toBe('郑州市气象台');
  });
});
