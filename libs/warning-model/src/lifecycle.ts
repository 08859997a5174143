/** A lifecycle: for each state, the states that may follow it. The ledger refuses every other transition. */
export type TransitionTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Whether `table` allows `to` after `from`. */
export const isTransitionAllowed = <State extends string>(table: TransitionTable<State>, from: State, to: State): boolean =>
  table[from].includes(to);

/** The states from which `to` can be reached directly, in the order of the table. */
export const statesBefore = <State extends string>(table: TransitionTable<State>, to: State): readonly State[] =>
  (Object.keys(table) as State[]).filter((from) => isTransitionAllowed(table, from, to));
