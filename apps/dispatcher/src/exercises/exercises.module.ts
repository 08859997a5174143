import { Module } from '@nestjs/common';
import { Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { Settings } from '../infrastructure/settings.js';
import { CITY, SETTINGS } from '../infrastructure/tokens.js';
import { ExerciseController } from './exercise.controller.js';
import { ReportExercise } from './report-exercise.js';
import { RunExercise } from './run-exercise.js';
import { ScenarioShelf } from './scenario-shelf.js';

@Module({
  controllers: [ExerciseController],
  providers: [
    { provide: ScenarioShelf, inject: [SETTINGS], useFactory: ({ cityDir }: Settings) => new ScenarioShelf(cityDir) },
    {
      provide: RunExercise,
      inject: [Ledger, CITY, ScenarioShelf],
      useFactory: (ledger: Ledger, city: City, shelf: ScenarioShelf) => new RunExercise(ledger, city, shelf),
    },
    { provide: ReportExercise, inject: [Ledger], useFactory: (ledger: Ledger) => new ReportExercise(ledger) },
  ],
})
export class ExercisesModule {}
