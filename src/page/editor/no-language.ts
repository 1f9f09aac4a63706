import { countColumn, Facet, type EditorState } from '@codemirror/state'

/**
 * Stands in for `@codemirror/language` in the page's bundle: the editor's commands ask it about the syntax and indentation
 * of code, and a note has neither. It leaves a tenth of the editor out of the file.
 */

export const indentUnit = Facet.define<string, string>({ combine: ([first]) => first ?? '  ' })

export function getIndentUnit(_state: EditorState): number {
  return 2
}

export function indentString(_state: EditorState, columns: number): string {
  return ' '.repeat(columns)
}

/** A new line begins as far in as the one before it. */
export function getIndentation(context: IndentContext, at: number): number {
  const line = context.state.doc.lineAt(at)
  return countColumn(/^\s*/u.exec(line.text)?.[0] ?? '', context.state.tabSize)
}

export class IndentContext {
  constructor(readonly state: EditorState) {}
}

export function matchBrackets(): null {
  return null
}

const noNode = { name: '', childBefore: () => null, childAfter: () => null, firstChild: null, lastChild: null, parent: null, type: { isTop: true, prop: () => undefined } }

export function syntaxTree() {
  return { resolveInner: () => noNode, resolve: () => noNode, topNode: noNode }
}

/** What the commands take of `@lezer/common`. */
export const NodeProp = { closedBy: null, openedBy: null }
