/** A lifecycle: for each state, the states that may follow it. Nothing else decides what may follow what. */
export type TransitionTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/** True where `table` lets `to` follow `from`. */
export const isTransitionAllowed = <State extends string>(table: TransitionTable<State>, from: State, to: State): boolean =>
  table[from].includes(to);

/** The states that `to` may follow, in the order of the table. */
export const statesBefore = <State extends string>(table: TransitionTable<State>, to: State): readonly State[] =>
  (Object.keys(table) as State[]).filter((from) => isTransitionAllowed(table, from, to));
