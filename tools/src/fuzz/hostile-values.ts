/** Placeholders in a body for JSON text that JSON.stringify would never write. */
export const RAW_JSON_MARKERS = { infinite: '@@1e309@@', deep: '@@deep@@', hugeInteger: '@@9e99@@' } as const;

const long = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** Texts that often break software. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '暴雨\u0000过程',
  '\ud800',
  '暴\udfff雨',
  '\u202e雨暴\u2066',
  '\u200f\u061c',
  '\ufeff',
  '\r\nBcc: everybody@example.org',
  '\u001b[2J',
  '\u2028\u2029',
  long('a', 100_000),
  long('暴雨', 100_000),
  long('\u0301', 5_000),
  '👨‍👩‍👧‍👦🇨🇳',
  "' OR '1'='1",
  "'); DROP TABLE bulletins; --",
  '%%s%n$1${now}{{headline}}{zh}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  'null',
  'NaN',
  '-0',
  '0x10',
  '1e5',
  '١٢٣',
  '410105\n',
];

export const hostileInstants: readonly string[] = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '1600-02-29T12:00:00Z',
  '1969-12-31T23:59:59.999999999Z',
  '2021-02-30T00:00:00Z',
  '2021-07-19T24:00:00Z',
  '2021-07-19T21:00:60Z',
  '2021-07-19 21:00:00',
  '2021-07-19',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59-23:59',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '99999-01-01T00:00:00Z',
];

export const hostileNumbers: readonly number[] = [-1, 0, -0.5, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e21, 1e-320];

export const hostileValues: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [[]],
  [null],
  { length: 1e9 },
  { then: 'x' },
  { toString: 1, valueOf: null },
  RAW_JSON_MARKERS.infinite,
  RAW_JSON_MARKERS.hugeInteger,
  RAW_JSON_MARKERS.deep,
  ...hostileNumbers,
];

/** Path segments, percent-encoded or not. */
export const hostilePathParts: readonly string[] = [
  '%00',
  '%0d%0aX-Injected:%20yes',
  '%ff',
  '%',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..',
  '__proto__',
  'constructor',
  'none',
  "x'%20OR%201=1--",
  '%F0%9F%92%A7',
  '%E2%80%AE',
  long('a', 500),
  long('%E6%9A%B4', 6_000),
  '0',
  '-1',
  'eps-000000000000000000',
  '%25%32%65',
  ';a=b',
  ':id',
  '*',
];

/** Field names that no schema describes. */
export const hostileKeys: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'id',
  'extra',
  '',
  '\u0000',
  '暴雨',
  '$ref',
  'a.b',
  'a[0]',
];

/** Whole bodies, with their content type. */
export const hostileBodies: readonly (readonly [text: string | Uint8Array, type: string])[] = [
  ['', 'application/json'],
  ['{', 'application/json'],
  ['{"a":1', 'application/json'],
  ['{"a":1}}', 'application/json'],
  ['\ufeff{}', 'application/json'],
  ['null', 'application/json'],
  ['"text"', 'application/json'],
  ['1e309', 'application/json'],
  ['[]', 'application/json'],
  ['{"a":NaN}', 'application/json'],
  [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'application/json'],
  ['{"a":'.repeat(20_000), 'application/json'],
  [new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 'application/json'],
  ['{}', 'application/json; charset=utf-16'],
  ['{}', 'application/json; charset=nonsense'],
  ['{}', 'application/vnd.api+json'],
  ['a=1&a[b]=2', 'application/x-www-form-urlencoded'],
  ['--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--', 'multipart/form-data; boundary=x'],
  ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'application/xml'],
  ['{}', 'text/plain'],
  ['{}', 'not a type'],
  ['{}', ''],
  ['x'.repeat(1_200_000), 'application/json'],
];

const latin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Hostile headers, including `Host` and those that identify the caller. */
export const hostileHeaders: readonly Readonly<Record<string, string | string[]>>[] = [
  ...['', 'short', 'x'.repeat(201), latin('暴雨预警信号发布'), 'has a blank in it', 'x'.repeat(200)].map((key) => ({
    'idempotency-key': key,
  })),
  ...['-1', '0', '1e3', '99999999999999999999', 'abc', latin('١٢'), '9'.repeat(3_000), '1', ' '].map((id) => ({ 'last-event-id': id })),
  ...['x', '=', ';;;;', 'rainstorm_desk=', 'rainstorm_desk=x; rainstorm_session=x', 'a=%', `a=${'b'.repeat(6_000)}`, '__proto__=1'].map(
    (cookie) => ({
      cookie,
    }),
  ),
  ...['Bearer', 'Bearer x', 'Bearer rst_', `Bearer rst_${'A'.repeat(5_000)}`, 'Basic bGluOng=', 'Digest', latin('Bearer 暴雨')].map(
    (authorization) => ({
      authorization,
    }),
  ),
  ...['127.0.0.1', '::1', 'not an address', '1.2.3.4, 5.6.7.8', ','.repeat(500), latin('暴雨')].map((address) => ({
    'x-forwarded-for': address,
  })),
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
  { 'x-forwarded-proto': 'https' },
  ...['en', 'zh', '*', 'xx', 'en;q=abc', 'zh;q=0, en;q=0', 'en;q=-1', 'en;q=9999', ','.repeat(3_000), latin('中文')].map((language) => ({
    'accept-language': language,
  })),
  ...['evil.example', 'a b', '[::1', '127.0.0.1:99999', ''].map((host) => ({ host })),
  ...['null', 'https://evil.example', 'x', latin('https://暴雨.example')].map((origin) => ({ origin })),
  ...['cross-site', 'same-origin', 'none', 'x'].map((site) => ({ 'sec-fetch-site': site })),
  ...['text/html', 'application/xml', '*/*;q=0', 'x'].map((accept) => ({ accept })),
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br, zstd' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-request-id': '../../x' },
  { 'x-request-id': 'a'.repeat(65) },
  { 'x-csrf-token': 'x' },
  { 'x-csrf-token': ['a', 'b'] },
  { range: 'bytes=0-' },
  { 'if-none-match': '*' },
  { 'if-match': '"x"' },
  { expect: 'a wonder' },
  { 'x-long': 'x'.repeat(20_000) },
];
