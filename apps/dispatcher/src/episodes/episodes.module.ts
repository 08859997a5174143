import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { EpisodeController } from './episode.controller.js';
import { EpisodeTags } from './episode-tags.decorator.js';
import { EndEpisode } from './end-episode.js';
import { OpenEpisode } from './open-episode.js';
import { ReadEpisodes } from './read-episodes.js';
import { ReviseEpisode } from './revise-episode.js';

@Module({
  controllers: [EpisodeController],
  providers: [
    EpisodeTags,
    ...[OpenEpisode, ReviseEpisode, EndEpisode].map((act) => ({
      provide: act,
      inject: [Ledger, CITY],
      useFactory: (ledger: Ledger, city: City) => new act(ledger, city),
    })),
    { provide: ReadEpisodes, inject: [Ledger], useFactory: (ledger: Ledger) => new ReadEpisodes(ledger) },
  ],
})
export class EpisodesModule {}
