import { createHash } from 'node:crypto'
import type { PageSettings } from '../../page/settings.js'

/** The pieces of the page that may differ. What is left out stays as it is. */
export interface PageParts {
  readonly style?: string
  readonly brand?: string
  readonly script?: string
  /** A script of the council's own starters, run before the page's. */
  readonly starters?: string
  readonly settings?: PageSettings
}

/**
 * Puts pieces into the page and writes the Content-Security-Policy that allows exactly what is in it.
 *
 * @param html the template, or a page already made.
 * @returns the page; the same for the same input.
 * @throws Error where the page lacks a place, or a piece would end its own place.
 */
export function assemblePage(html: string, parts: PageParts): string {
  let page = html
  if (parts.style !== undefined) page = put(page, 'style', parts.style)
  if (parts.brand !== undefined) page = put(page, 'brand', parts.brand)
  if (parts.script !== undefined) page = put(page, 'script', parts.script)
  if (parts.starters !== undefined) page = put(page, 'starters', parts.starters)
  // In JSON, a “<” may always be written as an escape: then no value can end the place it stands in.
  if (parts.settings !== undefined) page = put(page, 'settings', JSON.stringify(parts.settings).replaceAll('<', '\\u003c'))
  return withPolicy(page)
}

/** What the policy of a page allows, as it stands in the page. */
export function policyOf(html: string): string {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(html)?.[1] ?? ''
}

function withPolicy(html: string): string {
  const hashes = (ids: readonly string[]): string => ids.map((id) => `'sha256-${createHash('sha256').update(content(html, id)).digest('base64')}'`).join(' ')
  const policy = [
    "default-src 'none'",
    `script-src ${hashes(['starters', 'script'])}`,
    `style-src ${hashes(['style', 'brand'])}`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const mark = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/u
  if (!mark.test(html)) throw new Error('the page has no place for its policy')
  return html.replace(mark, () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
}

function put(html: string, id: string, text: string): string {
  const { start, end, tag } = place(html, id)
  if (text.toLowerCase().includes(`</${tag}`) || text.includes('<!--')) throw new Error(`what goes into "${id}" would end its place in the page`)
  return html.slice(0, start) + text + html.slice(end)
}

function content(html: string, id: string): string {
  const { start, end } = place(html, id)
  return html.slice(start, end)
}

function place(html: string, id: string): { readonly start: number; readonly end: number; readonly tag: string } {
  const mark = ` id="${id}">`
  const at = html.indexOf(mark)
  const tag = /^<(?:script|style)\b/u.exec(html.slice(Math.max(0, html.lastIndexOf('<', at))))?.[0].slice(1) ?? ''
  const start = at + mark.length
  const end = html.indexOf(`</${tag}>`, start)
  if (at < 0 || tag === '' || end < 0) throw new Error(`the page has no place for "${id}"`)
  return { start, end, tag }
}
