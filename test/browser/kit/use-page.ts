import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { buildPage, type BuiltPage, type OpenPage, openPage, startBrowser } from './browser.js'

/** What the tests of a file share. */
export interface UsedPage {
  readonly browser: () => Browser
  readonly built: () => BuiltPage
  /** Opens the page, or another address; it is closed after the test, which fails if anything went wrong in it. */
  readonly open: (options?: BrowserContextOptions, url?: string) => Promise<Page>
}

/** Builds the page and starts a browser once for a file of tests. */
export function usePage(): UsedPage {
  let browser: Browser
  let built: BuiltPage
  let opened: OpenPage[] = []
  beforeAll(async () => {
    built = buildPage()
    browser = await startBrowser()
  })
  afterEach(async () => {
    const all = opened
    opened = []
    for (const { context } of all) await context.close()
    expect(all.flatMap(({ wrongs }) => wrongs)).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    built.remove()
  })
  return {
    browser: () => browser,
    built: () => built,
    open: async (options = {}, url = built.url) => {
      const one = await openPage(browser, url, options)
      opened.push(one)
      return one.page
    },
  }
}
