import { loadCity } from './load-city.js';

/** The child process of `loadCityApart`: reads one city and exits. */
const read = async (): Promise<void> => {
  const loaded = await loadCity(process.argv[2] ?? '');
  process.send?.(loaded, () => process.disconnect());
};

void read();
