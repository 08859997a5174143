import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { BaseMap } from '@rainstorm/city-config';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { accessOnLedger } from './access-on-ledger.js';
import { ACCESS, BASE_MAP, CITY } from './tokens.js';

/** What every feature may ask for: the ledger, the city and its map, and the ports of access. */
@Module({})
export class InfrastructureModule implements OnApplicationShutdown {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  static with(parts: { readonly ledger: Ledger; readonly city: City; readonly map: BaseMap | null }): DynamicModule {
    const ports = accessOnLedger(parts.ledger);
    const providers = [
      { provide: Ledger, useValue: parts.ledger },
      { provide: CITY, useValue: parts.city },
      { provide: BASE_MAP, useValue: parts.map },
      { provide: ACCESS.accounts, useValue: ports.accounts },
      { provide: ACCESS.sessions, useValue: ports.sessions },
      { provide: ACCESS.apiTokens, useValue: ports.apiTokens },
      { provide: ACCESS.accessLog, useValue: ports.accessLog },
      { provide: ACCESS.clock, useValue: ports.clock },
    ];
    return { module: InfrastructureModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }

  /** After the server: whoever was still being answered needed the ledger. */
  async onApplicationShutdown(): Promise<void> {
    await this.ledger.close();
  }
}
