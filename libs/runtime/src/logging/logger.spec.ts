import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

describe('the log', () => {
  const written = (level: string, write: (logger: ReturnType<typeof createLogger>) => void): string => {
    const lines: string[] = [];
    write(createLogger({ name: 'spec', level, destination: { write: (line) => void lines.push(line) } }));
    return lines.join('');
  };

  it('has no secrets and no addresses of persons, at any depth', () => {
    const text = written('info', (logger) =>
      logger.info({
        deliveryId: 'dlv-1',
        address: 'wang@example.cn',
        request: {
          headers: { Authorization: 'Bearer hunter2', cookie: 'a=hunter2' },
          body: [{ password: 'hunter2', phone: '13800131631' }],
        },
        err: Object.assign(new Error('smtp://u:hunter2@mail refused'), {
          rejected: ['wang@example.cn'],
          cause: new Error('x://y:hunter2@z'),
        }),
      }),
    );
    expect(text).not.toMatch(/hunter2|wang@|13800131631/);
    expect(JSON.parse(text)).toMatchObject({
      level: 'info',
      deliveryId: 'dlv-1',
      address: '[redacted]',
      err: { cause: { type: 'Error' } },
    });
  });

  it('takes the lines of Nest, with their context', () => {
    const text = written('debug', (logger) => new NestLogger(logger).warn('slow', 'Router'));
    expect(JSON.parse(text)).toMatchObject({ level: 'warn', msg: 'slow', context: 'Router' });
  });
});
