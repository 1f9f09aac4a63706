import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Change, Document, type Encoding } from '../../src/language-server/document.js'

const pieces = ['a', 'Mia', '\r\n', '\n', '\r', 'é', '😀', '\u2019', ' ', '\ud83d', 'x\r', '\n\n', '漢', '𝒳y']
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''))
const encodings: readonly Encoding[] = ['utf-16', 'utf-8']
/** Two places and what to put between them; the places are shares of the text's length. */
const edit = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.double({ min: 0, max: 1, noNaN: true }), text, isWhole: fc.boolean().map((one) => one) })
const edits = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 12 })

const open = (words: string, encoding: Encoding): Document => new Document('untitled:1', 'markdown', 1, words, encoding)

describe('Document', () => {
  it('is the same after any edits as when opened fresh, in both encodings', () => {
    for (const encoding of encodings) {
      fc.assert(fc.property(text, edits, (start, rounds) => {
        const document = open(start, encoding)
        let model = start
        let version = 1
        for (const round of rounds) {
          const changes: Change[] = []
          for (const { from, to, text: words, isWhole } of round) {
            if (isWhole && words.length % 5 === 0) {
              changes.push({ text: words })
              model = words
              continue
            }
            // An editor only sends positions that it can itself show: they are worked out on the text as it then is.
            const now = open(model, encoding)
            const range = now.range({ start: Math.floor(Math.min(from, to) * model.length), end: Math.floor(Math.max(from, to) * model.length) })
            const { start: a, end: b } = now.span(range)
            changes.push({ range, text: words })
            model = model.slice(0, a) + words + model.slice(b)
          }
          document.apply(changes, ++version)
          const fresh = open(model, encoding)
          expect(document.text).toBe(model)
          expect(document.version).toBe(version)
          expect(document.lineCount).toBe(fresh.lineCount)
          for (let offset = 0; offset <= model.length; offset++) expect(document.position(offset)).toEqual(fresh.position(offset))
        }
      }), { numRuns: 150 })
    }
  })

  it('agrees with the reference implementation in UTF-16', () => {
    fc.assert(fc.property(text, (words) => {
      const document = open(words, 'utf-16')
      const reference = TextDocument.create('untitled:1', 'markdown', 1, words)
      expect(document.lineCount).toBe(reference.lineCount)
      for (let line = 0; line <= reference.lineCount; line++) {
        for (let character = 0; character < 12; character++) expect(document.offset({ line, character })).toBe(reference.offsetAt({ line, character }))
      }
    }))
  })

  it('counts bytes in UTF-8, and gives every offset back', () => {
    fc.assert(fc.property(text, (words) => {
      const document = open(words, 'utf-8')
      for (let offset = 0; offset <= words.length; offset++) {
        const { line, character } = document.position(offset)
        const start = document.lineStart(line)
        const back = document.offset({ line, character })
        expect(Buffer.byteLength(words.slice(start, back))).toBe(character)
        // Inside a surrogate pair or a CRLF the place before it is meant.
        expect(offset - back === 0 || offset - back === 1).toBe(true)
      }
    }))
  })

  it('takes positions outside the text for the nearest in it', () => {
    const document = open('one\r\ntwo', 'utf-16')
    expect(document.offset({ line: 0, character: 99 })).toBe(3)
    expect(document.offset({ line: 9, character: 0 })).toBe(8)
    expect(document.offset({ line: -1, character: -1 })).toBe(0)
    expect(document.position(99)).toEqual({ line: 1, character: 3 })
    document.apply([{ range: { start: { line: 1, character: 3 }, end: { line: 1, character: 0 } }, text: '2' }], 2)
    expect(document.text).toBe('one\r\n2')
  })

  it('knows the line break in use', () => {
    expect(['a\r\nb', 'a\nb', 'a\rb', 'a'].map((words) => open(words, 'utf-16').lineBreak)).toEqual(['\r\n', '\n', '\r', '\n'])
  })
})
