import dgram from 'node:dgram'
import dns from 'node:dns'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/run.js'

const calls: string[] = []
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-offline-'))
  await writeFile(join(folder, 'note.md'), 'Management oversight 3 May 2024\n\nSee https://example.org/a. Mia is safe. Priya to ring school by 7 May 2024.\n')
  await writeFile(join(folder, 'note.html'), '<p>Mia <img src="https://example.org/pixel.png"> is safe.</p>')
  await writeFile(join(folder, 'notes.csv'), 'id,text\n1,Agreed.\n2,See http://example.org.\n')
  const refuse = (what: string) => () => {
    calls.push(what)
    throw new Error(`${what} was called`)
  }
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse('net.connect'))
  vi.spyOn(dgram, 'createSocket').mockImplementation(refuse('dgram.createSocket'))
  vi.spyOn(dns, 'lookup').mockImplementation(refuse('dns.lookup'))
  vi.spyOn(globalThis, 'fetch').mockImplementation(refuse('fetch'))
})
afterAll(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const commands: readonly (readonly string[])[] = [
  ['check', 'FOLDER'],
  ['check', '--format', 'html', 'FOLDER/note.md'],
  ['check', '--format', 'sarif', 'FOLDER/note.md'],
  ['check', '--format', 'csv', 'FOLDER/note.md'],
  ['check', '--format', 'json', 'FOLDER/note.html'],
  ['new', 'late-visit', '--child', 'Mia', '--date', '2024-05-03'],
  ['events', 'police'],
  ['event', 'late-visit'],
  ['explain', 'rationale'],
  ['rules'],
  ['lexicon', 'MASH'],
  ['profile', 'print'],
  ['audit', 'FOLDER/notes.csv', '--output', 'FOLDER/audit'],
  ['score', 'FOLDER/note.md'],
  ['training', 'pack', '--size', '4', '--output', 'FOLDER/pack'],
]

describe('the command line', () => {
  it.each(commands.map((command) => [command.join(' '), command] as const))('opens no connection: %s', async (_, command) => {
    const written: string[] = []
    const silent = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0))
    try {
      await run(command.map((part) => part.replace('FOLDER', folder)))
    } finally {
      for (const stream of silent) stream.mockRestore()
      process.exitCode = undefined
    }
    expect(written.join('')).not.toMatch(/unknown (command|option)/u)
    expect(calls).toEqual([])
  })
  it('would be caught if it did', () => {
    expect(() => net.connect(1)).toThrow('net.connect was called')
    expect(calls.splice(0)).toEqual(['net.connect'])
  })
})
