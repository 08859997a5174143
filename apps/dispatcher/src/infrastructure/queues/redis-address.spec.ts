import { describe, expect, it } from '@jest/globals';
import { parseRedisAddress } from './redis-address.js';

describe('the address of Redis', () => {
  it('is one server', () => {
    expect(parseRedisAddress('rediss://user:secret@cache:6380/2')).toEqual({ shape: 'single', url: 'rediss://user:secret@cache:6380/2' });
  });

  it('is a master that sentinels know', () => {
    expect(parseRedisAddress('redis+sentinel://:p%40ss@one:26379,two/rainstorm')).toEqual({
      shape: 'sentinel',
      nodes: [
        { host: 'one', port: 26_379 },
        { host: 'two', port: 26_379 },
      ],
      master: 'rainstorm',
      login: { password: 'p@ss' },
    });
  });

  it('is a cluster', () => {
    expect(parseRedisAddress('redis+cluster://one:7000,[::1]:7001')).toEqual({
      shape: 'cluster',
      nodes: [
        { host: 'one', port: 7000 },
        { host: '::1', port: 7001 },
      ],
      login: {},
    });
  });

  it.each([
    'http://cache',
    'redis://',
    'redis+sentinel://one:26379',
    'redis+cluster://one:7000/master',
    'redis+cluster://one:port',
    'redis+cluster://,',
    'redis+cluster://one:99999',
  ])('is not %s', (text) => {
    expect(parseRedisAddress(text)).toBeNull();
  });
});
