import { Reflector, ModulesContainer } from '@nestjs/core';
import { declarationOf } from './access.guard.js';

/** Nest's metadata key of the HTTP method; a handler that has it is a route. */
const METHOD = 'method';

interface Container {
  get(token: typeof ModulesContainer): ModulesContainer;
}

type Handler = (...args: never[]) => unknown;

const handlersOf = (controller: abstract new (...args: never[]) => unknown): readonly Handler[] => {
  const found = new Map<string, Handler>();
  for (let proto: unknown = controller.prototype; proto !== null && proto !== Object.prototype; proto = Object.getPrototypeOf(proto)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(proto as object))) {
      if (typeof value === 'function' && !found.has(name)) found.set(name, value as Handler);
    }
  }
  return [...found.values()].filter((handler) => Reflect.hasMetadata(METHOD, handler));
};

/** `Controller.handler` of each route without @Allow, @SignedIn or @Public. Empty in a correct app. */
export const undeclaredRoutes = (app: Container): readonly string[] => undeclaredRoutesIn(app.get(ModulesContainer));

export const undeclaredRoutesIn = (modules: ModulesContainer): readonly string[] => {
  const reflector = new Reflector();
  const silent = new Set<string>();
  for (const module of modules.values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const controller = metatype as new (...args: never[]) => unknown;
      for (const handler of handlersOf(controller)) {
        const context = { getHandler: () => handler, getClass: () => controller } as Parameters<typeof declarationOf>[1];
        if (declarationOf(reflector, context) === null) silent.add(`${controller.name}.${handler.name}`);
      }
    }
  }
  return [...silent].sort();
};

export class UndeclaredRoutes extends Error {
  override readonly name = 'UndeclaredRoutes';
  constructor(readonly routes: readonly string[]) {
    super(`These routes do not declare who may call them (@Allow, @SignedIn or @Public): ${routes.join(', ')}`);
  }
}
