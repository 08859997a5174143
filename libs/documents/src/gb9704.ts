/** Millimetres as points (1/72 inch). */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/**
 * The measures of GB/T 9704-2012 in points: A4, 天头 37 mm and 订口 28 mm, 版心 156 mm × 225 mm with 22 lines of 28 characters of 3号 (5.1, 5.2).
 * 3号 is 15.75 pt, so that 28 of them are 155.6 mm.
 */
export const page = { width: mm(210), height: mm(297), top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) } as const;
export const textWidth = mm(156);
export const textHeight = mm(225);
/** A trifle less than a 22nd, so that rounding never pushes the last line to the next page. */
export const linePitch = textHeight / 22 - 0.02;
export const size = { two: 21.75, three: 15.75, four: 14, smallFour: 12, five: 10.5 } as const;
/** Of the head and the red line. */
export const RED = '#c00000';
/** Of 【演练】, as on the pages. */
export const EXERCISE = '#5b1a8b';
