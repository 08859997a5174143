import type { PlannedSlot } from '../api/dispatcher-paths.ts';

/** The key of the words for what a slot owes: its step, or the update after a change of onset. */
export const stepKey = ({ step, purpose }: Pick<PlannedSlot, 'step' | 'purpose'>): string => (purpose === 'onset-update' ? purpose : step);
