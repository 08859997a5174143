import { describe, expect, it } from '@jest/globals';
import type { EpisodeId, PublishedBulletin } from '@rainstorm/warning-model';
import { aBulletin, aRevision, at } from '../spec/a-bulletin.js';
import { referencesOf, restoredBy } from './references.js';

const ids = (all: readonly PublishedBulletin[]): readonly string[] => all.map(({ id }) => id);
const first = aBulletin('first', '09:00');
const second = aRevision('second', '10:00', 'upgrade', { first: 'first', previous: 'first' });
const third = aRevision('third', '11:00', 'continue', { first: 'first', previous: 'second' });

describe('the references of a message', () => {
  it('are none for a first issue', () => {
    expect(referencesOf(first, [first, second])).toEqual([]);
  });

  it('name all unexpired messages of the issue, the oldest first, and none that came later', () => {
    const later = aRevision('later', '12:00', 'continue', { first: 'first', previous: 'third' });
    expect(ids(referencesOf(third, [later, third, second, first]))).toEqual(['first', 'second']);
  });

  it('leave out what has expired, but never the message directly before', () => {
    const short = { ...first, expires: at('10:30') };
    expect(ids(referencesOf(third, [short, second, third]))).toEqual(['second']);
    const gone = { ...second, expires: at('10:45') };
    expect(ids(referencesOf(third, [short, gone, third]))).toEqual(['second']);
  });

  it('of a lift name the whole issue, so that nothing of it stays', () => {
    const lift = aRevision('lift', '12:00', 'lift', { first: 'first', previous: 'third' });
    expect(ids(referencesOf(lift, [first, second, third, lift]))).toEqual(['first', 'second', 'third']);
  });

  it('of the lifting of an episode name what was published for it, of whatever kind', () => {
    const report = aBulletin('report', '08:00', {
      kind: 'scheduled',
      step: 'D1',
      colour: null,
      areas: [{ areaCode: '410100', level: null, colour: null }],
    });
    const elsewhere = aBulletin('elsewhere', '09:30', { episodeId: 'eps-b' as EpisodeId });
    const lift = aRevision('lift', '12:00', 'lift', { first: 'report', previous: 'report' }, { kind: 'scheduled' });
    expect(ids(referencesOf(lift, [report, first, second, elsewhere, lift]))).toEqual(['report', 'first', 'second']);
  });

  it('of a retraction name what was issued in error with its corrections, and not what stands again', () => {
    const corrected = aRevision('corrected', '10:30', 'minor-correction', { first: 'first', previous: 'second' });
    const retraction = aRevision('retraction', '11:00', 'retract', { first: 'first', previous: 'second' });
    const all = [first, second, corrected, retraction];
    expect(ids(referencesOf(retraction, all))).toEqual(['second', 'corrected']);
    expect(ids(restoredBy(retraction, all))).toEqual(['first']);
    expect(restoredBy(second, all)).toEqual([]);
  });

  it('do not name again what was retracted before', () => {
    const retraction = aRevision('retraction', '11:00', 'retract', { first: 'first', previous: 'second' });
    const next = aRevision('next', '12:00', 'upgrade', { first: 'first', previous: 'first' });
    expect(ids(referencesOf(next, [first, second, retraction, next]))).toEqual(['first']);
  });
});
