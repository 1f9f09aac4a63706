import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Span } from '../note/types.js'
import type { Client } from './capabilities.js'
import type { Document } from './document.js'
import { escapeSnippet, tabStop } from './snippet.js'

/** Part of a text to put in: words, or a place to be filled by the author. */
export type Piece = string | { readonly prompt: string }

/** Words to put in the place of others. */
export interface Edit extends Span {
  readonly pieces: readonly Piece[]
}

/**
 * An edit as the client takes it: prompts are tab stops where it knows snippets, words in square brackets elsewhere, which
 * the linter asks for until they are filled.
 */
export function toWorkspaceEdit(document: Document, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const made = edits.map((edit) => toTextEdit(document, edit, client))
  if (!client.takesVersionedEdits) return { changes: { [document.uri]: made as TextEdit[] } }
  const change: TextDocumentEdit = { textDocument: { uri: document.uri, version: document.version }, edits: made }
  return { documentChanges: [change] }
}

function toTextEdit(document: Document, edit: Edit, client: Client): TextEdit | SnippetTextEdit {
  const range = document.range(edit)
  const hasPrompt = edit.pieces.some((piece) => typeof piece !== 'string')
  if (!hasPrompt || !client.takesSnippetEdits) return { range, newText: plainText(edit.pieces) }
  let stop = 0
  const value = edit.pieces.map((piece) => (typeof piece === 'string' ? escapeSnippet(piece) : tabStop(++stop, `[${piece.prompt}]`))).join('')
  return { range, snippet: { kind: 'snippet', value } }
}

/** Pieces as plain words, prompts in square brackets. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.prompt}]`)).join('')
}

/** A code action that makes one change to a document. */
export function toAction(title: string, kind: string, document: Document, edits: readonly Edit[], client: Client): CodeAction {
  return { title, kind, edit: toWorkspaceEdit(document, edits, client) }
}
