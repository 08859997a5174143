/** All permissions. Routes require them; roles and API tokens grant them. */
export const permissions = [
  'episode:read',
  'episode:write',
  'bulletin:read',
  'bulletin:draft',
  'bulletin:review',
  'bulletin:sign',
  'bulletin:publish',
  'bulletin:publish-emergency',
  'slot:waive',
  'dispatch:read',
  'inbox:read',
  'receipt:give',
  'follow-up:record',
  'phone-task:work',
  'leader-call:read',
  'leader-call:work',
  'unit:read',
  'unit:respond',
  'escalation:answer',
  'roll-call:read',
  'decision:record',
  'duty:read',
  'duty:take',
  'duty-posts:read',
  'roster:read',
  'roster:edit',
  'office:read',
  'contact:test',
  'audit:read',
  'account:manage',
  'clock:move',
  'feed:read',
  'wall:manage',
  'offline-sheet:take',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * What the system of an office may do by its token: read what the office is sent, acknowledge it, and record what the office did. A post is
 * held, and a call made, by a person.
 */
export const officeSystemPermissions = [
  'bulletin:read',
  'inbox:read',
  'receipt:give',
  'follow-up:record',
  'feed:read',
] as const satisfies readonly Permission[];

/** What a wall reads by its own session, and only on routes that it shows. It changes nothing. */
export const wallPermissions = ['roll-call:read', 'episode:read', 'feed:read'] as const satisfies readonly Permission[];

export const isPermission = (text: string): text is Permission => (permissions as readonly string[]).includes(text);

export const roles = ['forecaster', 'chief-forecaster', 'duty-officer', 'command-officer', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

const forecaster = [
  'episode:read',
  'episode:write',
  'bulletin:read',
  'bulletin:draft',
  'bulletin:review',
  'bulletin:publish',
  'bulletin:publish-emergency',
  'dispatch:read',
  'roll-call:read',
  'office:read',
  'contact:test',
  'feed:read',
  'offline-sheet:take',
  'roster:read',
  'roster:edit',
] as const satisfies readonly Permission[];

/**
 * The permissions of each role. Only the chief signs (签发) and waives. The administrator manages accounts and does not publish. The auditor
 * reads everything and changes nothing. GB/T 22239 requires these three to be separate.
 */
export const rolePermissions = {
  forecaster,
  'chief-forecaster': [...forecaster, 'bulletin:sign', 'slot:waive'],
  'duty-officer': [
    'inbox:read',
    'bulletin:read',
    'receipt:give',
    'follow-up:record',
    'phone-task:work',
    'leader-call:read',
    'leader-call:work',
    'unit:read',
    'unit:respond',
    'duty:read',
    'duty:take',
    'roster:read',
    'roster:edit',
    'feed:read',
  ],
  'command-officer': [
    'inbox:read',
    'bulletin:read',
    'episode:read',
    'dispatch:read',
    'phone-task:work',
    'leader-call:read',
    'leader-call:work',
    'unit:read',
    'unit:respond',
    'escalation:answer',
    'roll-call:read',
    'decision:record',
    'duty:read',
    'duty:take',
    'roster:read',
    'roster:edit',
    'duty-posts:read',
    'office:read',
    'feed:read',
    'wall:manage',
    'offline-sheet:take',
  ],
  administrator: ['account:manage', 'office:read', 'contact:test', 'episode:read', 'bulletin:read', 'clock:move', 'feed:read'],
  auditor: [
    'episode:read',
    'bulletin:read',
    'dispatch:read',
    'inbox:read',
    'roll-call:read',
    'leader-call:read',
    'unit:read',
    'duty-posts:read',
    'office:read',
    'audit:read',
    'feed:read',
  ],
} as const satisfies Record<Role, readonly Permission[]>;

/** The permissions of all these roles, each once. */
export const permissionsOf = (held: readonly Role[]): readonly Permission[] => {
  const union = new Set<Permission>(held.flatMap((role) => rolePermissions[role]));
  return permissions.filter((permission) => union.has(permission));
};
