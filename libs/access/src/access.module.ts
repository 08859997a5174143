import {
  Inject,
  Module,
  type DynamicModule,
  type InjectionToken,
  type ModuleMetadata,
  type OnModuleInit,
  type Provider,
} from '@nestjs/common';
import { APP_GUARD, ModulesContainer } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ACCESS_PORTS, ACCESS_SETTINGS, type AccessSettings } from './access-tokens.js';
import { ChangePassword } from './change-password.js';
import { DEFAULT_COOKIE_NAME } from './cookie.js';
import type { AccessPorts, Accounts, AccessLog, ApiTokens, Clock, Sessions, SignIns, Walls } from './ports.js';
import { SessionController } from './session.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SESSION_IDLE_MS } from './session.js';
import { SignIn } from './sign-in.js';
import { undeclaredRoutesIn, UndeclaredRoutes } from './undeclared-routes.guard.js';
import { WallsController, WallSessionController } from './walls.controller.js';

export interface AccessOptions {
  /** Modules that export the providers named below; not needed for a global module. */
  readonly imports?: NonNullable<ModuleMetadata['imports']>;
  /** The injection tokens of the ports. */
  readonly accounts: InjectionToken<Accounts>;
  readonly signIns: InjectionToken<SignIns>;
  readonly sessions: InjectionToken<Sessions>;
  readonly walls: InjectionToken<Walls>;
  readonly apiTokens: InjectionToken<ApiTokens>;
  readonly accessLog: InjectionToken<AccessLog>;
  readonly clock: InjectionToken<Clock>;
  /** True if the pages are served over https. */
  readonly secureCookies: boolean;
  /** Two apps on one host need two names, because cookies ignore the port. */
  readonly cookieName?: string;
  readonly allowedOrigins?: readonly string[];
  /** False refuses the accounts of the demonstration, whose password everybody knows. */
  readonly demoAccounts?: boolean;
  /** A session in which its person does nothing for this long ends, in milliseconds. */
  readonly sessionIdleMs?: number;
  /** Words that no password may consist of; see `placeWords`. */
  readonly placeWords?: readonly string[];
  /** The app has a page for walls: a browser can be made one. */
  readonly hasWall?: boolean;
}

const portsProvider = (options: AccessOptions): Provider => ({
  provide: ACCESS_PORTS,
  inject: [options.accounts, options.signIns, options.sessions, options.walls, options.apiTokens, options.accessLog, options.clock],
  useFactory: (
    accounts: Accounts,
    signIns: SignIns,
    sessions: Sessions,
    walls: Walls,
    apiTokens: ApiTokens,
    accessLog: AccessLog,
    clock: Clock,
  ): AccessPorts => ({
    accounts,
    signIns,
    sessions,
    walls,
    apiTokens,
    accessLog,
    clock,
  }),
});

const settingsOf = (options: AccessOptions): AccessSettings => ({
  cookie: { secure: options.secureCookies, name: options.cookieName ?? DEFAULT_COOKIE_NAME },
  allowedOrigins: options.allowedOrigins ?? [],
  sessionIdleMs: options.sessionIdleMs ?? SESSION_IDLE_MS,
});

/** Sign-in, and a guard for every route of the app that imports this module. Start-up fails if a route does not declare who may call it. */
@Module({})
export class AccessModule implements OnModuleInit {
  constructor(@Inject(ModulesContainer) private readonly modules: ModulesContainer) {}

  static forRoot(options: AccessOptions): DynamicModule {
    return {
      module: AccessModule,
      imports: options.imports ?? [],
      controllers: [SessionController, SessionsController, WallsController, ...(options.hasWall === true ? [WallSessionController] : [])],
      providers: [
        portsProvider(options),
        { provide: ACCESS_SETTINGS, useValue: settingsOf(options) },
        {
          provide: SignIn,
          inject: [ACCESS_PORTS, ACCESS_SETTINGS],
          useFactory: (ports: AccessPorts, { cookie }: AccessSettings) => new SignIn(ports, cookie, options.demoAccounts ?? true),
        },
        {
          provide: ChangePassword,
          inject: [ACCESS_PORTS],
          useFactory: (ports: AccessPorts) => new ChangePassword(ports, options.placeWords ?? []),
        },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [ACCESS_PORTS, ACCESS_SETTINGS],
    };
  }

  onModuleInit(): void {
    const silent = undeclaredRoutesIn(this.modules);
    if (silent.length > 0) throw new UndeclaredRoutes(silent);
  }
}
