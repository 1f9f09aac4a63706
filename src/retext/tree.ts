import type { Root, Sentence, SentenceContent, Word } from 'nlcst'
import type { Note, Token } from '../note/types.js'

/** Words longer than this are given to retext as symbols: none is so long, and its patterns slow down on them. */
const maxWord = 45

/** Tokens from the first up to, not including, the end. */
export type Range = readonly [first: number, end: number]

/** Gives the word to put into the tree for the tokens from `first`, which stand from `start` to `end` in the text. */
export type WordText = (first: number, start: number, end: number) => string

export interface TreeOptions {
  /** What to write for a word; the words of the text where it is left out. */
  readonly wordText?: WordText
  /** Whether `well-being` is one word, as usual, or two. */
  readonly splitsHyphens?: boolean
}

/**
 * Makes the tree that retext's plugins work on from tokens that the core has already found, so that both see the same
 * words and sentences. Each range of tokens becomes one sentence; `offset` in every place is into the note's text, lines and columns are left at 1.
 *
 * @param note the note.
 * @param ranges the sentences.
 */
export function makeTree(note: Note, ranges: readonly Range[], options: TreeOptions = {}): Root {
  const children = ranges.map((range) => makeSentence(note, range, options))
  return { type: 'RootNode', children: [{ type: 'ParagraphNode', children }] }
}

function makeSentence({ text, tokens }: Note, [first, end]: Range, { wordText, splitsHyphens = false }: TreeOptions): Sentence {
  const children: SentenceContent[] = []
  let at = first
  let last = -1
  while (at < end) {
    const token = tokens[at]
    if (!token) break
    const isNext = last < 0 || (token.glued && token.start === last)
    if (!isNext) children.push({ type: 'WhiteSpaceNode', value: ' ' })
    const stop = token.kind === 'punctuation' ? at + 1 : endOfWord(tokens, at, end, splitsHyphens)
    last = tokens[stop - 1]?.end ?? token.end
    if (token.kind !== 'punctuation') children.push(makeWord(wordText ? wordText(at, token.start, last) : text.slice(token.start, last), token.start, last))
    else if (splitsHyphens && token.lower === '-' && token.glued) children.push({ type: 'WhiteSpaceNode', value: ' ' })
    else children.push({ type: 'PunctuationNode', value: token.lower.charAt(0), position: place(token.start, token.end) })
    at = stop
  }
  return { type: 'SentenceNode', children, position: place(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0) }
}

/** A word takes in what is glued to it: `'s`, the parts of `03/05/2024` and of `well-being`. */
function endOfWord(tokens: readonly Token[], from: number, end: number, splitsHyphens: boolean): number {
  let at = from + 1
  while (at < end) {
    const token = tokens[at]
    if (!token?.glued) break
    if (token.kind !== 'punctuation') at++
    else if (joins(token, tokens[at - 1], tokens[at + 1], splitsHyphens)) at += 2
    else break
  }
  return Math.min(at, end)
}

function joins(mark: Token, before: Token | undefined, after: Token | undefined, splitsHyphens: boolean): boolean {
  if (!before || !after?.glued || after.kind === 'punctuation' || mark.end - mark.start !== 1) return false
  return (mark.lower === '-' && !splitsHyphens) || (before.kind === 'number' && after.kind === 'number')
}

function makeWord(value: string, start: number, end: number): SentenceContent {
  const position = place(start, end)
  if (end - start > maxWord) return { type: 'SymbolNode', value: '', position }
  const word: Word = { type: 'WordNode', children: [{ type: 'TextNode', value }], position }
  return word
}

function place(start: number, end: number) {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}
