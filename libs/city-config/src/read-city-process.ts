import { loadCity } from './load-city.js';

/** Reads a city's folder for `loadCityApart`, and ends. */
process.send?.(await loadCity(process.argv[2] ?? ''), () => process.disconnect());
