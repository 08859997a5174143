import type { City, Product } from '@rainstorm/warning-model';

export const productOf = (city: City, code: string): Product | null => city.products.find((product) => product.code === code) ?? null;

/** Areas as people read them: `金水区`, or the city. */
export const areaName = (city: City, code: string): string =>
  code === city.areaCode ? city.name : (city.areas.find((area) => area.code === code)?.name ?? code);
