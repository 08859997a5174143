export * from './audit-actor.js';
