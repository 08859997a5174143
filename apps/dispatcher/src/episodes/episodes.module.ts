import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { EpisodeController } from './episode.controller.js';
import { CloseEpisode, LiftEpisode } from './lift-episode.js';
import { OpenEpisode } from './open-episode.js';
import { ReadEpisodes } from './read-episodes.js';
import { ReviseOnset } from './revise-onset.js';

@Module({
  controllers: [EpisodeController],
  providers: [
    ...[OpenEpisode, ReviseOnset, LiftEpisode].map((act) => ({
      provide: act,
      inject: [Ledger, CITY],
      useFactory: (ledger: Ledger, city: City) => new act(ledger, city),
    })),
    ...[CloseEpisode, ReadEpisodes].map((act) => ({ provide: act, inject: [Ledger], useFactory: (ledger: Ledger) => new act(ledger) })),
  ],
})
export class EpisodesModule {}
