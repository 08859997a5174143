import { isTransitionAllowed, type TransitionTable } from '@rainstorm/warning-model';
import type { EntityManager, EntitySchema, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { oneOf } from './one-of.js';
import { Rows } from './table.js';

/** Thrown where code asks for a change of state that the lifecycle does not allow: a defect. */
export class TransitionNotAllowed extends Error {
  override readonly name = 'TransitionNotAllowed';
  constructor(table: string, from: string, to: string) {
    super(`${table}: ${from} → ${to} is not in the lifecycle`);
  }
}

/** Thrown where a change of state is written as a mere update of columns: a defect. */
export class StateNeedsTransition extends Error {
  override readonly name = 'StateNeedsTransition';
  constructor(table: string) {
    super(`${table}: a state changes by transition and not by update`);
  }
}

/** Columns to change, of which the state is none. */
export type ColumnsOf<Row> = Partial<Omit<Row, 'state'>> & { readonly state?: never };

/** The states that the rows are in before, and the one that they are in afterwards. */
export interface Transition<State extends string, From extends State, To extends State> {
  readonly from: From | readonly From[];
  readonly to: To;
}

/**
 * A table whose rows have a lifecycle. `transition` is the only way to change their state, and it refuses what the lifecycle does not allow:
 * the table of the model is the rule, and not a description of it.
 */
export class LifecycleTable<
  State extends string,
  Row extends ObjectLiteral & { readonly state: State },
  Lifecycle extends TransitionTable<State>,
> extends Rows<Row> {
  constructor(
    manager: EntityManager,
    schema: EntitySchema<Row>,
    private readonly lifecycle: Lifecycle,
    check?: (row: Row) => void,
  ) {
    super(manager, schema, check);
  }

  /**
   * Moves the rows of `where` that are in one of the states `from` to the state `to`, and applies `patch`. Returns the number of rows moved;
   * rows in other states stay as they are, so this is the one conditional update that decides a race.
   */
  async transition<From extends State>(
    where: Omit<FindOptionsWhere<Row>, 'state'>,
    change: Transition<State, From, Lifecycle[From][number]>,
    patch: Partial<Omit<Row, 'state'>> = {},
  ): Promise<number> {
    return this.change(...this.asUpdate(where, change, patch));
  }

  /** As `transition`; returns the moved rows as they are after it. */
  async transitionReturning<From extends State>(
    where: Omit<FindOptionsWhere<Row>, 'state'>,
    change: Transition<State, From, Lifecycle[From][number]>,
    patch: Partial<Omit<Row, 'state'>> = {},
  ): Promise<readonly Row[]> {
    return this.changeReturning(...this.asUpdate(where, change, patch));
  }

  /** Changes columns other than the state. Throws `StateNeedsTransition` on a state. Returns the number of rows changed. */
  async update(where: FindOptionsWhere<Row>, patch: ColumnsOf<Row>): Promise<number> {
    return this.change(where, this.withoutState(patch));
  }

  /** As `update`; returns the rows as they are after it. */
  async updateReturning(where: FindOptionsWhere<Row>, patch: ColumnsOf<Row>): Promise<readonly Row[]> {
    return this.changeReturning(where, this.withoutState(patch));
  }

  private withoutState(patch: ColumnsOf<Row>): Partial<Row> {
    if (Object.hasOwn(patch, 'state')) throw new StateNeedsTransition(this.tableName);
    return patch as unknown as Partial<Row>;
  }

  private asUpdate(
    where: Omit<FindOptionsWhere<Row>, 'state'>,
    { from, to }: Transition<State, State, State>,
    patch: Partial<Omit<Row, 'state'>>,
  ): [FindOptionsWhere<Row>, Partial<Row>] {
    const before = typeof from === 'string' ? [from] : from;
    for (const state of before)
      if (!isTransitionAllowed(this.lifecycle, state, to)) throw new TransitionNotAllowed(this.tableName, state, to);
    return [{ ...where, state: oneOf(before) }, { ...patch, state: to } as unknown as Partial<Row>];
  }
}
