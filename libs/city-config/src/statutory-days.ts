import { LunarDay, SolarTerm, type SolarDay } from 'tyme4ts';

/** Read at load, so that every year in which the product may run is known. */
const FIRST_YEAR = 2020;
const LAST_YEAR = 2099;

const text = (day: SolarDay): string =>
  `${day.getYear()}-${String(day.getMonth()).padStart(2, '0')}-${String(day.getDay()).padStart(2, '0')}`;

/**
 * The statutory holidays of a year, `YYYY-MM-DD` in China: 1 January; 除夕 and 正月初一 to 初三; 清明; 1 and 2 May; 端午; 中秋; 1 to
 * 3 October (全国年节及纪念日放假办法, as revised in November 2024). The yearly notice of the State Council moves working days around them.
 */
export const statutoryDaysOf = (year: number): readonly string[] => {
  const newYear = LunarDay.fromYmd(year, 1, 1).getSolarDay();
  const days = [
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((days) => text(newYear.next(days))),
    text(SolarTerm.fromName(year, '清明').getJulianDay().getSolarDay()),
    `${year}-05-01`,
    `${year}-05-02`,
    text(LunarDay.fromYmd(year, 5, 5).getSolarDay()),
    text(LunarDay.fromYmd(year, 8, 15).getSolarDay()),
    `${year}-10-01`,
    `${year}-10-02`,
    `${year}-10-03`,
  ];
  return [...new Set(days)].sort();
};

let known: readonly string[] | undefined;

/** The statutory holidays of every year from 2020 to 2099. */
export const statutoryDays = (): readonly string[] =>
  (known ??= Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_none, n) => statutoryDaysOf(FIRST_YEAR + n)).flat());
