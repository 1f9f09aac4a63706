import type { Node, Parent } from 'unist'
import type { Span } from '../note/types.js'
import type { Evidence, Report } from '../report/types.js'

/**
 * Puts spaces in the place of what a Markdown document shows to nobody or sets apart as no prose: comments and fenced code.
 * Line breaks stay, so every offset stays true. Indented code is left: in a note four spaces are an indent.
 *
 * @param text the document.
 * @param tree its tree; one of another language hides nothing.
 * @returns the text, as long as it was.
 */
export function hide(text: string, tree: Node): string {
  const spans = hiddenSpans(text, tree)
  if (spans.length === 0) return text
  let visible = ''
  let at = 0
  for (const { start, end } of spans) {
    if (start < at) continue
    visible += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/gu, (character) => ' '.repeat(character.length))
    at = end
  }
  return visible + text.slice(at)
}

function hiddenSpans(text: string, tree: Node): Span[] {
  const spans: Span[] = []
  const open: Node[] = [tree]
  // A list of nodes to look at, and no recursion: block quotes can be nested as deep as the text is long.
  for (let node = open.pop(); node; node = open.pop()) {
    if (isParent(node)) for (const child of node.children) open.push(child)
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined || start >= end || end > text.length) continue
    const mark = text.slice(start, start + 4)
    const isFence = node.type === 'code' && (mark.startsWith('```') || mark.startsWith('~~~'))
    const isComment = node.type === 'html' && mark === '<!--' && text.slice(end - 3, end) === '-->'
    if (isFence || isComment) spans.push({ start, end })
  }
  return spans.sort((a, b) => a.start - b.start)
}

function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children)
}

/**
 * Gives a report on a text with hidden parts the words of the text as it was.
 *
 * @param report what `check` said of the visible text.
 * @param text the document.
 * @param visible what was checked.
 */
export function restore(report: Report, text: string, visible: string): Report {
  if (visible === text) return report
  const own = <Found extends Evidence>(found: Found): Found => ({ ...found, text: text.slice(found.start, found.end) })
  return {
    ...report,
    elements: report.elements.map((element) => ({ ...element, evidence: element.evidence.map(own) })),
    actions: report.actions.map(own),
    messages: report.messages.map(own),
  }
}
