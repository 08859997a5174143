// A separate entry because it contains ECharts. Only lazily loaded screens may import it.
export { default as DistrictMap } from './DistrictMap.vue';
export type { BaseMap } from './base-map.ts';
export type { DrawnDistrict } from './city-map.ts';
