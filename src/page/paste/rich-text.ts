import { writePlain } from './write-plain.js'

/**
 * The plain text of copied HTML that holds a list or a table: bullets as `- `, numbers as `1. `, table rows as `| a | b |`.
 *
 * The HTML is read into a document that never runs or loads anything, and only its words are taken.
 *
 * @returns null where there is neither list nor table: then the clipboard's own plain text is the better one.
 */
export function richText(html: string): string | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  if (!body.querySelector('li, td, th, [class*="MsoListParagraph"], [style*="mso-list"]')) return null
  const text = writePlain(body)
  return text === '' ? null : text
}
