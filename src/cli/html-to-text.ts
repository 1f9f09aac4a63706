const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' }

/**
 * Turns the plain HTML that a Word reader makes into text: a line a paragraph, `- ` before list items, tabs between cells.
 * Only tags that such a reader writes are known; any other tag is dropped and its words are kept.
 *
 * @param html well-formed HTML without scripts or styles.
 */
export function htmlToText(html: string): string {
  let out = ''
  let inCell = 0
  let row: string[] | null = null
  let at = 0
  const add = (words: string) => {
    if (row && inCell > 0) row[row.length - 1] += words
    else out += words
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    add(decodeEntities(html.slice(at, open < 0 ? html.length : open)))
    if (open < 0) break
    const close = html.indexOf('>', open)
    if (close < 0) break
    const tag = html.slice(open + 1, close).toLowerCase()
    at = close + 1
    const name = /^\/?[a-z0-9]+/u.exec(tag)?.[0] ?? ''
    if (name === 'tr') row = []
    else if (name === '/tr' && row) {
      out += `${row.map((cell) => cell.replaceAll(/\s+/gu, ' ').trim()).join('\t')}\n`
      row = null
    } else if ((name === 'td' || name === 'th') && row) {
      row.push('')
      inCell++
    } else if (name === '/td' || name === '/th') inCell--
    else if (name === 'li') add(inCell > 0 ? ' ' : '- ')
    else if (/^h[1-6]$/u.test(name)) add(inCell > 0 ? '' : `${'#'.repeat(Number(name.charAt(1)))} `)
    else if (name === 'br') add(inCell > 0 ? ' ' : '\n')
    else if (name === '/p' || name === '/li' || /^\/h[1-6]$/u.test(name)) add(inCell > 0 ? ' ' : '\n')
  }
  return out.replaceAll(/\n{3,}/gu, '\n\n').trimEnd()
}

function decodeEntities(words: string): string {
  return words.replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/gu, (entity) => entities[entity] ?? entity)
}
