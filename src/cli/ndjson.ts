import { createInterface } from 'node:readline'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CheckOptions } from '../check.js'
import type { Report } from '../report/types.js'
import { checkNote } from './check-note.js'
import { contextProblem } from './options.js'
import type { Context } from '../note/types.js'

interface Row {
  readonly id?: string
  readonly text: string
  readonly context?: Context
}

/**
 * Checks notes that come one JSON object a line (`{"id", "text", "context"}`) and writes one report a line, in the order
 * of the input and in constant memory. A line that cannot be read is answered by `{"error": {"line", "message"}}` and
 * the run goes on; blank lines are passed over.
 *
 * @param input the lines.
 * @param output where the reports go; its back-pressure is honoured.
 * @param options context (a line's own wins) and profile for every note.
 * @param seen told of every report.
 * @returns how many lines could not be read.
 */
export async function checkLines(input: Readable, output: Writable, options: CheckOptions, seen: (report: Report) => void): Promise<number> {
  let number = 0
  let bad = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const row = parseRow(line)
    if (typeof row === 'string') bad++
    const answer = typeof row === 'string' ? { error: { line: number, message: row } } : await checkRow(row, options, seen)
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
  }
  return bad
}

async function checkRow(row: Row, options: CheckOptions, seen: (report: Report) => void): Promise<Report> {
  const report = await checkNote(row.text, { ...options, context: { ...options.context, ...row.context }, ...(row.id === undefined ? {} : { id: row.id }) })
  seen(report)
  return report
}

function parseRow(line: string): Row | string {
  let value: unknown
  try {
    value = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line)
  } catch {
    return 'no valid JSON'
  }
  if (typeof value !== 'object' || value === null) return 'not an object'
  const { id, text, context } = value as Record<string, unknown>
  if (typeof text !== 'string') return 'no "text"'
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') return '"id" must be text or a number'
  const problem = context === undefined || context === null ? null : contextProblem(context)
  if (problem) return problem
  return { text, ...(id === undefined ? {} : { id: String(id) }), ...(context ? { context: context } : {}) }
}
