import { describe, expect, it } from '@jest/globals';
import type { OfficeId } from '@rainstorm/warning-model';
import { aMessage } from '../contract/a-message.js';
import { describeChannelContract } from '../contract/channel-contract.js';
import { makeConsoleChannel, type Presence } from './console-channel.js';

/** Open pages kept in memory. Can be made to fail, as the database can. */
class OpenPages implements Presence {
  isAway = false;
  private readonly persons = new Map<OfficeId | null, Set<string>>();

  open(officeId: OfficeId | null, person: string): void {
    this.persons.set(officeId, (this.persons.get(officeId) ?? new Set()).add(person));
  }

  closeAll(): void {
    this.persons.clear();
  }

  async whoIsPresent(officeId: OfficeId | null): Promise<readonly string[]> {
    if (this.isAway) throw new Error('password=s3cret: connection refused');
    return Promise.resolve([...(this.persons.get(officeId) ?? [])]);
  }
}

const atTheDesk = { ...aMessage().to, address: '-' };
const dutyOffice = aMessage().officeId!;

describeChannelContract(
  'console',
  async () => {
    const pages = new OpenPages();
    return Promise.resolve({
      channel: makeConsoleChannel(pages),
      to: { address: '-' },
      secrets: ['s3cret'],
      succeed: () => {
        pages.isAway = false;
        pages.open(dutyOffice, 'wang');
      },
      failTemporarily: () => {
        pages.isAway = true;
      },
      failPermanently: (message) => ({ ...message, to: { ...message.to, address: 'somewhere else' } }),
      received: async () => Promise.resolve([]),
      stop: async () => {
        pages.closeAll();
        return Promise.resolve();
      },
    });
  },
  { describe, it },
  { carriesText: false },
);

describe('the console as a channel', () => {
  it('reports a delivery when officers of the office have a page open, and who they are', async () => {
    const pages = new OpenPages();
    pages.open(dutyOffice, 'wang');
    pages.open(dutyOffice, 'li');
    expect(await makeConsoleChannel(pages).send(aMessage({ to: atTheDesk }))).toEqual({ result: 'delivered', providerId: 'wang、li' });
  });

  it('fails temporarily when nobody is signed in, or only another office', async () => {
    const pages = new OpenPages();
    const channel = makeConsoleChannel(pages);
    expect(await channel.send(aMessage({ to: atTheDesk }))).toMatchObject({ result: 'failed-temporarily', reason: 'nobody-signed-in' });
    pages.open('city-flood-office' as OfficeId, 'li');
    expect(await channel.send(aMessage({ to: atTheDesk }))).toMatchObject({ result: 'failed-temporarily', reason: 'nobody-signed-in' });
  });

  it('looks for the command when the message is for no office', async () => {
    const pages = new OpenPages();
    pages.open(null, 'zhao');
    expect(await makeConsoleChannel(pages).send(aMessage({ to: atTheDesk, officeId: null }))).toMatchObject({ result: 'delivered' });
    expect(await makeConsoleChannel(pages).send(aMessage({ to: atTheDesk }))).toMatchObject({ result: 'failed-temporarily' });
  });

  it('fails temporarily when presence cannot be read, and does not expose the cause', async () => {
    const pages = new OpenPages();
    pages.isAway = true;
    expect(await makeConsoleChannel(pages).send(aMessage({ to: atTheDesk }))).toEqual({
      result: 'failed-temporarily',
      reason: 'unreachable',
      detail: 'not known who has a page open',
    });
  });
});
