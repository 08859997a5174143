/** Whether the element is drawn at all; `checkVisibility` exists since Chromium 105. */
export const isDrawn = (element: Element): boolean => element.getClientRects().length > 0;
