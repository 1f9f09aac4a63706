import { execFile } from 'node:child_process'
import { parseArgs, promisify } from 'node:util'
import { writeNumbers } from './page.js'
import { keep } from './results.js'
import { makeShape, shapes } from './shapes.js'

/** How long one shape took at each size. */
export interface ShapeRow {
  readonly name: string
  /** Milliseconds by size in bytes; null where it did not end in time. */
  readonly times: readonly (number | null)[]
}

export const sizes: readonly number[] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000]
const patience = 300_000

const { values } = parseArgs({ options: { one: { type: 'string' } } })
if (values.one === undefined) await measureAll()
else await measureOne(values.one)

/** Each shape in a process of its own, so that one cannot spoil another. */
async function measureAll(): Promise<void> {
  const rows: ShapeRow[] = []
  for (const { name } of shapes) {
    const times = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/bench/shapes-main.ts', '--one', name], { timeout: patience }).then(({ stdout }) => JSON.parse(stdout) as number[], () => null)
    rows.push({ name, times: times ?? sizes.map(() => null) })
    process.stderr.write(`${name.padEnd(28)}${(times ?? ['did not end']).map((time) => String(typeof time === 'number' ? Math.round(time) : time).padStart(8)).join('')}\n`)
  }
  await keep('shapes', { sizes, rows })
  await writeNumbers()
}

async function measureOne(name: string): Promise<void> {
  const shape = shapes.find((one) => one.name === name)
  if (!shape) throw new Error(`no shape is called ${name}`)
  const { check } = (await import(new URL('../../dist/index.js', import.meta.url).href)) as { readonly check: (text: string, options: object) => unknown }
  const { languageRules } = (await import(new URL('../../dist/language.js', import.meta.url).href)) as { readonly languageRules: readonly object[] }
  const measure = (size: number) => {
    const text = makeShape(shape, size)
    const start = performance.now()
    check(text, { extraRules: languageRules })
    return performance.now() - start
  }
  for (let warmUp = 0; warmUp < 20; warmUp++) measure(2_000)
  process.stdout.write(JSON.stringify(sizes.map(measure)))
}
