/** 换班: the other person agrees or refuses; whoever proposed it can withdraw it until then. */
export const rosterSwapStates = ['proposed', 'agreed', 'refused', 'withdrawn'] as const;
export type RosterSwapState = (typeof rosterSwapStates)[number];

export const rosterSwapTransitions = {
  proposed: ['agreed', 'refused', 'withdrawn'],
  agreed: [],
  refused: [],
  withdrawn: [],
} as const satisfies Record<RosterSwapState, readonly RosterSwapState[]>;
