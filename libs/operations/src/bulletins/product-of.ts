import { areaOf, type City, type Product, type Step } from '@rainstorm/warning-model';

export const productOf = (city: City, code: string): Product | null => city.products.find((product) => product.code === code) ?? null;

/** The products that may be published for this step of this hazard; the first is the default. The weekly outlook belongs to no hazard (null). */
export const productsFor = (city: City, step: Step, hazard: string | null): readonly Product[] =>
  city.products.filter(
    ({ kind, steps, hazards }) => kind === 'scheduled' && steps.includes(step) && (hazard === null || hazards.includes(hazard)),
  );

/** The name of an area, e.g. `金水区`, of a township, or of the whole city. An unknown code is returned unchanged. */
export const areaName = (city: City, code: string): string => (code === city.areaCode ? city.name : (areaOf(city, code)?.name ?? code));
