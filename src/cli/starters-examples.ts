import { LineCounter, parseDocument } from 'yaml'
import { check } from '../check.js'
import { Places, type Path } from '../profile/place.js'
import type { Profile } from '../profile/types.js'
import type { StarterProblem, StarterSource } from '../starters/check.js'
import { elementNames } from '../starters/element-names.js'
import type { ExampleFile } from '../starters/example.js'
import { fieldById, fields } from '../starters/fields.js'
import { fillStarter, type StarterSet, workedExample } from '../starters/index.js'
import { nearest } from './suggest.js'

/** A worked example read out of YAML, or what is wrong with it. */
export interface ReadExample {
  /** Null where there is any problem. */
  readonly example: ExampleFile | null
  readonly problems: readonly StarterProblem[]
}

/** What is wrong at a place of the file. */
interface Fault {
  readonly path: Path
  readonly atKey?: true
  readonly message: string
  readonly suggestion?: string | null
}

const keys = ['date', 'children', 'pronoun', 'role', 'fields'] as const

/**
 * Reads a worked example: `date`, `children`, `pronoun`, `role`, and the answers under `fields`.
 *
 * @param source the file and its YAML; never throws, whatever it holds.
 */
export function readExample({ file, source }: StarterSource): ReadExample {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const places = new Places(document, lines)
  if (document.errors.length > 0) return { example: null, problems: document.errors.map((error) => ({ file, ...places.at(error.pos[0]), message: `This is not YAML: ${error.message}`, suggestion: null })) }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 50 })
  } catch {
    return { example: null, problems: [{ file, line: 1, column: 1, message: 'This file repeats itself by reference too often to be read.', suggestion: null }] }
  }
  const faults = faultsIn(value)
  const problems = faults.map(({ path, atKey, message, suggestion = null }) => ({ file, ...(atKey ? places.key(path) : places.value(path)), message, suggestion }))
  return { example: problems.length > 0 ? null : (value as ExampleFile), problems }
}

function faultsIn(value: unknown): readonly Fault[] {
  if (!isObject(value)) return [{ path: [], message: 'A worked example holds date, children and fields.' }]
  const faults: Fault[] = []
  for (const key of Object.keys(value)) if (!keys.some((known) => known === key)) faults.push({ path: [key], atKey: true, message: `"${key}" is not known.`, suggestion: nearest(key, keys) })
  if (typeof value['date'] !== 'string' || !isDay(value['date'])) faults.push({ path: ['date'], message: '"date" must be a real day, YYYY-MM-DD.' })
  if (!isTexts(value['children']) || value['children'].length === 0) faults.push({ path: ['children'], message: '"children" must be a list of at least one name.' })
  if (value['role'] !== undefined && typeof value['role'] !== 'string') faults.push({ path: ['role'], message: '"role" must be text.' })
  if (value['pronoun'] !== undefined && !['she', 'he', 'they'].includes(String(value['pronoun']))) faults.push({ path: ['pronoun'], message: '"pronoun" must be she, he or they.' })
  return [...faults, ...answerFaults(value['fields'])]
}

function answerFaults(answers: unknown): readonly Fault[] {
  if (!isObject(answers)) return [{ path: ['fields'], message: '"fields" must hold answers by name.' }]
  return Object.entries(answers).flatMap(([id, answer]): readonly Fault[] => {
    if (!fieldById(id)) return [{ path: ['fields', id], atKey: true, message: `There is no field "${id}".`, suggestion: nearest(id, fields.map((field) => field.id)) }]
    return typeof answer === 'string' || isTexts(answer) ? [] : [{ path: ['fields', id], message: `The answer to "${id}" must be text or a list of texts.` }]
  })
}

/**
 * Checks that a worked example answers every question of its starter, and has all six elements in full.
 *
 * @param id the event.
 * @param source the example's file.
 * @param starters the council's starters, with this example among them.
 */
export function checkExample(id: string, { file }: StarterSource, starters: StarterSet, profile: Profile): readonly StarterProblem[] {
  const tell = (message: string): StarterProblem => ({ file, line: 1, column: 1, message, suggestion: null })
  const open = fillStarter(id, starters.examples?.[id], { starters, profile })?.prompts
  if (!open) return [tell(`There is no starter "${id}" for this worked example.`)]
  if (open.length > 0) return open.map(({ field, question }) => tell(`This worked example leaves a question open: "${field}", ${question}`))
  const shown = workedExample(id, { starters, profile })
  const report = check(shown?.text ?? '', { profile, context: shown?.context ?? {} })
  return report.elements.filter(({ level }) => level < 2).map((element) => tell(`This worked example does not give ${elementNames[element.id]} in full. ${element.why}`))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(day.getTime()) && day.toJSON().startsWith(text)
}
