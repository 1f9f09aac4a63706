import fc from 'fast-check'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeAction, CompletionList, Diagnostic, FoldingRange, Hover, InlayHint, MarkupContent, SymbolInformation, TextEdit } from 'vscode-languageserver-protocol'
import { check } from '../../src/check.js'
import type { ExplainResult, PlainTextResult, ReportResult, StarterItem, StarterResult } from '../../src/language-server/protocol.js'
import { applyEdits, note, positionOf, rangeOf, startTestServer, type TestServer } from './kit.js'

/** A client that says nothing of itself: diagnostics are pushed, positions are UTF-16, nothing is a snippet. */
let server: TestServer
let folder: string
const logged: unknown[] = []
const uri = 'untitled:Untitled-1'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-lsp-'))
  server = await startTestServer({
    folders: [pathToFileURL(folder).href],
    prepare: (connection) => { connection.onNotification('window/logMessage', (params: unknown) => { logged.push(params) }) },
  })
})
afterAll(async () => {
  expect(await server.stop()).toBe(0)
  expect(server.errors()).toBe('')
  expect(logged).toEqual([])
  await rm(folder, { recursive: true, force: true })
})

const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }
const codes = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => String(code))
const actionsAt = (at: string, text: string, words: string, context: object = { diagnostics: [] }): Promise<CodeAction[]> => server.ask('textDocument/codeAction', { textDocument: { uri: at }, range: rangeOf(text, words), context })
const titlesOf = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title)
const apply = (text: string, { edit }: CodeAction): string => applyEdits(text, Object.values(edit?.changes ?? {})[0] ?? [])
const named = (actions: readonly CodeAction[], title: string): CodeAction => {
  const found = actions.find((action) => action.title === title)
  if (!found) throw new Error(`no action "${title}" among ${titlesOf(actions).join(' | ')}`)
  return found
}

/** What is pushed next for a document. */
const next = (of: string): Promise<readonly Diagnostic[]> => new Promise((resolve) => {
  const stop = server.listen((params) => {
    if (params.uri !== of) return
    stop()
    resolve(params.diagnostics)
  })
})

describe('a client that pulls nothing', () => {
  it('is told of every finding in an unsaved note, at its place', async () => {
    await server.open(uri, note)
    const diagnostics = await server.pushed(uri)
    const { messages } = check(note)
    expect(diagnostics).toHaveLength(messages.length)
    expect(codes(diagnostics)).toEqual(messages.map(({ ruleId }) => ruleId))
    expect(diagnostics.find(({ code }) => code === 'action-deadline')).toMatchObject({ range: rangeOf(note, 'ASAP'), severity: 2, source: 'oversight', message: '“ASAP” names no day.' })
    expect(diagnostics[0]?.codeDescription?.href).toMatch(/docs\/rules\/jargon\.md$/u)
  })

  it('is told anew after an edit, and of nothing after the close', async () => {
    await server.change(uri, { range: rangeOf(note, 'ASAP'), text: 'by 21 April 2023' })
    expect((await server.pushed(uri)).filter(({ code }) => code === 'action-deadline')).toHaveLength(2)
    const gone = next(uri)
    await server.close(uri)
    expect(await gone).toEqual([])
  })

  it('leaves other documents alone until told otherwise, by a command or front matter', async () => {
    const other = 'untitled:Untitled-2'
    await server.open(other, '# Shopping\n\nSW to buy milk ASAP')
    expect(await server.pushed(other)).toEqual([])
    expect(await server.ask('oversight/report', { textDocument: { uri: other } })).toBe(null)
    const actions = await actionsAt(other, '# Shopping', '# Shopping', { diagnostics: [], only: ['source'] })
    expect(titlesOf(actions)).toEqual(['Check this document as an oversight note'])
    const checked = next(other)
    await server.ask('workspace/executeCommand', { command: 'oversight.checkAsNote', arguments: [{ uri: other }] })
    expect(codes(await checked)).toContain('jargon')
    await server.close(other)
  })

  it('is told what is cut off, and why a rule stays on', async () => {
    const long = `Management oversight 3 May 2024\n${'Mia is well and happy. '.repeat(12_000)}\nEDT rang.`
    await server.open(uri, long)
    const diagnostics = await server.pushed(uri)
    expect(diagnostics.find(({ code }) => code === 'too-large')?.message).toBe('This document is larger than 256 KB: only its first 256 KB are checked.')
    expect(codes(diagnostics)).not.toContain('jargon')
    await server.close(uri)
    const off = `---\noff:\n  jargon: [why]\n  jargn: because\n---\n${note}`
    await server.open(uri, off)
    const told = (await server.pushed(uri)).filter(({ code }) => code === 'turned-off').map(({ message }) => message)
    expect(told).toEqual(['Say why “jargon” is turned off in this note: until then it stays on.', 'There is no rule “jargn”. Did you mean “jargon”?'])
    await server.close(uri)
  }, 30_000)

  it('reads the profile above a note, tells its mistakes, and follows its changes', async () => {
    const config = join(folder, 'oversight.config.yml')
    const file = pathToFileURL(join(folder, 'late.oversight.md')).href
    await writeFile(config, 'name: here\nseverities: { jargon: off }\n')
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(config).href, type: 1 }] })
    await server.open(file, note)
    expect(codes(await server.pushed(file))).not.toContain('jargon')
    expect((await server.ask<ReportResult>('oversight/report', { textDocument: { uri: file } })).profile).toMatchObject({ name: 'here', uri: pathToFileURL(config).href })
    const wrong = next(pathToFileURL(config).href)
    await writeFile(config, 'name: here\nseverities: { jargn: off }\n')
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(config).href, type: 2 }] })
    expect((await wrong)[0]).toMatchObject({ range: { start: { line: 1, character: 14 } }, message: 'There is no rule "jargn". Did you mean “jargon”?' })
    const { report, profile } = await server.ask<ReportResult>('oversight/report', { textDocument: { uri: file } })
    expect(profile.name).toBe('default')
    expect(report.messages.some(({ ruleId }) => ruleId === 'jargon')).toBe(true)
    await server.close(file)
    await rm(config)
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] })
  })

  it('takes its settings from what the client pushes', async () => {
    await server.open(uri, note)
    await server.pushed(uri)
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: { oversight: { event: 'late-visit', codeLens: false, profile: 'management-oversight-list' } } })
    const result = await server.ask<ReportResult>('oversight/report', { textDocument: { uri } })
    expect(result).toMatchObject({ event: 'late-visit', version: 1, isTooLarge: false, profile: { name: 'management-oversight-list', uri: null } })
    expect(await server.ask('textDocument/codeLens', { textDocument: { uri } })).toEqual([])
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: { oversight: { enable: false } } })
    expect(await server.ask('oversight/report', { textDocument: { uri } })).toBe(null)
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: { oversight: {} } })
    expect((await server.ask<ReportResult>('oversight/report', { textDocument: { uri } })).profile.name).toBe('default')
    await server.close(uri)
  })
})

describe('code actions', () => {
  beforeAll(() => server.open(uri, note))
  afterAll(() => server.close(uri))

  it('offer each suggestion, ties them to the diagnostic, and prefer only what is safe', async () => {
    const diagnostics = await server.pushed(uri)
    const actions = await actionsAt(uri, note, 'SW re', { diagnostics })
    const action = named(actions, 'Write “social worker”')
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'jargon' }] })
    expect(apply(note, action)).toContain('Spoke with social worker re Liam')
  })

  it('let the author choose between several, and never prefer one', async () => {
    const text = 'Management oversight 3 May 2024\nMia has contact with her dad. She absconded twice. She is putting herself at risk.\n'
    await server.change(uri, { text })
    for (const word of ['contact', 'absconded', 'putting herself at risk']) {
      const { report } = await server.ask<ReportResult>('oversight/report', { textDocument: { uri } })
      const message = report.messages.find((one) => one.text === word)
      const actions = (await actionsAt(uri, text, word)).filter(({ title }) => title.startsWith('Write “'))
      expect(actions.length, word).toBe(message?.suggestions.length)
      expect(actions.some(({ isPreferred }) => isPreferred), word).toBe(false)
      for (const { title } of actions) expect(title.endsWith('(keep the risk as explicit as it is)'), title).toBe(message?.keepRisk === true)
    }
    await server.change(uri, { text: note })
  })

  it('ask who and by when, and offer days that are worked out', async () => {
    const actions = await actionsAt(uri, note, 'Monitor school')
    expect(apply(note, named(actions, 'Say who does this'))).toContain('- [who]: Monitor school attendance\n')
    expect(apply(note, named(actions, 'Say by which day'))).toContain('- Monitor school attendance by [day]\n')
    expect(apply(note, named(actions, 'Write “by Fri 21 Apr 2023 (5 working days)”'))).toContain('- Monitor school attendance by Fri 21 Apr 2023 (5 working days)\n')
    expect(apply(note, named(await actionsAt(uri, note, 'ASAP'), 'Write “by Mon 17 Apr 2023 (1 working day)”'))).toContain('- SW to visit Liam by Mon 17 Apr 2023 (1 working day)\n')
    expect(apply(note, named(await actionsAt(uri, note, '31/04/2023'), 'Say by which day'))).toContain('- Write up the visit by [day]\n')
  })

  it('add what is missing as a question, where it belongs', async () => {
    const mended = apply(note, named(await actionsAt(uri, note, 'Actions'), 'Add “What this means for Liam”'))
    expect(mended).toMatch(/on the phone\.\n\nWhat this means for Liam: \[what will be different[^\]]*\]\n\nActions:\n- SW/u)
    expect(apply(note, named(await actionsAt(uri, note, 'recommendation'), 'Add “We look again”'))).toMatch(/SW recommendation\.\n\nWe look again: \[on which day[^\]]*\]\n$/u)
  })

  it('put the date and the child at the top', async () => {
    const text = 'Management oversight\n\nPriya to see the child at school by Friday.\n'
    await server.change(uri, { text })
    const actions = await actionsAt(uri, text, 'Management')
    expect(apply(text, named(actions, 'Add the date'))).toBe(text.replace('oversight', 'oversight [DD/MM/YYYY]'))
    const today = actions.find(({ title }) => /^Add the date \d/u.test(title))
    expect(today && apply(text, today)).toMatch(/^Management oversight \d{1,2} [A-Z][a-z]+ \d{4}\n/u)
    expect(apply(text, named(actions, 'Say which child this is about'))).toBe(text.replace('oversight', 'oversight\n\nAbout: [first name of the child]'))
    await server.change(uri, { text: note })
  })

  it('turn a rule off in this note once a reason is given', async () => {
    const action = named(await actionsAt(uri, note, 'SW re'), 'Turn off “No unexplained jargon” in this note, with a reason')
    const mended = apply(note, action)
    expect(mended.startsWith('---\noff:\n  jargon: [why this does no harm here]\n---\n\nManagement oversight')).toBe(true)
    expect(check(mended).messages.some(({ ruleId }) => ruleId === 'jargon')).toBe(true)
    expect(check(mended.replace('[why this does no harm here]', 'Liam asked us to')).messages.some(({ ruleId }) => ruleId === 'jargon')).toBe(false)
  })

  it('fix all only what is safe, and only when asked', async () => {
    const text = 'Management oversight 3 May 2024\nThe SW saw Mia in contact. A IRO rang. Mum was hostile.\n'
    await server.change(uri, { text })
    expect((await actionsAt(uri, text, 'The SW')).some(({ kind }) => kind !== 'quickfix')).toBe(false)
    const [action] = await actionsAt(uri, text, 'Management', { diagnostics: [], only: ['source.fixAll.oversight'] })
    const mended = apply(text, action as CodeAction)
    expect(mended).toContain('The social worker saw Mia in contact.')
    expect(mended).toContain('A IRO rang.')
    expect(mended).toContain('Mum was hostile')
    await server.change(uri, { text: note })
  })
})

describe('what is shown beside a note', () => {
  beforeAll(() => server.open(uri, note))
  afterAll(() => server.close(uri))
  const at = (words: string): object => ({ textDocument: { uri }, position: rangeOf(note, words).start })

  it('hover says what, why, the source and an example', async () => {
    const { contents, range } = await server.ask<Hover>('textDocument/hover', at('ASAP'))
    const { kind, value } = contents as MarkupContent
    expect(kind).toBe('markdown')
    expect(range).toEqual(rangeOf(note, 'ASAP'))
    for (const part of ['**“ASAP” names no day.**', 'Give a day, as in', 'For example:', 'within 5 working days', 'Follows “Management Oversight Guidance”', 'docs/rules/action-deadline.md', '**Action** · SW · no day']) expect(value).toContain(part)
    expect(((await server.ask<Hover>('textDocument/hover', at('Liam.'))).contents as MarkupContent).value).toContain('**Child’s name** · there')
    expect(await server.ask('textDocument/hover', at('Spoke'))).toBe(null)
  })

  it('inlay hints give the day that a deadline comes to', async () => {
    const hints = await server.ask<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range: everything })
    expect(hints).toMatchObject([{ label: 'Fri 21 Apr', position: rangeOf(note, 'within 5 working days').end, tooltip: 'Friday 21 April 2023' }])
  })

  it('symbols are the six elements and the actions', async () => {
    const symbols = await server.ask<SymbolInformation[]>('textDocument/documentSymbol', { textDocument: { uri } })
    expect(symbols.map(({ name }) => name)).toEqual([
      'Date: there: 2023-04-14', 'Child’s name: there: Liam', 'Why: partly: Visits are out of timescale as SW was on leave.', 'What it means for the child: missing', 'Who does what by when: partly',
      'SW to visit Liam ASAP', 'Monitor school attendance', 'Priya to ring Liam\'s gran within 5 working days', 'Write up the visit by 31/04/2023', 'When it is looked at again: missing',
    ])
  })

  it('the code lens is the score', async () => {
    const { score } = check(note)
    const lenses = await server.ask<{ range: object; command: { title: string; command: string } }[]>('textDocument/codeLens', { textDocument: { uri } })
    expect(lenses).toHaveLength(1)
    expect(lenses[0]?.command).toMatchObject({ title: `${score.points} of ${score.outOf} · ${score.band} · 2 of 6 missing`, command: 'oversight.showScore' })
    const shown = new Promise<{ message: string }>((resolve) => server.connection.onNotification('window/showMessage', resolve))
    await server.ask('workspace/executeCommand', { command: 'oversight.showScore', arguments: [{ uri }] })
    expect((await shown).message).toContain(`${score.points} of ${score.outOf}: ${score.band}`)
  })

  it('a pasted email and the front matter fold', async () => {
    const text = `---\nchild: Liam\n---\n${note}\nFrom: Jo Marsh\nSent: 13 April 2023 10:02\nTo: Priya Shah\nSubject: Liam\n\nHi Priya,\nPlease can you ring school?\nKind regards,\nJo\n`
    await server.change(uri, { text })
    const folds = await server.ask<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } })
    expect(folds).toEqual([{ startLine: 15, endLine: 23, kind: 'region' }, { startLine: 0, endLine: 2, kind: 'comment' }])
    await server.change(uri, { text: note })
  })

  it('the report is that of the command line', async () => {
    const result = await server.ask<ReportResult>('oversight/report', { textDocument: { uri } })
    expect(result.report).toEqual(JSON.parse(JSON.stringify(check(note))))
  })
})

describe('completion', () => {
  const complete = async (text: string, languageId = 'markdown'): Promise<CompletionList> => {
    const caret = text.indexOf('|')
    const words = text.replace('|', '')
    await server.open(uri, words, languageId)
    const list = await server.ask<CompletionList>('textDocument/completion', { textDocument: { uri }, position: positionOf(words, caret) })
    await server.close(uri)
    return list
  }
  const labels = ({ items }: CompletionList): string[] => items.map(({ label }) => label)

  it('offers starters by event while a note is being begun', async () => {
    const list = await complete('/late visit|')
    expect(list.items[0]).toMatchObject({ sortText: '000', textEdit: { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } } } })
    expect((list.items[0]?.textEdit as TextEdit).newText).toContain('[Which visit to the child is late')
    expect(list.items[0]?.filterText?.startsWith('/late visit')).toBe(true)
    expect(labels(await complete('oversight|')).length).toBeGreaterThan(20)
    expect(labels(await complete('Dear all|'))).toEqual([])
    expect(labels(await complete('# Shopping\n\n/late|'))).toEqual([])
  })

  it('works a deadline out', async () => {
    const { items } = await complete(`${note.trimEnd()}\n- Priya to see Liam by |`)
    expect(items.map(({ label }) => label)).toContain('by Fri 21 Apr 2023 (5 working days)')
    const within = await complete(`${note.trimEnd()}\n- Priya to see Liam within 5|`)
    expect(within.items[0]).toMatchObject({ label: 'by Fri 21 Apr 2023 (5 working days)', textEdit: { newText: 'by Fri 21 Apr 2023 (5 working days)' } })
    expect(labels(await complete(`${note.trimEnd()}\n- Priya to see Liam with |`))).toEqual([])
  })

  it('knows the roles, and plain words for jargon', async () => {
    expect(labels(await complete(`${note}\nI will ask the serv|`))).toContain('service manager')
    const jargon = await complete('Management oversight 3 May 2024\nMia rang EDT|')
    expect(jargon.items[0]).toMatchObject({ label: 'emergency duty team', filterText: 'EDT' })
  })
})

describe('the requests of its own', () => {
  it('list, search and fill starters', async () => {
    const all = await server.ask<StarterItem[]>('oversight/starters', {})
    expect(all.length).toBeGreaterThan(20)
    const [best] = await server.ask<StarterItem[]>('oversight/starters', { query: 'visit out of timescale' })
    expect(best).toMatchObject({ id: 'late-visit' })
    const filled = await server.ask<StarterResult>('oversight/starter', { id: 'late-visit', child: 'Mia and Sam', date: '2024-05-03', format: 'txt' })
    expect(filled.text.startsWith('Management oversight 3 May 2024\n')).toBe(true)
    expect(filled.text).toContain('Mia and Sam')
    expect(filled.prompts.length).toBeGreaterThan(2)
    const snippet = await server.ask<StarterResult>('oversight/starter', { id: 'late-visit', child: 'Mia', date: '2024-05-03', format: 'snippet' })
    expect(snippet.text).toContain('${1:[')
    expect(snippet.text.endsWith('$0')).toBe(true)
    expect(await server.ask('oversight/starter', { id: 'no-such-thing' })).toBe(null)
  })

  it('give plain text for the case system, and explain rules', async () => {
    await server.open(uri, '---\nchild: Liam\n---\n\n## Management oversight\r\n\r\n\r\n**Why:** he said \\<no\\>, 2 * 3\r\n* one\n  + two\n')
    expect(await server.ask<PlainTextResult>('oversight/plainText', { textDocument: { uri } })).toEqual({ text: 'Management oversight\n\nWhy: he said <no>, 2 * 3\n- one\n  - two\n' })
    await server.close(uri)
    expect(await server.ask<ExplainResult>('oversight/explain', { ruleId: 'jargon' })).toMatchObject({ title: 'No unexplained jargon', markdown: expect.stringContaining('## When it is wrong') as string })
    expect(await server.ask('oversight/explain', { ruleId: 'toString' })).toBe(null)
  })
})

describe('reliability', () => {
  it('judges the same after any edits as when opened fresh', async () => {
    const pieces = fc.constantFrom('SW ', 'Mia\u2019s ', '\r\n', '😀', '- Priya to ring gran by 5 May 2024\n', 'é', '\n\n', 'Actions:\n')
    const other = 'untitled:Untitled-9'
    const edit = fc.tuple(fc.nat(400), fc.nat(20), pieces)
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 15 }), async (edits) => {
      let text = note
      await server.open(uri, text)
      for (const [at, length, words] of edits) {
        let start = Math.min(at, text.length)
        let end = Math.min(start + length, text.length)
        // No editor can point inside a pair or a line break.
        while (start > 0 && (/^[\udc00-\udfff]/u.test(text.slice(start)) || text.charCodeAt(start) >= 0xdc00 && text.charCodeAt(start) <= 0xdfff || text.slice(start - 1, start + 1) === '\r\n')) start--
        while (end < text.length && (text.charCodeAt(end) >= 0xdc00 && text.charCodeAt(end) <= 0xdfff || text.slice(end - 1, end + 1) === '\r\n')) end++
        await server.change(uri, { range: { start: positionOf(text, start), end: positionOf(text, end) }, text: words })
        text = text.slice(0, start) + words + text.slice(end)
      }
      await server.open(other, text)
      const [edited, fresh] = await Promise.all([uri, other].map((one) => server.ask<ReportResult | null>('oversight/report', { textDocument: { uri: one } })))
      expect(edited?.report).toEqual(fresh?.report)
      await server.close(uri)
      await server.close(other)
    }), { numRuns: 40 })
  })

  it('answers only for the newest text, however fast it changes', async () => {
    await server.open(uri, note)
    const versions: number[] = []
    const stop = server.listen(({ version = 0 }) => { versions.push(version) })
    for (let count = 0; count < 200; count++) await server.change(uri, { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: 'x' })
    await server.pushed(uri)
    stop()
    expect(versions.at(-1)).toBe(201)
    expect(versions.length).toBeLessThan(100)
    await server.close(uri)
  })

  it('drops a request that was cancelled', async () => {
    await server.open(uri, note)
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol')
    const source = new CancellationTokenSource()
    const asked = server.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }, source.token)
    source.cancel()
    await expect(asked).rejects.toMatchObject({ code: -32800 })
    await server.close(uri)
  })

  it('answers for documents that are not open, and for odd arguments, without failing', async () => {
    const gone = { textDocument: { uri: 'untitled:none' }, position: { line: 5, character: 5 }, range: everything, context: { diagnostics: [] } }
    for (const method of ['hover', 'completion', 'codeAction', 'inlayHint', 'documentSymbol', 'codeLens', 'foldingRange']) expect([[], null]).toContainEqual(await server.ask(`textDocument/${method}`, gone))
    for (const given of [[], [null], [7], [{ uri: 7 }], [{ uri: 'untitled:none', ruleId: 'jargon' }]]) {
      for (const command of ['oversight.checkAsNote', 'oversight.turnOffHere', 'oversight.showScore', 'oversight.nothing']) expect(await server.ask('workspace/executeCommand', { command, arguments: given })).toBe(null)
    }
  })
})
