export { baseMapSchema, loadBaseMap, type BaseMap } from './base-map.js';
export { checkCity, type CityCheck } from './check-city.js';
export { formatFault, type ConfigFault } from './fault.js';
export { loadCityWithMap } from './load-city-with-map.js';
export { inspectCity, loadCity, type CityInspection } from './load-city.js';
export { demoRoles, loadDemoAccounts, type DemoAccount, type DemoRole } from './demo-accounts.js';
export { loadScenario } from './load-scenario.js';
export type { ScenarioContext } from './scenario-checks.js';
export type * from './scenario.js';
