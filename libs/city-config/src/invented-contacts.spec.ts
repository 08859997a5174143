import { expect, it } from '@jest/globals';
import type { City, Contact } from '@rainstorm/warning-model';
import { inventedContacts, inventedContactsFault } from './invented-contacts.js';
import { loadCity } from './load-city.js';

const zhengzhou = async (): Promise<City> => {
  const loaded = await loadCity('config/zhengzhou');
  if (!loaded.ok) throw new Error('The city has faults');
  return loaded.value;
};

/** With real addresses and numbers everywhere. */
const real = (contact: Contact): Contact => ({
  ...contact,
  phone: contact.phone === null ? null : '0371-67180000',
  channels: contact.channels.map((channel) => ({ ...channel, address: channel.address.replace('.example', '.gov.cn') })),
});
const realCity = ({ offices, command, desk, chief, offlineSheet, ...city }: City): City => ({
  ...city,
  offlineSheet:
    offlineSheet === undefined
      ? undefined
      : {
          ...offlineSheet,
          recipients: offlineSheet.recipients.map((one) => ({ ...one, address: one.address.replace('.example', '.gov.cn') })),
        },
  offices: offices.map((office) => ({ ...office, contacts: office.contacts.map(real) })),
  command: { ...command, levels: command.levels.map((level) => ({ ...level, contacts: level.contacts.map(real) })) },
  desk: desk.map(real),
  chief: chief.map(real),
});

it('names every address and number of the example, wherever it stands', async () => {
  const lines = inventedContacts(await zhengzhou());
  for (const file of ['offices.yaml', 'command.yaml', 'desk.yaml', 'offline-sheet.yaml']) expect(lines.join('\n')).toContain(file);
  expect(lines.join('\n')).toMatch(/@.*\.example/);
  expect(inventedContactsFault(await zhengzhou())).toContain('生产环境不能使用示例联系方式');
});

it('lets a city with real contacts pass', async () => {
  expect(inventedContacts(realCity(await zhengzhou()))).toEqual([]);
  expect(inventedContactsFault(realCity(await zhengzhou()))).toBeNull();
});
