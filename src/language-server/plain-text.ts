import { readFrontMatter } from '../note/front-matter.js'

/**
 * A note as plain text for a case system: without front matter and Markdown's marks, list marks kept as hyphens. The words
 * stay as they are.
 *
 * @param text the note, plain or Markdown.
 */
export function toPlainText(text: string): string {
  const { end } = readFrontMatter(text)
  const lines = text.slice(end).split(/\r\n|\r|\n/u).map(plainLine)
  const kept = lines.filter((line, at) => line !== '' || lines[at - 1] !== '')
  return `${kept.join('\n').trim()}\n`
}

function plainLine(line: string): string {
  const trimmed = line.trimEnd()
  const heading = /^ {0,3}#{1,6}[ \t]+/u.exec(trimmed)
  const bullet = /^([ \t]*)[*+•][ \t]+/u.exec(trimmed)
  const rest = heading ? trimmed.slice(heading[0].length) : bullet ? `${bullet[1] ?? ''}- ${trimmed.slice(bullet[0].length)}` : trimmed
  return unescape(withoutPairs(withoutPairs(rest, '**'), '__'))
}

/** Takes marks out that stand in pairs; one by itself is the author's. */
function withoutPairs(line: string, mark: string): string {
  const parts = line.split(mark)
  if (parts.length < 3) return line
  const isEven = parts.length % 2 === 0
  const last = isEven ? parts.splice(-1)[0] ?? '' : ''
  return isEven ? `${parts.join('')}${mark}${last}` : parts.join('')
}

function unescape(line: string): string {
  return line.replaceAll(/\\([\\`*_{}[\]<>#+\-.!|~])/gu, '$1')
}
