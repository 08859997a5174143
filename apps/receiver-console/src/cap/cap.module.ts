import { Inject, Module, type BeforeApplicationShutdown, type DynamicModule } from '@nestjs/common';
import { Allow, Public } from '@rainstorm/access';
import { outlinesOf } from '@rainstorm/cap';
import type { BaseMap } from '@rainstorm/city-config';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { Settings } from '../infrastructure/settings.js';
import { BASE_MAP, CITY } from '../infrastructure/tokens.js';
import { FeedWait } from './feed-wait.js';
import { CapArchiveController, capFilesController } from './cap-files.controller.js';
import { ReadCapFiles } from './read-cap-files.js';

@Module({})
export class CapModule implements BeforeApplicationShutdown {
  constructor(@Inject(FeedWait) private readonly wait: FeedWait) {}

  static with({ cap }: Settings): DynamicModule {
    const access = cap.isOpen
      ? Public('What is published is meant for everybody, where the city says so (CAP_OPEN)')
      : Allow('bulletin:read');
    return {
      module: CapModule,
      controllers: [capFilesController(access, cap), CapArchiveController],
      providers: [
        FeedWait,
        {
          provide: ReadCapFiles,
          inject: [Ledger, CITY, BASE_MAP],
          useFactory: (ledger: Ledger, city: City, map: BaseMap | null) => new ReadCapFiles(ledger, city, outlinesOf(map), cap),
        },
      ],
    };
  }

  /** Before the server closes, which would wait for those who wait. */
  beforeApplicationShutdown(): void {
    this.wait.end();
  }
}
