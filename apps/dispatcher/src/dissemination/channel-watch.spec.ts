import { expect, it } from '@jest/globals';
import { ChannelRegistry, makeEmailChannel } from '@rainstorm/channels';
import { ScriptedMailServer } from '@rainstorm/harness/scripted-mail-server';
import type { Logger } from '@rainstorm/runtime';
import { ChannelStates } from '../infrastructure/channel-states.js';
import { ChannelWatch } from './channel-watch.js';

it('a wrong password is found without a mail, told once as an error, and gone when it is right again', async () => {
  const server = await ScriptedMailServer.start({ login: { user: 'dispatcher', password: 'changed' } });
  const mail = makeEmailChannel({
    smtpUrl: server.url({ user: 'dispatcher', password: 'old' }),
    from: 'qixiang@zhengzhou.example',
    fromName: '郑州市气象局',
  });
  const registry = ChannelRegistry.of([mail]);
  if (!registry.ok) throw new Error('No registry');
  const logged: string[] = [];
  const log = (level: string) => (_about: unknown, said: string) => logged.push(`${level}: ${said}`);
  const states = new ChannelStates();
  const watch = new ChannelWatch(registry.value, states, { error: log('error'), info: log('info') } as unknown as Logger);
  await watch.round();
  await watch.round();
  expect(states.failed).toMatchObject([{ channel: 'email', reason: 'not-authorised', detail: 'EAUTH, SMTP 535 5.7.8 after AUTH' }]);
  expect(JSON.stringify(states.failed)).not.toContain('old');
  server.script.login = { user: 'dispatcher', password: 'old' };
  await watch.round();
  expect(states.failed).toEqual([]);
  expect(logged).toEqual(['error: a channel takes nothing', 'info: a channel works again']);
  await mail.close();
  await server.down();
});

it('one that works with its reserve alone is no failed channel, and is told once to whoever runs it', async () => {
  const since = new Date();
  const mail = {
    ...makeEmailChannel({ smtpUrl: 'smtp://127.0.0.1:1', from: 'qixiang@zhengzhou.example', fromName: '郑州市气象局' }),
    check: async () => Promise.resolve({ state: 'slow', reason: 'unreachable', detail: 'SMTP_URL: ECONNREFUSED', since } as const),
  };
  const registry = ChannelRegistry.of([mail]);
  if (!registry.ok) throw new Error('No registry');
  const logged: string[] = [];
  const states = new ChannelStates();
  const warn = ({ detail }: { readonly detail: string }) => logged.push(detail);
  const watch = new ChannelWatch(registry.value, states, { warn } as unknown as Logger);
  await watch.round();
  await watch.round();
  expect([states.failed, logged]).toEqual([[], ['SMTP_URL: ECONNREFUSED']]);
  await mail.close();
});
