import type { INestApplicationContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ACCESS_PORTS, ACCESS_SETTINGS, type AccessSettings } from './access-tokens.js';
import type { GuardedRequest } from './guarded-request.js';
import type { AccessPorts } from './ports.js';

interface Response {
  setHeader(name: string, value: string): unknown;
}

/** For what is served outside of Nest's routes, where no guard comes: only whoever is signed in, or has a valid token, gets it. */
export const signedInOnly = (
  app: INestApplicationContext,
): ((request: GuardedRequest, response: Response, next: (error?: unknown) => void) => void) => {
  const guard = new AccessGuard(new Reflector(), app.get<AccessPorts>(ACCESS_PORTS), app.get<AccessSettings>(ACCESS_SETTINGS));
  return (request, response, next) => {
    guard.admit(request, response, { beforePasswordChange: false, sentByPage: true, shownOnWall: false }).then(() => next(), next);
  };
};
