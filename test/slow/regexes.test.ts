import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

interface Pattern {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** Every pattern that stands in a source file: literals, and texts given to `RegExp`. What a template puts in is taken as one letter. */
function patternsOf(file: string): Pattern[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const look = (node: ts.Node): void => {
    const place = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const [pattern, flags] = node.arguments ?? []
      const text = pattern && textOf(pattern)
      if (text === undefined) throw new Error(`${place}: a pattern that is made while running cannot be proved: write it as a literal`)
      found.push({ place, source: text, flags: (flags && textOf(flags)) ?? '' })
    }
    ts.forEachChild(node, look)
  }
  look(source)
  return found
}

function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map((span) => `x${span.literal.text}`).join('')
  return undefined
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ts|tsx|js)$/u.test(file) && !file.endsWith('.d.ts')).map((file) => join('src', file))

// With no limit of time within the search the answer is the same however busy the machine is.
const patiently = { timeout: 600_000, seedingTimeout: null, incubationTimeout: null, attackTimeout: null, randomSeed: 0 } as const

describe('every pattern in src', () => {
  it('takes time in line with the text, whatever the text', () => {
    const patterns = files.flatMap(patternsOf)
    expect(patterns.length).toBeGreaterThan(50)
    const unproved = patterns.flatMap(({ place, source, flags }) => {
      const { status } = checkSync(source, flags, patiently)
      return status === 'safe' ? [] : [`${place}: /${source}/${flags} is ${status}`]
    })
    expect(unproved).toEqual([])
  })

  it('would be found out if it did not', () => {
    expect(checkSync('^(a+)+$', '').status).toBe('vulnerable')
    expect(checkSync('\\s+$', '').status).toBe('vulnerable')
  })
})
