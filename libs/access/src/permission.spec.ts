import { describe, expect, it } from '@jest/globals';
import type { AccountId, OfficeId } from '@rainstorm/warning-model';
import { canActForOffice, type Machine, type Person } from './actor.js';
import { lockAfter } from './lock-out.js';
import { hashPassword, isPassword, passwordFaults } from './password.js';
import { permissionsOf, rolePermissions, type Role } from './permission.js';

const person = (roles: readonly Role[], officeId: string | null): Person => ({
  kind: 'person',
  accountId: 'acc-1' as AccountId,
  login: 'li',
  name: '李',
  roles,
  officeId: officeId as OfficeId | null,
  permissions: permissionsOf(roles),
});
const machine = (officeId: OfficeId | null): Machine => ({
  kind: 'machine',
  tokenId: 'token-1',
  ownerId: 'acc-1',
  officeId,
  name: '系统',
  permissions: ['receipt:give'],
});
const office = 'off-flood' as OfficeId;

describe('roles', () => {
  it('let the chief do everything that a forecaster may, and also sign and waive', () => {
    const extra = rolePermissions['chief-forecaster'].filter((permission) => !permissionsOf(['forecaster']).includes(permission));
    expect(extra).toEqual(['bulletin:sign', 'slot:waive']);
  });

  it('let the auditor only read, and do not let the administrator publish', () => {
    expect(rolePermissions.auditor.every((permission) => permission.endsWith(':read'))).toBe(true);
    expect(rolePermissions.administrator.filter((permission) => /publish|sign|draft/.test(permission))).toEqual([]);
  });

  it('limit a duty officer to the own office, even with a second role', () => {
    expect(canActForOffice(person(['duty-officer'], 'off-flood'), office)).toBe(true);
    expect(canActForOffice(person(['duty-officer'], 'off-river'), office)).toBe(false);
    expect(canActForOffice(person(['duty-officer', 'command-officer'], 'off-river'), office)).toBe(false);
    expect(canActForOffice(person(['duty-officer'], null), office)).toBe(false);
    expect(canActForOffice(person(['command-officer'], null), office)).toBe(true);
    expect(canActForOffice(machine(office), office)).toBe(true);
    expect(canActForOffice(machine('off-river' as OfficeId), office)).toBe(false);
    expect(canActForOffice(machine(null), office)).toBe(false);
  });
});

describe('passwords', () => {
  it('are refused when they are too short, too long or contain the login', () => {
    expect(passwordFaults('elevenchars', 'li')).toEqual(['too-short']);
    expect(passwordFaults('x'.repeat(257), 'li')).toEqual(['too-long']);
    expect(passwordFaults('zhangwei-2021-07', 'ZhangWei')).toEqual(['contains-login']);
    expect(passwordFaults('暴雨红色预警信号发布后十五分钟', 'li')).toEqual([]);
  });

  it.each([
    'aaaaaaaaaaaa',
    '123456789012',
    'zhengzhou2022',
    'Zhengzhou@2022!',
    'rainstorm-131631',
    'password1234',
    'qwertyuiop12',
    '金水区防汛防汛2021年7月',
    'li-baoyu-20210720',
  ])('are refused when they are common, or words of the place with digits: %s', (password) => {
    expect(passwordFaults(password, '', ['zhengzhou', '郑州市', '金水区'])).toEqual(['guessable']);
  });

  it.each(['seven umbrellas in july', 'kx7m-q2vd-9hfe-tbw4', '暴雨红色预警信号发布后十五分钟', '我家门前第三棵梧桐树开花了'])(
    'are accepted when nobody guesses them soon: %s',
    (password) => {
      expect(passwordFaults(password, 'wang', ['zhengzhou', '郑州市', '金水区'])).toEqual([]);
    },
  );

  it('are hashed with argon2id at 19 MiB and two passes, and match in full-width characters', async () => {
    const hash = await hashPassword('rainstorm-131631');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword(hash, 'ｒainstorm-131631')).toBe(true);
    expect(await isPassword(hash, 'rainstorm-131632')).toBe(false);
  });
});

describe('the lock-out', () => {
  it('grows 15, 30, 60 minutes and stops at four hours', () => {
    const now = new Date('2021-07-20T00:00:00Z');
    const minutes = [4, 5, 6, 10, 15, 20, 25, 50].map((tries) => {
      const until = lockAfter(tries, now);
      return until === null ? null : (until.getTime() - now.getTime()) / 60_000;
    });
    expect(minutes).toEqual([null, 15, null, 30, 60, 120, 240, 240]);
  });
});
