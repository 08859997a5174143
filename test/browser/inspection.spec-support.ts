import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { desktop, phone } from '@rainstorm/harness/browser';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const looks = [desktop, phone].flatMap(({ width, height }) => (['light', 'dark'] as const).map((theme) => ({ width, height, theme })));

/** Looks at one screen after the other, at both sizes and in both themes, and notes what is wrong. */
export class Inspection {
  readonly faults: string[] = [];

  /** What axe calls serious or critical; and whether text of double size fits. */
  async look(page: Page, screen: string): Promise<void> {
    await page.evaluate(`typeof axe === 'object' || (() => { ${axe.source} })()`);
    for (const { width, height, theme } of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      // The page behind the link in an e-mail has no script, and no class.
      const followed = await page.evaluate<boolean>(
        `document.querySelector('#app') === null || new Promise((resolve) => {
          const look = () => document.documentElement.classList.contains('dark') === ${theme === 'dark'} ? resolve(true) : requestAnimationFrame(look);
          look();
        })`,
      );
      if (!followed) this.faults.push(`${screen} does not follow the theme`);
      // The dark theme changes colours and nothing else.
      const only = theme === 'dark' ? `, runOnly: ['color-contrast', 'link-in-text-block']` : '';
      const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
        `axe.run(document, { resultTypes: ['violations']${only} })`,
      );
      for (const { id, nodes } of violations.filter((found) => ['serious', 'critical'].includes(found.impact)))
        for (const { html, failureSummary } of nodes)
          this.faults.push(`${screen} ${width} ${theme}: ${id} ${html.slice(0, 160)} ${failureSummary}`);
    }
    await this.fits(page, screen);
    await page.setViewportSize({ width: desktop.width, height: desktop.height });
  }

  /** Text of double size on a narrow page: what does not fit may scroll within itself, never the page or a dialog sideways. */
  private async fits(page: Page, screen: string): Promise<void> {
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
    const widest = await page.evaluate<readonly string[]>(`[document.scrollingElement, ...document.querySelectorAll('dialog[open]')]
      .filter((each) => each.scrollWidth > Math.min(innerWidth, each.clientWidth))
      .map((each) => {
        const edge = Math.min(innerWidth, each.getBoundingClientRect().right);
        const scrolls = (one) => one !== each && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement));
        const wide = [...each.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge + 1 && !scrolls(one.parentElement));
        return each.scrollWidth + ': ' + wide.slice(0, 6).map((one) => one.outerHTML.slice(0, 120)).join(' | ');
      })`);
    await page.evaluate(`document.documentElement.style.fontSize = ''`);
    this.faults.push(...widest.map((what) => `${screen} is wider than the page: ${what}`));
  }
}
