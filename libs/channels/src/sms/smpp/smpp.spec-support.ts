import { Smsc, type SmscAccount } from '@rainstorm/harness/smsc';
import type { Status } from '@rainstorm/warning-model';
import { templates, Told } from '../lines.spec-support.js';
import { makeSmsChannel } from '../sms-channel.js';
import { makeSmppGateway, type SmppAccount, type SmppOptions } from './smpp-gateway.js';

export const accounts: Readonly<Record<Status, SmscAccount>> = {
  actual: { systemId: 'bureau', password: 'secret1' },
  exercise: { systemId: 'rehearse', password: 'secret2' },
};
export const accountOf = <Of extends Status>(status: Of, port: number, more: Partial<SmppAccount> = {}): SmppAccount<Of> => ({
  name: `smpp:${accounts[status].systemId}`,
  signName: '郑州气象',
  templateText: templates[status],
  window: 10,
  perSecond: 100,
  server: { host: '127.0.0.1', port, tls: false },
  ...accounts[status],
  systemType: '',
  serviceType: '',
  source: '10690001',
  numberPrefix: '86',
  ...more,
  status,
});

const times = { connectMs: 1_000, answerMs: 400, testMs: 10_000 };
export const open = async (more: Partial<SmppAccount> = {}, options: Partial<SmppOptions> = {}) => {
  const smsc = new Smsc();
  const port = await smsc.start();
  smsc.open(accounts.actual);
  smsc.open(accounts.exercise);
  const told = new Told();
  const parts: (readonly [Status, number])[] = [];
  const gateway = makeSmppGateway({
    accounts: { actual: accountOf('actual', port, more), exercise: accountOf('exercise', port) },
    times,
    intake: told,
    onParts: (status, count) => parts.push([status, count]),
    firstPauseMs: 50,
    ...options,
  });
  const channel = makeSmsChannel({ gateway, now: () => new Date() });
  await channel.check?.();
  return { smsc, channel, told, parts, port };
};
