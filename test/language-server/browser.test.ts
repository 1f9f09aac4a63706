import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import type { ReportResult, StarterItem } from '../../src/language-server/protocol.js'
import { note } from './kit.js'

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly result?: unknown
  readonly params?: { readonly diagnostics?: readonly unknown[] }
}

/** Stands in for a browser's worker: its scope has messages and timers, and nothing of Node is in the bundle. */
const shim = `
const { parentPort } = require('node:worker_threads')
globalThis.postMessage = (message) => parentPort.postMessage(message)
globalThis.addEventListener = () => undefined
parentPort.on('message', (data) => globalThis.onmessage({ data }))
globalThis.setImmediate = undefined
globalThis.require = globalThis.process = undefined
`

describe('the server in a worker', () => {
  let worker: Worker
  const heard: Answer[] = []
  let last = 0
  const ask = async (method: string, params: unknown): Promise<unknown> => {
    const id = ++last
    worker.postMessage({ jsonrpc: '2.0', id, method, params })
    await expect.poll(() => heard.some((answer) => answer.id === id && answer.method === undefined), { timeout: 20_000 }).toBe(true)
    return heard.find((answer) => answer.id === id && answer.method === undefined)?.result
  }

  beforeAll(async () => {
    // Fails where anything of Node would be loaded.
    const { outputFiles } = await build({ entryPoints: ['src/language-server/browser.ts'], bundle: true, write: false, format: 'iife', platform: 'browser', conditions: ['browser'], target: 'es2022', logLevel: 'silent' })
    worker = new Worker(`${shim}\n;(() => {${outputFiles[0]?.text ?? ''}})()`, { eval: true })
    worker.on('message', (answer: Answer) => { heard.push(answer) })
  })
  afterAll(() => worker.terminate())

  it('judges an unsaved note as everywhere else', async () => {
    expect(await ask('initialize', { processId: null, rootUri: null, capabilities: {} })).toMatchObject({ serverInfo: { name: 'oversight' } })
    worker.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} })
    worker.postMessage({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri: 'untitled:1', languageId: 'markdown', version: 1, text: note } } })
    const { report } = (await ask('oversight/report', { textDocument: { uri: 'untitled:1' } })) as ReportResult
    expect(report).toEqual(JSON.parse(JSON.stringify(check(note))))
    await expect.poll(() => heard.find(({ method }) => method === 'textDocument/publishDiagnostics')?.params?.diagnostics?.length, { timeout: 20_000 }).toBe(report.messages.length)
    const [first] = (await ask('oversight/starters', { query: 'late visit' })) as readonly StarterItem[]
    expect(first?.id).toBe('late-visit')
  })
})
