import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import retextEnglish from 'retext-english'
import type { Node } from 'unist'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { check, defaultProfile } from '../../src/index.js'
import { languageRules } from '../../src/language.js'
import oversightDefault, { oversight } from '../../src/plugin.js'

function run(text: string, options: Parameters<typeof oversight>[0] = {}): VFile {
  const file = new VFile({ path: 'note.md', value: text })
  const processor = unified().use(remarkParse).use(oversight, options)
  processor.runSync(processor.parse(file), file)
  return file
}

function at(text: string, line: number, column: number): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/u)
  return lines.slice(0, line - 1).join('').length + column - 1
}

const note = 'Management oversight 3 May 2024\n\nMia is wheelchair-bound. [Name] to visit.\n'

describe('oversight', () => {
  it('is the default export too', () => expect(oversightDefault).toBe(oversight))

  it('puts every finding on the file, as vfile has it', () => {
    const file = run(note)
    const placeholder = file.messages.find((message) => message.ruleId === 'unfilled')
    expect(placeholder).toMatchObject({
      reason: '“[Name]” has not been filled in.',
      source: 'oversight-lint',
      file: 'note.md',
      line: 3,
      column: 26,
      place: { start: { line: 3, column: 26, offset: 58 }, end: { line: 3, column: 32, offset: 64 } },
      actual: '[Name]',
      expected: [],
      url: 'docs/rules/unfilled.md',
      fatal: false,
    })
    expect(placeholder?.note).toContain('Management Oversight Guidance')
  })

  it('says with `fatal` how heavy a finding is', () => {
    const severities = { unfilled: 'error', equality: 'info' } as const
    const profiled = run(note, { profile: { ...defaultProfile, severities } })
    const of = (ruleId: string) => profiled.messages.find((message) => message.ruleId === ruleId)
    expect(of('unfilled')?.fatal).toBe(true)
    expect(of('equality')?.fatal).toBe(undefined)
    expect(of('equality')?.actual).toBe('wheelchair-bound')
  })

  it('puts the report on the file', () => {
    const { oversight: report } = run(note, { id: 'n1' }).data
    expect(report).toEqual(check(note, { id: 'n1', extraRules: languageRules }))
    expect(report?.messages.map(({ ruleId }) => ruleId)).toEqual(run(note).messages.map(({ ruleId }) => ruleId))
  })

  it('leaves the language rules out where asked', () => {
    expect(run(note, { extraRules: [] }).messages.some(({ ruleId }) => ruleId === 'equality')).toBe(false)
  })

  it('passes the context on', () => {
    const withContext = run('Mia was seen today.', { context: { recordedOn: '2024-05-03', children: ['Mia'] } })
    expect(withContext.data.oversight).toEqual(check('Mia was seen today.', { context: { recordedOn: '2024-05-03', children: ['Mia'] }, extraRules: languageRules }))
  })

  it('leaves the document as it was', async () => {
    const file = await unified().use(remarkParse).use(oversight).use(remarkStringify).process('# Oversight\n\nMia was seen.\n')
    expect(String(file)).toBe('# Oversight\n\nMia was seen.\n')
    expect(file.messages.length).toBeGreaterThan(0)
  })

  it('works behind any parser', () => {
    const file = new VFile(note)
    const processor = unified().use(retextEnglish).use(oversight)
    processor.runSync(processor.parse(file), file)
    expect(file.messages.map(String)).toEqual(run(note).messages.map((message) => String(message).replace(/^note\.md:/u, '')))
  })

  it('reads bytes as UTF-8', () => {
    const file = new VFile(new TextEncoder().encode('Zoë [Name]'))
    unified().use(oversight).runSync({ type: 'root' }, file)
    expect(file.messages.find(({ ruleId }) => ruleId === 'unfilled')?.place).toMatchObject({ start: { offset: 4 }, end: { offset: 10 } })
  })
})

describe('places', () => {
  const texts: Readonly<Record<string, string>> = {
    'CRLF': 'Management oversight 3 May 2024\r\n\r\nMia is safe.\r\n[Name] to visit.\r\n',
    'blank first lines': '\n\n   \n\tMia is safe.\n\n[Name] to visit.',
    'entities': 'Mum &amp; dad &lt;3 Mia &mdash; [Name] to visit &nbsp; &#x41;',
    'a lone CR': 'Mia is safe.\r[Name] to visit.\rDD/MM/YYYY',
    'emoji': 'Mia 👩‍👧 is safe 🎈. [Name] to visit.',
    'front matter': '---\nchild: Mia\n---\n\n[Name] to visit.\n',
    'a byte-order mark': '\ufeffMia is safe. [Name] to visit.',
    'Markdown': '> ## **Plan**\n>\n> 1. *[Name]* to `visit`\n\n| who | what |\n| --- | --- |\n| [Name] | visit |\n',
  }
  for (const [name, text] of Object.entries(texts)) {
    it(`are true with ${name}`, () => {
      const file = run(text)
      const { messages } = file.data.oversight ?? { messages: [] }
      expect(file.messages).toHaveLength(messages.length)
      expect(messages.some(({ ruleId }) => ruleId === 'unfilled')).toBe(true)
      file.messages.forEach((message, index) => {
        const place = message.place as { start: { line: number; column: number; offset: number }; end: { line: number; column: number; offset: number } }
        expect([place.start.offset, place.end.offset]).toEqual([messages[index]?.start, messages[index]?.end])
        expect(at(text, place.start.line, place.start.column)).toBe(place.start.offset)
        expect(at(text, place.end.line, place.end.column)).toBe(place.end.offset)
        expect(text.slice(place.start.offset, place.end.offset)).toBe(message.actual)
      })
    })
  }

  it('agree with those of remark', () => {
    const text = 'Mia &amp; mum\r\n\r\n[Name] to visit\r\n'
    const tree = unified().use(remarkParse).parse(text)
    const paragraph = tree.children[1]?.position?.start
    expect(run(text).messages.find(({ ruleId }) => ruleId === 'unfilled')?.place).toMatchObject({ start: paragraph })
  })
})

describe('what a document hides', () => {
  it('is not read: comments and fenced code', () => {
    const text = 'Mia is safe.\n\n<!-- [Name] in a comment -->\n\n```\n[Name] in code 🎈\n```\n\n    [Name] indented\n'
    const found = run(text).messages.filter(({ ruleId }) => ruleId === 'unfilled')
    expect(found.map((message) => message.line)).toEqual([9])
    for (const { start, end, text: words } of run(text).data.oversight?.messages ?? []) expect(text.slice(start, end)).toBe(words)
  })

  it('is read where no parser said so', () => {
    const file = new VFile('<!-- [Name] -->')
    unified().use(oversight).runSync({ type: 'root' }, file)
    expect(file.messages.some(({ ruleId }) => ruleId === 'unfilled')).toBe(true)
  })

  it('may be nested as deep as one likes', () => {
    let tree: Node = { type: 'text' }
    for (let depth = 0; depth < 50_000; depth++) tree = { type: 'blockquote', children: [tree] } as Node
    expect(() => unified().use(oversight).runSync(tree, new VFile('Mia'))).not.toThrow()
  })
})
