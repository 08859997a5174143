export { fuzzConfiguration } from './configuration.js';
export { fuzzRoutes } from './run.js';
