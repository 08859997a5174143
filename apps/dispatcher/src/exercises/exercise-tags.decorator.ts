import { Inject, Injectable } from '@nestjs/common';
import { EntityTags, type RoutedRequest } from '@rainstorm/http-edge';
import { stateOf } from '@rainstorm/operations';
import { idFrom, type ExerciseId } from '@rainstorm/warning-model';
import { ReportExercise } from './report-exercise.js';

/** The tag of an exercise. */
@Injectable()
export class ExerciseTags extends EntityTags {
  constructor(@Inject(ReportExercise) private readonly reader: ReportExercise) {
    super();
  }

  protected override stateIn(answer: object): string {
    return stateOf('exercise', answer);
  }

  protected override async read({ params }: RoutedRequest): Promise<object | null> {
    const found = await this.reader.one(idFrom<ExerciseId>(params['id'] ?? ''));
    return found.ok ? found.value : null;
  }
}
