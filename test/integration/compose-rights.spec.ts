import { describe, expect, it } from '@jest/globals';
import { readCompose } from '@rainstorm/harness/compose-file';

const compose = readCompose({
  PUBLIC_CONSOLE_URL: 'https://131631.zhengzhou.internal',
  PUBLIC_DESK_URL: 'https://131631.bureau.zhengzhou.internal:8443',
  MAIL_FROM: 'rainstorm@zhengzhou.internal',
  CITY: 'zhengzhou',
  CONFIG_FOLDER: '/srv/rainstorm/config',
});
const ours = Object.entries(compose.services).filter(([, { image }]) => image.startsWith('rainstorm-131631:'));

describe('the rights in docker-compose.yml', () => {
  it('allow only what one machine cannot help, and give the superuser to no process', () => {
    expect(new Set(ours.map(([, { environment = {} }]) => environment['INSECURE_ALLOWED']))).toEqual(new Set(['database-without-tls']));
    const users = ours.map(([name, { environment = {} }]) => [name, new URL(String(environment['DATABASE_URL'])).username] as const);
    expect(Object.fromEntries(users)).toEqual({
      ...{ migrate: 'rainstorm_owner', api: 'rainstorm_app', scheduler: 'rainstorm_app', worker: 'rainstorm_app' },
      ...{ 'receiver-console': 'rainstorm_app', auditor: 'rainstorm_auditor' },
    });
    expect(compose.services['backup']?.environment?.['PGUSER']).toBe('rainstorm_owner');
  });

  it('have Redis ask for a password', () => {
    expect(compose.services['redis']?.command?.join(' ')).toContain('requirepass $(cat /run/secrets/redis_password)');
    const users = ours.filter(([, { environment = {} }]) => environment['REDIS_URL'] !== undefined);
    expect(users.map(([, { environment = {} }]) => environment['REDIS_PASSWORD_FILE'])).toEqual(
      users.map(() => '/run/secrets/redis_password'),
    );
  });
});
