import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inForce, isCancelled, retracted, type Issued } from './in-force.js';
import type { BulletinId, EpisodeId } from './ids.js';

const at = (clock: string): Date => new Date(`2021-07-20T${clock}:00+08:00`);
const bulletin = (id: string, sent: string, patch: Partial<Issued> = {}): Issued => ({
  id: id as BulletinId,
  kind: 'signal',
  msgType: 'alert',
  revisionKind: null,
  refersTo: null,
  previousId: null,
  episodeId: null,
  sentAt: at(sent),
  expires: at('22:00'),
  ...patch,
});
const update = (of: string, previous: string): Partial<Issued> => ({
  msgType: 'update',
  revisionKind: 'upgrade',
  refersTo: of as BulletinId,
  previousId: previous as BulletinId,
});
const episode = { episodeId: 'eps-1' as EpisodeId };
const standing = (all: readonly Issued[], clock: string): readonly string[] => inForce(all, at(clock)).map(({ id }) => id);

describe('what is in force', () => {
  it('ends at its expiry, to the second', () => {
    const all = [bulletin('first', '16:00', { expires: at('19:00') })];
    expect([standing(all, '18:59'), standing(all, '19:00')]).toEqual([['first'], []]);
  });

  it('is only the latest of a chain', () => {
    const all = [
      bulletin('first', '16:00'),
      bulletin('second', '17:00', update('first', 'first')),
      bulletin('third', '18:00', update('first', 'second')),
    ];
    expect(standing(all, '18:30')).toEqual(['third']);
  });

  it('is the later of two updates of one issue', () => {
    const all = [
      bulletin('first', '16:00'),
      bulletin('one', '17:00', update('first', 'first')),
      bulletin('other', '17:30', update('first', 'first')),
    ];
    expect(standing(all, '18:30')).toEqual(['other']);
  });

  it('does not come back when its update expires', () => {
    const all = [bulletin('first', '16:00'), bulletin('second', '17:00', { ...update('first', 'first'), expires: at('18:00') })];
    expect(standing(all, '18:30')).toEqual([]);
  });

  it('ends with its cancel, and a cancel is never in force itself', () => {
    const cancel = { ...update('first', 'first'), msgType: 'cancel', revisionKind: 'retract' } as const;
    const all = [bulletin('first', '16:00'), bulletin('cancel', '16:00', cancel), bulletin('another', '16:05')];
    expect(standing(all, '16:30')).toEqual(['another']);
  });

  it('ends when its episode is lifted, unless it was published after that', () => {
    const lift = { ...update('report', 'report'), ...episode, kind: 'scheduled', msgType: 'cancel', revisionKind: 'lift' } as const;
    const all = [
      bulletin('report', '10:00', { ...episode, kind: 'scheduled' }),
      bulletin('signal', '16:00', episode),
      bulletin('elsewhere', '16:00'),
      bulletin('lifting', '18:00', lift),
      bulletin('later', '18:10', episode),
    ];
    expect(standing(all, '18:30')).toEqual(['elsewhere', 'later']);
  });

  it('ends when its episode is lifted in the millisecond in which it was published', () => {
    const lift = { ...update('report', 'report'), ...episode, kind: 'scheduled', msgType: 'cancel', revisionKind: 'lift' } as const;
    const all = [
      bulletin('report', '10:00', { ...episode, kind: 'scheduled' }),
      bulletin('signal', '18:00', episode),
      bulletin('lifting', '18:00', lift),
    ];
    expect(standing(all, '18:30')).toEqual([]);
  });

  it('is the predecessor again where the update was retracted, and nothing that corrected the update', () => {
    const all = [
      bulletin('orange', '16:00'),
      bulletin('red', '17:00', update('orange', 'orange')),
      bulletin('wording', '17:10', { ...update('orange', 'red'), revisionKind: 'minor-correction' }),
      bulletin('retraction', '17:20', { ...update('orange', 'red'), msgType: 'cancel', revisionKind: 'retract' }),
    ];
    expect([standing(all, '17:15'), standing(all, '17:30')]).toEqual([['orange'], ['orange']]);
    expect(standing(all.slice(0, 3), '17:15')).toEqual(['wording']);
    expect([...retracted(all)]).toEqual(['red', 'wording']);
    expect(all.map((each) => isCancelled(each, all))).toEqual([false, true, true, true]);
  });

  it('is nothing of an issue that was lifted after its update was retracted', () => {
    const all = [
      bulletin('orange', '16:00'),
      bulletin('red', '17:00', update('orange', 'orange')),
      bulletin('lift', '17:30', { ...update('orange', 'red'), msgType: 'cancel', revisionKind: 'lift' }),
      bulletin('retraction', '17:40', { ...update('orange', 'red'), msgType: 'cancel', revisionKind: 'retract' }),
    ];
    expect(standing(all, '17:50')).toEqual([]);
    expect(isCancelled(all[0] as Issued, all)).toBe(true);
  });

  it('after the retraction of the last update is what it was before that update, whatever corrected it', () => {
    const steps = fc.array(fc.record({ of: fc.nat(), minor: fc.boolean() }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.nat(3), (revisions, corrections) => {
        const all = [bulletin('b0', '10:00')];
        for (const [index, { minor }] of revisions.entries())
          all.push(
            bulletin(`b${index + 1}`, `10:${10 + index}`, {
              ...update('b0', `b${index}`),
              revisionKind: minor ? 'minor-correction' : 'continue',
            }),
          );
        const before = standing(all.slice(0, -1), '12:00');
        const last = all.at(-1)?.id ?? '';
        let previous: string = last;
        for (let n = 0; n < corrections; n += 1) {
          all.push(bulletin(`c${n}`, `10:${30 + n}`, update('b0', previous)));
          previous = `c${n}`;
        }
        all.push(bulletin('retraction', '11:00', { ...update('b0', last), msgType: 'cancel', revisionKind: 'retract' }));
        expect(standing(all, '12:00')).toEqual(before);
      }),
    );
  });

  it('can be two signals, if neither refers to the other', () => {
    expect(standing([bulletin('orange', '16:00'), bulletin('red', '16:10')], '16:30')).toEqual(['orange', 'red']);
  });
});
