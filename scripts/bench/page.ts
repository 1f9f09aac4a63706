import { writeFile } from 'node:fs/promises'
import type { Row } from './main.js'
import { kept } from './results.js'
import type { ShapeRow } from './shapes-main.js'
import type { Size } from './size.js'

interface Processes {
  readonly conditions: string
  readonly count: number
  readonly rows: readonly Row[]
}

interface Inside {
  readonly core: number
  readonly withLanguage: number
  readonly bytes: number
}

interface Shapes {
  readonly sizes: readonly number[]
  readonly rows: readonly ShapeRow[]
}

/** Writes `docs/numbers.md` from what the benchmarks measured last. */
export async function writeNumbers(): Promise<void> {
  const processes = (await kept('processes')) as Processes | null
  const inside = (await kept('inside')) as Inside | null
  const sizes = (await kept('sizes')) as readonly Size[] | null
  const shapes = (await kept('shapes')) as Shapes | null
  const parts = ['# Numbers', 'Written by `npm run bench` and `npm run bench:shapes`. Times differ from machine to machine; the ratios differ less.']
  if (processes) parts.push(...describeProcesses(processes))
  if (inside) parts.push(...describeInside(inside))
  if (sizes) parts.push(...describeSizes(sizes))
  if (shapes) parts.push(...describeShapes(shapes))
  await writeFile('docs/numbers.md', `${parts.join('\n\n')}\n`)
}

const seconds = (value: number) => value.toFixed(value < 1 ? 2 : 1)
const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function describeProcesses({ conditions, count, rows }: Processes): string[] {
  const own = rows.find(({ name }) => name === 'oversight')
  const shown = rows.map(({ name, all, one, memory }) => [
    name === 'oversight' ? '**oversight**' : name,
    name.startsWith('node') ? '' : `${seconds(all.median)} s`,
    name.startsWith('node') || !own ? '' : (all.median / own.all.median).toFixed(1),
    `${seconds(one.median)} s`,
    name.startsWith('node') ? '' : `${Math.round(memory)} MiB`,
  ])
  return [
    '## Whole process',
    `${count.toLocaleString('en-GB')} generated notes as one process, one note as one process, and the most memory while checking all of them: the middle of several runs, each program in turn. ${conditions}. The programs do different work: this is how long one waits for each, and no comparison of what they find.`,
    table(['program', `${count.toLocaleString('en-GB')} notes`, 'times as long as oversight', 'one note', 'memory'], shown),
  ]
}

function describeInside({ core, withLanguage, bytes }: Inside): string[] {
  return [
    '## One note, after warm-up',
    `The library in a process that is already running, on generated notes of ${Math.round(bytes)} bytes.`,
    table(['', 'a note'], [['the core', `${core.toFixed(3)} ms`], ['the core and the language rules', `${withLanguage.toFixed(3)} ms`], ['what the language rules add', `${Math.max(0, withLanguage - core).toFixed(3)} ms`]]),
  ]
}

const entryNames: Readonly<Record<string, string>> = { index: 'the core (`oversight-lint`)', language: 'the language rules alone (`oversight-lint/language`)', unified: 'the plugin, with both (`oversight-lint/unified`)' }

function describeSizes(sizes: readonly Size[]): string[] {
  return ['## In a browser', 'Bundled and minified for a browser, word lists and names included.', table(['', 'minified', 'gzipped'], sizes.map(({ name, bytes, zipped }) => [entryNames[name] ?? name, kilobytes(bytes), kilobytes(zipped)]))]
}

function describeShapes({ sizes, rows }: Shapes): string[] {
  const shown = rows.map(({ name, times }) => [name, ...times.map((time) => (time === null ? 'did not end' : time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en-GB')))])
  const sizeOf = (size: number) => (size < 1_000_000 ? `${size / 1000} KB` : `${size / 1_000_000} MB`)
  return ['## Texts made to be slow', 'Milliseconds for texts of one repeated thing, with the language rules. Ten times the text takes ten times as long: nothing grows faster.', table(['shape', ...sizes.map(sizeOf)], shown)]
}
