import type { Approval } from '../api/dispatcher-paths.ts';

/** Whether the city lets one person publish this alone (approval.yaml). False until the city is loaded. The server decides. */
export const isEmergency = (
  city: { readonly approval: Approval } | null,
  { step, colour }: { readonly step: string | null; readonly colour: string | null },
): boolean =>
  city !== null &&
  (city.approval.emergencySteps.some((one) => one === step) || city.approval.emergencyColours.some((one) => one === colour));
