// What axe objects to on a page, one line each.

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Violations of the rules of WCAG 2.2 A and AA and of best practice. */
export const audit = async (page: Page, exclude: readonly string[] = []): Promise<string[]> => {
  // The builder's types are those of another copy of the same package.
  const builder = new AxeBuilder({ page: page as never }).withTags(tags)
  for (const selector of exclude) builder.exclude(selector)
  const { violations } = await builder.analyze()
  return violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
