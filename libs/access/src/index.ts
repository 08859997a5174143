export * from './permission.js';
export * from './ports.js';
export { actorId, can, machineOf, canActForOffice, personOf, type Actor, type Machine, type Person, type WallScreen } from './actor.js';
export { hashPassword, passwordFaults, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, type PasswordFault } from './password.js';
export { rolesThatMustNotMeet } from './roles-apart.js';
export { placeWords } from './guessable-password.js';
export { API_TOKEN_PREFIX, newApiToken } from './api-token.js';
export { hashToken, isSameSecret, newSecret } from './secret.js';
export { SESSION_IDLE_MS, SESSION_LIFE_MS } from './session.js';
export { WALL_LIFE_MS } from './wall.js';
export type { GuardedRequest } from './guarded-request.js';
export { isCrossSite } from './cross-site.js';
export { DEFAULT_COOKIE_NAME } from './cookie.js';
export {
  actorOf,
  Allow,
  CurrentActor,
  CurrentCredential,
  Public,
  ReadsPersonalData,
  ShownOnWall,
  SentByPage,
  SignedIn,
  type CallerCredential,
} from './access.decorator.js';
export { accessException } from './access.guard.js';
export { ACCOUNT_TRIES, SOURCE_TRIES } from './sign-in-throttle.js';
export { accessRefusals, type AccessRefusal } from './access-refusals.js';
export { AccessModule, type AccessOptions } from './access.module.js';
export { undeclaredRoutes, UndeclaredRoutes } from './undeclared-routes.guard.js';
export { signedInOnly } from './signed-in-only.middleware.js';
