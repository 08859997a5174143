import { Inject, Injectable } from '@nestjs/common';
import { actorOf, type GuardedRequest } from '@rainstorm/access';
import { EntityTags, type RoutedRequest } from '@rainstorm/http-edge';
import { stateOf } from '@rainstorm/operations';
import { idFrom, type BulletinId } from '@rainstorm/warning-model';
import { ReadBulletins } from './read-bulletins.js';

/** The tag of a bulletin: GET and a publication answer it within more. */
@Injectable()
export class BulletinTags extends EntityTags {
  constructor(@Inject(ReadBulletins) private readonly reader: ReadBulletins) {
    super();
  }

  protected override stateIn(answer: object): string {
    return stateOf('bulletin', 'bulletin' in answer ? (answer.bulletin as object) : answer);
  }

  protected override async read(request: RoutedRequest & GuardedRequest): Promise<object | null> {
    const found = await this.reader.one(idFrom<BulletinId>(request.params['id'] ?? ''), actorOf(request));
    return found.ok ? found.value : null;
  }
}
