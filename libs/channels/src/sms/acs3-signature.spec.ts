import { expect, it } from '@jest/globals';
import { signAcs3 } from './acs3-signature.js';

it('signs as the example of the documents of Aliyun does', () => {
  const { query, headers } = signAcs3(
    {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      action: 'RunInstances',
      version: '2014-05-26',
      parameters: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
      now: new Date('2023-10-26T10:22:32.789Z'),
      nonce: '3156853299f313e23d1673dc12e1703d',
    },
    { keyId: 'YourAccessKeyId', keySecret: 'YourAccessKeySecret' },
  );
  expect(query).toBe('ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai');
  expect(headers['authorization']).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
      'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  );
});

it('encodes as RFC 3986 does', () => {
  const request = { host: 'a', action: 'b', version: 'c', now: new Date(0), nonce: 'n' };
  expect(signAcs3({ ...request, parameters: { 参数: "a b+c*d~e'(f)!" } }, { keyId: '', keySecret: '' }).query).toBe(
    '%E5%8F%82%E6%95%B0=a%20b%2Bc%2Ad~e%27%28f%29%21',
  );
});
