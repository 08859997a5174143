// Apart from the rest, for it brings ECharts: only screens that are loaded when they are wanted may enter here.
export { default as DistrictMap } from './DistrictMap.vue';
export type { BaseMap } from './base-map.ts';
export type { DrawnDistrict } from './city-map.ts';
