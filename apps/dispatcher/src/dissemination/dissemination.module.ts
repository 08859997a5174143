import { Module, type DynamicModule, type OnApplicationShutdown, Inject } from '@nestjs/common';
import { ChannelRegistry, makeConsoleChannel, makeEmailChannel, makeWebhookChannel } from '@rainstorm/channels';
import { Ledger } from '@rainstorm/ledger';
import { channelKinds, type City } from '@rainstorm/warning-model';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, SETTINGS } from '../infrastructure/tokens.js';
import { deliveryProcessor } from './delivery.processor.js';
import { LoadDelivery } from './load-delivery.js';
import { SendDelivery } from './send-delivery.js';

const channelsOf = (ledger: Ledger, settings: Settings): ChannelRegistry => {
  const registry = ChannelRegistry.of([
    makeConsoleChannel({ officersPresent: async (officeId) => ledger.presences.officersPresent(officeId) }),
    ...(settings.smtpUrl === null ? [] : [makeEmailChannel({ smtpUrl: settings.smtpUrl, from: settings.mailFrom, maxConnections: 20 })]),
    makeWebhookChannel({ secretOf: (name) => process.env[name] ?? null, now: () => new Date() }),
  ]);
  if (!registry.ok) throw new Error(`Two channels of the kind ${registry.refusal.kind}`);
  return registry.value;
};

/** The worker's part: takes deliveries from the queues and sends them. */
@Module({})
export class DisseminationModule implements OnApplicationShutdown {
  constructor(@Inject(ChannelRegistry) private readonly channels: ChannelRegistry) {}

  static forWorker(): DynamicModule {
    return {
      module: DisseminationModule,
      providers: [
        { provide: ChannelRegistry, inject: [Ledger, SETTINGS], useFactory: channelsOf },
        { provide: LoadDelivery, inject: [Ledger], useFactory: (ledger: Ledger) => new LoadDelivery(ledger) },
        {
          provide: SendDelivery,
          inject: [Ledger, ChannelRegistry, CITY, LoadDelivery, SETTINGS],
          useFactory: (ledger: Ledger, channels: ChannelRegistry, city: City, load: LoadDelivery, settings: Settings) =>
            new SendDelivery(ledger, channels, city, load, settings, Math.random),
        },
        ...channelKinds.map(deliveryProcessor),
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.channels.close();
  }
}
