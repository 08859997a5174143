import { loadCity } from '@rainstorm/city-config';
import type { City } from '@rainstorm/warning-model';

let loaded: Promise<City> | undefined;
const districts = async (): Promise<City> =>
  (loaded ??= loadCity('config/zhengzhou-districts').then((city) => {
    if (!city.ok) throw new Error('config/zhengzhou-districts has faults');
    return city.value;
  }));

/** The city with its sixteen districts and a township: `Bureau.open(await withDistricts())`. */
export const withDistricts = async (): Promise<() => City> => {
  const city = await districts();
  return () => city;
};
