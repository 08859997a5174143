import { Controller, Get, Module, Post, type DynamicModule, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Allow, Public, ReadsPersonalData, SentByPage } from '../access.decorator.js';
import { AccessModule, type AccessOptions } from '../access.module.js';
import type { InMemoryAccess } from './in-memory.js';

@Controller('things')
class DeclaredController {
  @Get()
  @Allow('bulletin:read')
  read(): { ok: true } {
    return { ok: true };
  }
  @Post()
  @Allow('episode:write', 'clock:move')
  write(): { ok: true } {
    return { ok: true };
  }
  @Post('sign')
  @Allow('bulletin:sign')
  sign(): { ok: true } {
    return { ok: true };
  }
  @Post('by-itself')
  @Allow('episode:write')
  @SentByPage('A sign of life in the test')
  byItself(): { ok: true } {
    return { ok: true };
  }
  @Get('people')
  @Allow('bulletin:sign', 'bulletin:draft')
  @ReadsPersonalData('accounts')
  people(): { ok: true } {
    return { ok: true };
  }
  @Get('open')
  @Public('A page for everybody')
  open(): { ok: true } {
    return { ok: true };
  }
}

@Controller('silent')
class SilentController {
  @Get()
  saysNothing(): null {
    return null;
  }
}

@Module({})
class SpecModule {}

@Module({})
class PortsModule {}

const moduleOf = (ports: InMemoryAccess, options: Partial<AccessOptions>, isSilent: boolean): DynamicModule => {
  const provided = (['accounts', 'signIns', 'sessions', 'walls', 'apiTokens', 'accessLog', 'clock'] as const).map((port) => ({
    provide: port,
    useValue: ports[port],
  }));
  const portsModule = { module: PortsModule, providers: provided, exports: provided.map(({ provide }) => provide) };
  return {
    module: SpecModule,
    controllers: isSilent ? [DeclaredController, SilentController] : [DeclaredController],
    imports: [
      AccessModule.forRoot({
        imports: [portsModule],
        accounts: 'accounts',
        signIns: 'signIns',
        sessions: 'sessions',
        walls: 'walls',
        apiTokens: 'apiTokens',
        accessLog: 'accessLog',
        clock: 'clock',
        secureCookies: false,
        ...options,
      }),
    ],
  };
};

export const makeApp = async (ports: InMemoryAccess, options: Partial<AccessOptions> = {}, isSilent = false): Promise<INestApplication> =>
  NestFactory.create(moduleOf(ports, options, isSilent), { logger: false, abortOnError: false });

export interface Caller {
  readonly url: string;
  close(): Promise<void>;
  /** Signs in and returns the headers that our pages then send. */
  signIn(login: string, password: string, headers?: Record<string, string>): Promise<Record<string, string>>;
  try(login: string, password: string, headers?: Record<string, string>): Promise<Response>;
}

export const startApp = async (ports: InMemoryAccess, options: Partial<AccessOptions> = {}, trustedProxies = 0): Promise<Caller> => {
  const app = await makeApp(ports, options);
  (app.getHttpAdapter().getInstance() as { set(setting: string, value: unknown): unknown }).set('trust proxy', trustedProxies);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const tryIn: Caller['try'] = async (login, password, headers = {}) =>
    fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ login, password }),
    });
  return {
    url,
    close: async () => app.close(),
    try: tryIn,
    signIn: async (login, password, headers = {}) => {
      const response = await tryIn(login, password, headers);
      const { csrfToken } = (await response.json()) as { csrfToken: string };
      return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'x-csrf-token': csrfToken };
    },
  };
};
