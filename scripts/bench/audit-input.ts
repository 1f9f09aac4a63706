import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { guessMapping } from '../../src/audit/mapping.js'
import { openSource } from '../../src/audit/read/open.js'
import { readRows } from '../../src/audit/rows.js'
import { makeNotes } from './notes.js'

const chunk = 5000
const events = ['Supervision', 'Case closure', 'Missing episode', 'Review', 'Strategy discussion']

/** Which invented notes to write. */
export interface Input {
  readonly seed: number
  readonly isShort: boolean
}

/** Writes a CSV file of some of the notes, from one to before another. */
export async function writeInput(file: string, from: number, to: number, input: Input): Promise<void> {
  await pipeline(Readable.from(lines(from, to, input)), createWriteStream(file))
}

function* lines(from: number, to: number, { seed, isShort }: Input): Generator<string> {
  yield 'Ref,Team,Date recorded,Event,Recorded by,Case note\n'
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  for (let start = from; start < to; start += chunk) {
    const notes = makeNotes(Math.min(chunk, to - start), seed + start, isShort)
    yield notes.map((note, at) => {
      const row = start + at
      const day = `${String((row % 28) + 1).padStart(2, '0')}/${String((row % 12) + 1).padStart(2, '0')}/2025`
      return `${[`R${row}`, `Team ${(row * row) % 17}`, day, events[row % events.length] ?? '', `Manager ${row % 60}`, note].map(quoted).join(',')}\n`
    }).join('')
  }
}

/** What reading costs without judging: the bytes alone, and with parsing. In seconds. */
export async function readTimes(file: string): Promise<{ readonly bytes: number; readonly rows: number }> {
  const bytes = await timed(() => drain(createReadStream(file)))
  const source = await openSource(file)
  return { bytes, rows: await timed(() => drain(readRows(source, guessMapping(source.columns), () => undefined))) }
}

async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const piece of stream) void piece
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return (performance.now() - start) / 1000
}
