import { Inject, Injectable } from '@nestjs/common';
import { EntityTags, type RoutedRequest } from '@rainstorm/http-edge';
import { stateOf } from '@rainstorm/operations';
import { idFrom, type EpisodeId } from '@rainstorm/warning-model';
import { ReadEpisodes } from './read-episodes.js';

/** The tag of an episode; each answer has it beside other things. */
@Injectable()
export class EpisodeTags extends EntityTags {
  constructor(@Inject(ReadEpisodes) private readonly reader: ReadEpisodes) {
    super();
  }

  protected override stateIn(answer: object): string {
    return stateOf('episode', 'episode' in answer ? (answer.episode as object) : answer);
  }

  protected override async read({ params }: RoutedRequest): Promise<object | null> {
    const found = await this.reader.one(idFrom<EpisodeId>(params['id'] ?? ''));
    return found.ok ? found.value : null;
  }
}
