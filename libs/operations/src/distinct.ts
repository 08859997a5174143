/** The ids without null, undefined and duplicates. */
export const distinct = <Id extends string>(ids: readonly (Id | null | undefined)[]): readonly Id[] => [
  ...new Set(ids.filter((id): id is Id => id !== null && id !== undefined)),
];
