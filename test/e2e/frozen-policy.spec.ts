import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { projectRoot } from '@rainstorm/harness/processes';
import { MINUTE, OFFICES, World } from '@rainstorm/harness/world';

let world: World;
const configDir = mkdtempSync(join(tmpdir(), 'rainstorm-config-'));
beforeAll(async () => {
  cpSync(join(projectRoot, 'config'), configDir, { recursive: true });
  world = await World.open({ configDir, cityDirectory: join(configDir, 'zhengzhou') });
});
afterAll(async () => {
  await world.close();
  rmSync(configDir, { recursive: true, force: true });
});

it('keeps deadlines and contacts of an open dispatch when the configuration changes; the next bulletin has the new ones', async () => {
  const open = await world.signal('red');
  await world.settle();
  const command = join(configDir, 'zhengzhou', 'command.yaml');
  writeFileSync(command, readFileSync(command, 'utf8').replace('zhibanshi@command.zhengzhou.example', 'moved@command.zhengzhou.example'));
  await world.stage.instance.stop();
  await world.stage.instance.start();
  world.forgetMails();

  await world.acknowledge(open.bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  await world.advance(5 * MINUTE + 500);
  await world.mail.find(({ to }) => to === 'zhibanshi@command.zhengzhou.example');
  expect(world.mail.mails.filter(({ to }) => to === 'moved@command.zhengzhou.example')).toEqual([]);

  const next = await world.signal('red');
  await world.acknowledge(next.bulletin.id, ...OFFICES.slice(1));
  world.forgetMails();
  await world.advance(5 * MINUTE + 500);
  await world.mail.find(
    ({ to, text, subject }) => to === 'moved@command.zhengzhou.example' && `${subject}${text}`.includes(next.bulletin.number ?? '?'),
  );
});
