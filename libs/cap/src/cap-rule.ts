import type { CapRule, City } from '@rainstorm/warning-model';

/** What the files need of a city. */
export type CapCity = Pick<City, 'name' | 'nameEn' | 'zone' | 'areaCode' | 'areas' | 'areaGroups' | 'senderCode' | 'cap'> & {
  readonly hazards: readonly Pick<City['hazards'][number], 'code' | 'event' | 'nameEn' | 'eventCode'>[];
  readonly products: readonly Pick<City['products'][number], 'code' | 'title' | 'titleEn'>[];
};

/** The city's rule, with what is usual for what it does not say. */
export const capRuleOf = ({ cap, senderCode }: Pick<CapCity, 'cap' | 'senderCode'>) => ({
  sender: cap?.sender ?? senderCode,
  scope: cap?.scope ?? ('Public' as const),
  restriction: cap?.restriction ?? null,
  web: cap?.web ?? null,
  contact: cap?.contact ?? null,
  senderNames: cap?.senderNames ?? [],
  outlook: cap?.outlook ?? usualOutlook,
});

const usualOutlook: NonNullable<CapRule['outlook']> = { event: '气象风险提示', eventEn: 'Weather risk outlook' };

export interface CapEvent {
  readonly event: string;
  readonly eventEn: string;
  readonly eventCode: string | null;
}

/** What a bulletin is about. A hazard that was taken out of the configuration keeps its code as its name. */
export const eventOf = (city: CapCity, hazard: string | null): CapEvent => {
  if (hazard === null) {
    const { event, eventEn, eventCode } = capRuleOf(city).outlook;
    return { event, eventEn, eventCode: eventCode ?? null };
  }
  const found = city.hazards.find(({ code }) => code === hazard);
  return { event: found?.event ?? hazard, eventEn: found?.nameEn ?? hazard, eventCode: found?.eventCode ?? null };
};

export const senderNameEn = (city: CapCity, sender: string): string =>
  capRuleOf(city).senderNames.find(({ name }) => name === sender)?.nameEn ?? sender;
