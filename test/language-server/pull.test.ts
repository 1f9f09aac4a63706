import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApplyWorkspaceEditParams, CodeAction, CompletionList, Diagnostic, DocumentSymbol, Hover, MarkupContent, RegistrationParams, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver-protocol'
import type { CheckedParams, ReportResult, Settings } from '../../src/language-server/protocol.js'
import { note, startTestServer, type TestServer } from './kit.js'

/** A client that can do everything, counts positions in UTF-8, and keeps its files on no disk. */
let server: TestServer
const files = new Map<string, string>()
const registered: string[] = []
const checked: CheckedParams[] = []
const edits: ApplyWorkspaceEditParams[] = []
let settings: Partial<Settings> = {}
let refreshes = 0
let refreshed: () => void = () => undefined

const uri = 'untitled:Untitled-1'
const root = 'vscode-vfs://github/team'
const config = `${root}/oversight.config.yml`

beforeAll(async () => {
  server = await startTestServer({
    folders: [root],
    options: { canReadFiles: true, wantsChecked: true },
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-16'] },
      textDocument: {
        diagnostic: {}, hover: { contentFormat: ['plaintext'] }, documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        completion: { completionItem: { snippetSupport: true } }, foldingRange: { foldingRange: { collapsedText: true } },
      },
      workspace: {
        configuration: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true,
        diagnostics: { refreshSupport: true }, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true }, applyEdit: true,
        workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
      },
    },
    prepare: (connection) => {
      connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings))
      connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => { registered.push(...registrations.map(({ method }) => method)) })
      connection.onRequest('oversight/readFile', ({ uri: file }: { uri: string }) => ({ text: files.get(file) ?? null }))
      connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => { edits.push(params); return { applied: true } })
      connection.onRequest('workspace/diagnostic/refresh', () => { refreshes++; refreshed() })
      connection.onRequest('workspace/inlayHint/refresh', () => undefined)
      connection.onRequest('workspace/codeLens/refresh', () => undefined)
      connection.onNotification('oversight/checked', (params: CheckedParams) => { checked.push(params) })
    },
  })
})
afterAll(async () => {
  expect(await server.stop()).toBe(0)
  expect(server.errors()).toBe('')
})

interface Pulled {
  readonly kind: 'full' | 'unchanged'
  readonly resultId: string
  readonly items: Diagnostic[]
}
const pull = (of: string, previousResultId?: string): Promise<Pulled> => server.ask('textDocument/diagnostic', { textDocument: { uri: of }, ...(previousResultId === undefined ? {} : { previousResultId }) })
const items = async (of: string): Promise<Diagnostic[]> => (await pull(of)).items
const configure = async (given: Partial<Settings>): Promise<void> => {
  settings = given
  await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
}
/** A byte position of words on a line of a text. */
const bytesAt = (text: string, words: string): { line: number; character: number } => {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return { line: before.length - 1, character: Buffer.byteLength(before.at(-1) ?? '') }
}
const actionsAt = (text: string, words: string): Promise<CodeAction[]> => server.ask('textDocument/codeAction', { textDocument: { uri }, range: { start: bytesAt(text, words), end: bytesAt(text, words) }, context: { diagnostics: [] } })
const snippetOf = (action: CodeAction | undefined): SnippetTextEdit | undefined => (action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits[0] as SnippetTextEdit | undefined

describe('a client that pulls', () => {
  it('is offered what it can take', async () => {
    expect(server.offered.capabilities).toMatchObject({ positionEncoding: 'utf-8', diagnosticProvider: { interFileDependencies: false }, textDocumentSync: { change: 2 } })
    await expect.poll(() => registered.toSorted()).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'])
  })

  it('counts positions in bytes, also in its edits', async () => {
    const text = 'Management oversight 3 May 2024\r\nMia’s gran 😀 rang EDT.\r\n'
    await server.open(uri, text)
    const jargon = (await items(uri)).find(({ code }) => code === 'jargon')
    expect(jargon?.range.start).toEqual({ line: 1, character: Buffer.byteLength('Mia’s gran 😀 rang ') })
    await server.change(uri, { range: jargon?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Priya' })
    expect((await items(uri)).some(({ code }) => code === 'jargon')).toBe(false)
    await server.close(uri)
  })

  it('pulls, and is told when nothing has changed; nothing is pushed to it', async () => {
    const pushed: string[] = []
    const stop = server.listen(({ uri: of }) => pushed.push(of))
    await server.open(uri, note)
    const { kind, resultId, items: found } = await pull(uri)
    expect(kind).toBe('full')
    expect(found.length).toBeGreaterThan(5)
    expect(await pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId })
    await server.change(uri, { text: `${note}EDT rang.` })
    expect((await pull(uri, resultId)).kind).toBe('full')
    await server.close(uri)
    stop()
    expect(pushed).toEqual([])
  })

  it('hears of each check, without any words of the note', async () => {
    checked.length = 0
    await server.open(uri, note)
    await expect.poll(() => checked.at(-1)).toMatchObject({ uri, version: 1, isNote: true, isTooLarge: false, elements: { full: 2, part: 2 }, score: { outOf: 12 } })
    expect(JSON.stringify(checked)).not.toMatch(/Liam|Priya/u)
    await server.change(uri, { text: 'Shopping' })
    await expect.poll(() => checked.at(-1)).toMatchObject({ version: 2, isNote: false, score: null })
    await server.close(uri)
  })

  it('gets snippets with tab stops for what only the author knows', async () => {
    await server.open(uri, note)
    const actions = await actionsAt(note, 'Monitor school')
    expect(snippetOf(actions.find(({ title }) => title === 'Say who does this'))?.snippet).toEqual({ kind: 'snippet', value: '${1:[who]}: ' })
    expect(snippetOf(actions.find(({ title }) => title === 'Say by which day'))?.snippet).toEqual({ kind: 'snippet', value: ' by ${1:[day]}' })
    expect(snippetOf(actions.find(({ title }) => title.startsWith('Turn off “Every action has an owner” in this note')))?.snippet.value).toBe('---\noff:\n  action-owner: ${1:[why this does no harm here]}\n---\n\n')
    await server.change(uri, { text: '/' })
    const { items: starters } = await server.ask<CompletionList>('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: 1 } })
    expect(starters[0]).toMatchObject({ insertTextFormat: 2 })
    expect((starters[0]?.textEdit as { newText: string }).newText).toMatch(/\$\{1:\[.+\$0$/su)
    await server.close(uri)
  })

  it('gets symbols as a tree, folds with words, and plain hovers', async () => {
    await server.open(uri, `---\nchild: Liam\n---\n${note}`)
    const symbols = await server.ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } })
    expect(symbols.map(({ name }) => name)).toEqual(['Date', 'Child’s name', 'Why', 'What it means for the child', 'Who does what by when', 'When it is looked at again'])
    expect(symbols[4]?.children?.map(({ detail }) => detail)).toEqual(['SW, ASAP', 'nobody named, no day', 'Priya, Fri 21 Apr', 'nobody named, 31/04/2023'])
    for (const { range, selectionRange } of symbols) {
      expect(selectionRange.start.line).toBeGreaterThanOrEqual(range.start.line)
      expect(selectionRange.end.line).toBeLessThanOrEqual(range.end.line)
    }
    expect(await server.ask('textDocument/foldingRange', { textDocument: { uri } })).toEqual([{ startLine: 0, endLine: 2, kind: 'comment', collapsedText: 'About this note' }])
    const { contents } = await server.ask<Hover>('textDocument/hover', { textDocument: { uri }, position: bytesAt(`---\nchild: Liam\n---\n${note}`, 'ASAP') })
    expect((contents as MarkupContent).kind).toBe('plaintext')
    expect((contents as MarkupContent).value).not.toMatch(/\*\*|```|\\/u)
    await server.close(uri)
  })
})

describe('settings of a client that is asked for them', () => {
  it('are live: what is a note, the profile, hints', async () => {
    const other = `${root}/mo/late.md`
    await server.open(other, '# Late\n\nSW to ring within 5 working days.\n')
    expect(await items(other)).toEqual([])
    const before = refreshes
    await configure({ folders: ['mo'], inlayHints: false })
    expect((await items(other)).length).toBeGreaterThan(0)
    await expect.poll(() => refreshes).toBeGreaterThan(before)
    expect(await server.ask('textDocument/inlayHint', { textDocument: { uri: other }, range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } })).toEqual([])
    await configure({ profile: 'no-such' })
    await server.change(other, { text: note })
    expect((await items(other)).find(({ code }) => code === 'profile')?.message).toBe('There is no profile or file “no-such”: the default profile stands in for it.')
    await configure({})
    await server.close(other)
  })

  it('hold findings back in the sentence that is being typed, and no longer than asked', async () => {
    await configure({ focusMode: true, focusMs: 300 })
    const text = 'Management oversight 3 May 2024\nMia is well. '
    await server.open(uri, text)
    const jargon = async (): Promise<boolean> => (await items(uri)).some(({ code }) => code === 'jargon')
    await server.change(uri, { range: { start: { line: 1, character: 13 }, end: { line: 1, character: 13 } }, text: 'She rang EDT' })
    expect(await jargon()).toBe(false)
    const asked = new Promise<void>((resolve) => { refreshed = resolve })
    await asked
    expect(await jargon()).toBe(true)
    await server.change(uri, { range: { start: { line: 1, character: 25 }, end: { line: 1, character: 25 } }, text: ' twice' })
    expect(await jargon()).toBe(false)
    await server.change(uri, { range: { start: { line: 1, character: 31 }, end: { line: 1, character: 31 } }, text: '.' })
    expect(await jargon()).toBe(true)
    await configure({})
    await server.close(uri)
  })

  it('follow the folders that are opened', async () => {
    files.set('vscode-vfs://github/other/oversight.config.yml', 'name: other\n')
    const names = async (): Promise<string> => (await server.ask<ReportResult>('oversight/report', { textDocument: { uri } })).profile.name
    const swap = (added: string, removed: string): Promise<void> => server.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: added, name: 'a' }], removed: [{ uri: removed, name: 'b' }] } })
    await server.open(uri, note)
    expect(await names()).toBe('default')
    await swap('vscode-vfs://github/other', root)
    expect(await names()).toBe('other')
    await swap(root, 'vscode-vfs://github/other')
    expect(await names()).toBe('default')
    await server.close(uri)
  })

  it('check on saving only, where that is asked for', async () => {
    await configure({ run: 'onSave' })
    await server.open(uri, note)
    const { resultId } = await pull(uri)
    await server.change(uri, { text: `${note}EDT rang.\n` })
    expect((await pull(uri, resultId)).kind).toBe('unchanged')
    await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri } })
    expect((await pull(uri, resultId)).kind).toBe('full')
    await configure({})
    await server.close(uri)
  })
})

describe('profiles on no disk', () => {
  const file = `${root}/a/late.oversight.md`
  const changed = (): Promise<void> => server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] })

  it('are read through the client, with what they extend', async () => {
    files.set(config, 'extends: base.yml\nname: team\n')
    files.set(`${root}/base.yml`, 'name: base\nseverities:\n  jargon: off\n')
    await changed()
    await server.open(file, note)
    expect((await items(file)).some(({ code }) => code === 'jargon')).toBe(false)
    expect((await server.ask<ReportResult>('oversight/report', { textDocument: { uri: file } })).profile).toMatchObject({ name: 'team', uri: config })
    files.set(`${root}/base.yml`, 'extends: oversight.config.yml\n')
    await changed()
    expect((await items(file)).find(({ code }) => code === 'profile')?.message).toBe('The profile oversight.config.yml has mistakes: the default profile stands in for it.')
  })

  it('are changed by the command that turns a rule off, the reason kept', async () => {
    files.set(config, 'name: team # ours\nseverities:\n  # quiet\n  heading: off\nroles: []\n')
    files.delete(`${root}/base.yml`)
    await changed()
    await server.ask('workspace/executeCommand', { command: 'oversight.turnOffInProfile', arguments: [{ uri: file, ruleId: 'jargon', reason: 'we explain\nthem all' }] })
    expect(edits.at(-1)?.edit.documentChanges).toEqual([{ textDocument: { uri: config, version: null }, edits: [{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, newText: '  jargon: off  # we explain them all\n' }] }])
    files.delete(config)
    await changed()
    await server.ask('workspace/executeCommand', { command: 'oversight.turnOffInProfile', arguments: [{ uri: file, ruleId: 'jargon' }] })
    expect(edits.at(-1)?.edit.documentChanges).toMatchObject([{ kind: 'create', uri: config }, { edits: [{ newText: 'severities:\n  jargon: off  # why?\n' }] }])
  })

  it('and a note by the command that turns it off here', async () => {
    await server.ask('workspace/executeCommand', { command: 'oversight.turnOffHere', arguments: [{ uri: file, ruleId: 'jargon', reason: 'Liam asked' }] })
    expect(edits.at(-1)?.edit.documentChanges).toMatchObject([{ textDocument: { uri: file, version: 1 }, edits: [{ newText: '---\noff:\n  jargon: Liam asked\n---\n\n' }] }])
    await server.close(file)
  })
})
