import { describe, expect, it } from '@jest/globals';
import { channelCapabilities, type ChannelKind } from '@rainstorm/warning-model';
import type { Channel, ChannelCapabilities } from './channel.js';
import { ChannelRegistry, checkContact } from './registry.js';

const closed: string[] = [];
const aChannel = (kind: ChannelKind, capabilities: Partial<ChannelCapabilities> = {}): Channel => ({
  kind,
  capabilities: { ...channelCapabilities.email, maxTextLength: 100, ...capabilities },
  send: async () => Promise.resolve({ result: 'sent', providerId: null }),
  close: async () => {
    closed.push(kind);
    return Promise.resolve();
  },
});
const registryOf = (...channels: readonly Channel[]): ChannelRegistry => {
  const registry = ChannelRegistry.of(channels);
  if (!registry.ok) throw new Error(registry.refusal.type);
  return registry.value;
};

describe('the registry', () => {
  it('finds its channels by kind', () => {
    const email = aChannel('email');
    const registry = registryOf(aChannel('webhook'), email);
    expect(registry.require('email')).toEqual({ ok: true, value: email });
    expect(registry.kinds).toEqual(['email', 'webhook']);
  });

  it('refuses two of a kind', () => {
    expect(ChannelRegistry.of([aChannel('email'), aChannel('webhook'), aChannel('email')])).toEqual({
      ok: false,
      refusal: { type: 'two-of-a-kind', kind: 'email' },
    });
  });

  it('refuses a kind that the model does not know', () => {
    expect(ChannelRegistry.of([aChannel('pigeon' as ChannelKind)])).toEqual({
      ok: false,
      refusal: { type: 'unknown-kind', kind: 'pigeon' },
    });
  });

  it.each(['webhook', 'pigeon', 'toString', '__proto__', ''])('finds no channel for %j', (kind) => {
    expect(registryOf(aChannel('email')).require(kind)).toEqual({ ok: false, refusal: { type: 'no-such-channel', kind } });
  });

  it('refuses a message with a receipt when the channel carries none', () => {
    const registry = registryOf(aChannel('email', { carriesReceipt: false }));
    expect(registry.require('email', { carriesReceipt: true })).toEqual({
      ok: false,
      refusal: { type: 'cannot-carry-receipt', kind: 'email' },
    });
    expect(registry.require('email', { carriesReceipt: false })).toMatchObject({ ok: true });
  });

  it('refuses a confirmation when the channel gives none', () => {
    const registry = registryOf(aChannel('email'), aChannel('console', { confirmsDelivery: true }));
    expect(registry.require('email', { confirmsDelivery: true })).toEqual({
      ok: false,
      refusal: { type: 'cannot-confirm-delivery', kind: 'email' },
    });
    expect(registry.require('console', { confirmsDelivery: true })).toMatchObject({ ok: true });
  });

  it('refuses a text that is too long, and accepts one that just fits', () => {
    const registry = registryOf(aChannel('webhook'));
    expect(registry.require('webhook', { textLength: 101 })).toEqual({
      ok: false,
      refusal: { type: 'text-too-long', kind: 'webhook', maxTextLength: 100 },
    });
    expect(registry.require('webhook', { textLength: 100 })).toMatchObject({ ok: true });
  });

  it('closes all of its channels', async () => {
    await registryOf(aChannel('email'), aChannel('console')).close();
    expect(closed.sort()).toEqual(['console', 'email']);
  });
});

describe('the address of a contact', () => {
  const secretRef = 'FLOOD_SECRET';
  it.each([
    ['email', 'zhiban@zhengzhou.example', null],
    ['email', 'zhiban@郑州.example', null],
    ['email', `${'a'.repeat(64)}@b.example`, null],
    ['webhook', 'https://flood.zhengzhou.example/hook?a=b', secretRef],
    ['webhook', 'http://127.0.0.1:9000/', secretRef],
    ['console', '-', null],
    ['dingtalk', '总值班室工作群', secretRef],
    ['sms', '13800000001', null],
    ['voice', '13800000001', null],
    ['voice', '037167180000', null],
    ['wecom-app', 'ZhangWei_01', null],
    ['dingtalk-app', 'manager7675', null],
    ['ding', '012345', null],
  ] as const)('is right: %s %s', (kind, address, ref) => {
    expect(checkContact({ kind, address, secretRef: ref })).toEqual([]);
  });

  it.each([
    ['email', 'abc', null, ['not-an-email-address']],
    ['email', 'a@b', null, ['not-an-email-address']],
    ['email', `${'a'.repeat(65)}@b.example`, null, ['not-an-email-address']],
    ['email', '值班@b.example', null, ['not-an-email-address']],
    ['email', 'a@b.example, c@d.example', null, ['not-an-email-address']],
    ['email', `${'a'.repeat(250)}@b.example`, null, ['not-an-email-address']],
    ['email', 'a@b.example\r\nBcc: c@d.example', null, ['control-character']],
    ['webhook', 'flood', secretRef, ['not-a-url']],
    ['webhook', 'ftp://flood.example/', secretRef, ['not-http']],
    ['webhook', 'https://flood.example/', null, ['secret-missing']],
    ['webhook', 'https://user:pass@flood.example/', secretRef, ['credentials-in-url']],
    ['webhook', 'javascript:alert(1)', null, ['not-http', 'secret-missing']],
    ['webhook', 'https://flood.example/\nx', secretRef, ['control-character']],
    ['console', 'somewhere', null, ['not-a-console']],
    ['sms', '0371-67180000', null, ['not-a-mobile-number']],
    ['voice', '0371-67180000', null, ['not-a-callable-number']],
    ['wecom-app', '张伟', null, ['not-a-member-id']],
    ['wecom-app', 'a|b', null, ['not-a-member-id']],
    ['dingtalk-app', '@all', null, ['not-a-member-id']],
    ['ding', '', null, ['not-a-member-id']],
    ['sms', '+8613800000001', null, ['not-a-mobile-number']],
    ['feishu', '总值班室工作群', null, ['secret-missing']],
  ] as const)('is wrong: %s %j', (kind, address, ref, faults) => {
    expect(checkContact({ kind, address, secretRef: ref })).toEqual(faults);
  });
});
