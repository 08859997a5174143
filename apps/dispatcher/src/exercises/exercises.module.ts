import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, SETTINGS } from '../infrastructure/tokens.js';
import { ExerciseController } from './exercise.controller.js';
import { ExerciseTags } from './exercise-tags.decorator.js';
import { ReportExercise } from './report-exercise.js';
import { RunExercise } from './run-exercise.js';
import { ScenarioFolder } from './scenario-folder.js';

@Module({
  controllers: [ExerciseController],
  providers: [
    ExerciseTags,
    { provide: ScenarioFolder, inject: [SETTINGS], useFactory: ({ cityDir }: Settings) => new ScenarioFolder(cityDir) },
    {
      provide: RunExercise,
      inject: [Ledger, CITY, ScenarioFolder],
      useFactory: (ledger: Ledger, city: City, shelf: ScenarioFolder) => new RunExercise(ledger, city, shelf),
    },
    { provide: ReportExercise, inject: [Ledger], useFactory: (ledger: Ledger) => new ReportExercise(ledger) },
  ],
})
export class ExercisesModule {}
