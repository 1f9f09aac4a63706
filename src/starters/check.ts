import Handlebars from 'handlebars'
import type { ElementId } from '../report/types.js'
import { nearest } from '../profile/nearest.js'
import { inlineHelpers, problemInCall } from './check-helpers.js'
import { elementNames } from './element-names.js'
import { fieldById, fields, headFields } from './fields.js'
import { placeOfParseError } from './parse-error.js'

/** Something wrong with a starter of one's own, and where. Lines and columns count from 1. */
export interface StarterProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly suggestion: string | null
}

/** A template as written: its file's name, for messages, and its text. */
export interface StarterSource {
  readonly file: string
  readonly source: string
}

/** Fields any of which asks for the element. */
const needed: readonly (readonly [ElementId, readonly string[]])[] = [
  ['rationale', ['why', 'safe', 'quality']], ['impact', ['meaning']], ['actions', ['actions']], ['review-point', ['review']],
]

interface Walk {
  readonly file: string
  readonly partials: Readonly<Record<string, StarterSource>>
  readonly problems: StarterProblem[]
  /** Names of the fields asked for or shown. */
  readonly asked: Set<string>
  /** Partials on the way here, so that one that calls itself is found. */
  readonly path: readonly string[]
}

/**
 * Checks a starter of one's own: that it can be read, that it names only what there is, and that it asks for the date, the
 * child and the four elements that only an author can give.
 *
 * @param starter the template.
 * @param partials every partial that it may use, by name.
 * @returns problems in the order of the file; empty where it is sound.
 */
export function checkStarter(starter: StarterSource, partials: Readonly<Record<string, StarterSource>>): readonly StarterProblem[] {
  const walk: Walk = { file: starter.file, partials, problems: [], asked: new Set(), path: [] }
  const program = parse(starter, walk.problems)
  if (!program) return walk.problems
  for (const statement of program.body) checkStatement(statement, walk)
  if (walk.problems.length === 0) checkAsked(walk)
  return walk.problems.sort((a, b) => a.line - b.line || a.column - b.column)
}

function parse({ file, source }: StarterSource, problems: StarterProblem[]): hbs.AST.Program | null {
  try {
    return Handlebars.parse(source)
  } catch (error) {
    problems.push({ file, ...placeOfParseError(error, source), suggestion: null })
    return null
  }
}

function checkStatement(statement: hbs.AST.Statement, walk: Walk): void {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return
    case 'MustacheStatement':
      return checkMustache(statement as hbs.AST.MustacheStatement, walk)
    case 'BlockStatement':
      return checkBlock(statement as hbs.AST.BlockStatement, walk)
    case 'PartialStatement':
      return checkPartial(statement as hbs.AST.PartialStatement, walk)
    default:
      add(walk, statement, 'Decorators and partial blocks are not used in starters.')
  }
}

function checkMustache(statement: hbs.AST.MustacheStatement, walk: Walk): void {
  const name = nameOf(statement.path)
  if (!statement.escaped) return add(walk, statement, `Three braces are not used in starters: write {{${name}}}.`)
  const isHelper = inlineHelpers.includes(name)
  if (statement.params.length === 0 && statement.hash === undefined && !isHelper) return checkField(statement.path, walk)
  if (!isHelper) return add(walk, statement.path, `There is no helper "${name}".`, nearest(name, inlineHelpers))
  const problem = problemInCall(name, statement)
  if (problem) return add(walk, statement, problem.message, problem.suggestion)
  for (const param of statement.params) if (param.type === 'PathExpression') checkField(param, walk)
}

function checkBlock(block: hbs.AST.BlockStatement, walk: Walk): void {
  const name = nameOf(block.path)
  if ((block.program.blockParams ?? []).length > 0) return add(walk, block, 'A block names nothing with "as |\u2026|".')
  if (name === 'part') checkPart(block, walk)
  else if (name === 'if' || name === 'unless') checkCondition(block, name, walk)
  else return add(walk, block.path, `There is no block helper "${name}".`, nearest(name, ['part', 'if', 'unless']))
  for (const inner of [...block.program.body, ...(block.inverse?.body ?? [])]) checkStatement(inner, walk)
}

function checkCondition(block: hbs.AST.BlockStatement, name: string, walk: Walk): void {
  const [field] = block.params
  if (field?.type !== 'PathExpression' || block.params.length !== 1 || block.hash !== undefined) return add(walk, block, `"${name}" takes one field: {{#${name} date}}\u2026{{/${name}}}.`)
  checkField(field, walk)
}

function checkPart(block: hbs.AST.BlockStatement, walk: Walk): void {
  const [id] = block.params
  const ids = fields.map((field) => field.id)
  if (id?.type !== 'StringLiteral' || block.params.length !== 1) return add(walk, block, 'A part names its field in quotation marks: {{#part "why"}}Why this decision?{{/part}}.')
  const field = (id as hbs.AST.StringLiteral).value
  if (!fieldById(field)) return add(walk, id, `There is no field "${field}".`, nearest(field, ids))
  for (const pair of block.hash?.pairs ?? []) {
    if (pair.key !== 'label') add(walk, pair, `A part has no setting "${pair.key}".`, nearest(pair.key, ['label']))
    else if (pair.value.type !== 'StringLiteral') add(walk, pair, 'A label is words in quotation marks.')
  }
  if (block.program.body.length === 0) add(walk, block, `The part "${field}" asks nothing.`)
  walk.asked.add(field)
}

function checkPartial(statement: hbs.AST.PartialStatement, walk: Walk): void {
  const name = nameOf(statement.name)
  if (statement.params.length > 0 || statement.hash !== undefined) return add(walk, statement, `The partial "${name}" takes nothing: write {{> ${name}}}.`)
  const partial = Object.hasOwn(walk.partials, name) ? walk.partials[name] : undefined
  if (!partial) return add(walk, statement, `There is no partial "${name}".`, nearest(name, Object.keys(walk.partials)))
  if (walk.path.includes(name)) return add(walk, statement, `The partial "${name}" calls itself.`)
  const program = parse(partial, walk.problems)
  for (const inner of program?.body ?? []) checkStatement(inner, { ...walk, file: partial.file, path: [...walk.path, name] })
}

function checkField(path: hbs.AST.Expression, walk: Walk): void {
  const name = nameOf(path)
  if (headFields.some((known) => known === name)) walk.asked.add(name)
  else add(walk, path, `There is no field "${name}".`, nearest(name, headFields))
}

function checkAsked(walk: Walk): void {
  const missing: string[] = []
  if (!walk.asked.has('date')) missing.push('the date: {{date}}, or {{> title}}')
  if (!walk.asked.has('child') && !walk.asked.has('children')) missing.push('the child: {{children}}, or {{> title}}')
  for (const [element, ids] of needed) {
    if (!ids.some((id) => walk.asked.has(id))) missing.push(`${elementNames[element]}: {{#part "${ids[0] ?? ''}"}}\u2026{{/part}}`)
  }
  for (const what of missing) walk.problems.push({ file: walk.file, line: 1, column: 1, message: `This starter does not ask for ${what}.`, suggestion: null })
}

function nameOf(path: unknown): string {
  const { original, value } = path as { readonly original?: unknown; readonly value?: unknown }
  return String(original ?? value ?? '')
}

function add(walk: Walk, node: hbs.AST.Node, message: string, suggestion: string | null = null): void {
  walk.problems.push({ file: walk.file, line: node.loc.start.line, column: node.loc.start.column + 1, message, suggestion })
}
