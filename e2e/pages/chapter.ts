// A page of the book and its cells, as a reader meets them: by name, by label, by what stands there.

import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export class CellOnPage {
  readonly root: Locator
  constructor(page: Page, id: string) {
    this.root = page.locator(`section.cell#cell-${id}`)
  }

  get state(): Locator {
    return this.root.locator('.cell-bar .state')
  }
  get output(): Locator {
    return this.root.locator('.out pre').first()
  }
  get code(): Locator {
    return this.root.locator('pre.code')
  }
  get runButton(): Locator {
    return this.root.getByRole('button', { name: /^Run/ })
  }
  get stopButton(): Locator {
    return this.root.getByRole('button', { name: /^Stop/ })
  }

  async run(): Promise<void> {
    await this.runButton.click()
    await this.expectDone()
  }

  /** Waits until it neither runs nor waits to. */
  async expectDone(): Promise<void> {
    await expect(this.root).not.toHaveAttribute('data-state', /running|stale|edited|rest/)
  }

  /** Replaces the whole text in the editor, as a reader would. */
  async rewrite(text: string): Promise<void> {
    const { page } = { page: this.root.page() }
    if ((await this.root.locator('.monaco-editor').count()) === 0) {
      await this.code.click({ position: { x: 120, y: 18 } })
      await expect(this.root.locator('.monaco-editor .view-lines')).toBeVisible()
    } else await this.root.locator('.monaco-editor .view-lines').click({ position: { x: 60, y: 8 } })
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    // Typed as one insertion: no bracket is closed and no line indented for us.
    await page.keyboard.insertText(text)
  }

  async text(): Promise<string> {
    const lines = await this.root.locator('pre.code .ln').allTextContents()
    return lines.map((line) => line.replace(/\n$/, '')).join('\n')
  }

  /** Lines of the address space, as the picture shows them. */
  async mapsLines(): Promise<string[]> {
    return (await this.root.locator('.view-maps .amap .line > span:nth-child(2)').allTextContents()).map((line) =>
      line.trim(),
    )
  }

  /** Words of the entries that the picture shows. */
  async entryWords(): Promise<string[]> {
    return this.root.locator('.view-ptes .ptes .e .now').allTextContents()
  }

  /** Pages on the lists of anonymous memory, or of files. */
  async lruPages(kind: 'anon' | 'file'): Promise<number> {
    const named = this.root.locator('.view-lru .belt .bl').filter({ hasText: new RegExp(kind, 'i') })
    const belts = await named.locator('small').allTextContents()
    return belts.reduce((sum, text) => sum + Number(/^\d+/.exec(text)?.[0] ?? 0), 0)
  }
}

export class Chapter {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await expect(this.page.locator('section.cell').first()).toBeVisible()
  }

  cell(id: string): CellOnPage {
    return new CellOnPage(this.page, id)
  }

  async ids(): Promise<string[]> {
    const ids = await this.page.locator('section.cell').evaluateAll((cells) => cells.map((cell) => cell.id))
    return ids.map((id) => id.replace(/^cell-/, ''))
  }
}

/** Pages made from tables. */
export const references = ['reference/language/', 'reference/libc/'] as const

/** Pages with cells. */
export const chapters = ['intro/', 'formal-causes/', 'mprotect/prot-none/'] as const
