import type { ExerciseRow, Ledger } from '@rainstorm/ledger';
import {
  abortExercise,
  confirmExercise,
  once,
  proposeExercise,
  whenCurrent,
  type AuditActor,
  type NewExercise,
  type SeenStates,
} from '@rainstorm/operations';
import { accepted, type City, type ExerciseId, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';
import type { ScenarioFolder } from './scenario-folder.js';

export type ExerciseByHand = Omit<NewExercise, 'scenario'>;
export interface ExerciseFromScenario {
  readonly scenario: string;
  /** Null: the lead of the scenario divided by the factor. */
  readonly onset: Date | null;
  readonly leadFactor: number;
  readonly note: string;
}

/** 演练: one person proposes it, another one with the right to sign confirms it; only then are offices informed. */
export class RunExercise {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly scenarios: ScenarioFolder,
  ) {}

  async propose(
    given: ExerciseByHand | ExerciseFromScenario,
    actor: AuditActor,
    key: string | null = null,
  ): Promise<Result<ExerciseRow, Refusal>> {
    const wanted = 'scenario' in given ? await this.fromScenario(given) : accepted({ ...given, scenario: null });
    if (!wanted.ok) return wanted;
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `exercise ${actor.id}`, key, request: given }, async () => proposeExercise(tx, this.city, wanted.value, actor)),
    );
  }

  private async fromScenario({ scenario, onset, leadFactor, note }: ExerciseFromScenario): Promise<Result<NewExercise, Refusal>> {
    const known = await this.scenarios.find(scenario);
    if (known === null) return refuse({ type: 'unknown-scenario', scenario });
    const { episode, leadMs } = known;
    const ahead = Math.ceil(((await this.ledger.now()).getTime() + leadMs / leadFactor) / 1000) * 1000;
    const begins = onset ?? new Date(ahead);
    const lasts = episode.endsAt.getTime() - episode.onset.getTime();
    const { hazard, title, areas } = episode;
    return accepted({ scenario, hazard, title, areas, onset: begins, endsAt: new Date(begins.getTime() + lasts), leadFactor, note });
  }

  async confirm(id: ExerciseId, actor: AuditActor, seen: SeenStates = null): Promise<Result<ExerciseRow, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      whenCurrent(tx, 'exercise', id, seen, async () => confirmExercise(tx, this.city, id, actor)),
    );
  }

  async abort(id: ExerciseId, reason: string, actor: AuditActor, seen: SeenStates = null): Promise<Result<ExerciseRow, Refusal>> {
    return this.ledger.transaction(async (tx) => whenCurrent(tx, 'exercise', id, seen, async () => abortExercise(tx, id, reason, actor)));
  }
}
