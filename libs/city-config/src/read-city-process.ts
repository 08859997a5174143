import { loadCity } from './load-city.js';

/** The child process of `loadCityApart`: reads one city and exits. */
process.send?.(await loadCity(process.argv[2] ?? ''), () => process.disconnect());
