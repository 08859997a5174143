/** True where `table` lets `to` follow `from`. */
export const isTransitionAllowed = <State extends string>(
  table: Readonly<Record<State, readonly State[]>>,
  from: State,
  to: State,
): boolean => table[from].includes(to);
