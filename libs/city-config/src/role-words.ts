/** The roles of accounts, as configuration names them. libs/access says what each may do. */
export const roleWords = ['forecaster', 'chief-forecaster', 'duty-officer', 'command-officer', 'administrator', 'auditor'] as const;
export type RoleWord = (typeof roleWords)[number];

const acting = ['forecaster', 'chief-forecaster', 'duty-officer', 'command-officer'] as const satisfies readonly RoleWord[];

/** Who manages accounts decides about no bulletin, and who checks the others acts for none of them (GB/T 22239, level 3). */
export const usualRolesApart: RoleWord[][] = [
  ...acting.map((role): RoleWord[] => ['administrator', role]),
  ...acting.map((role): RoleWord[] => ['auditor', role]),
  ['auditor', 'administrator'],
];
