import { UsageError } from '../cli/errors.js'
import { nearest } from '../cli/suggest.js'
import { fields, type Field, type Mapping } from './types.js'

/** Names that columns go by in exports, in the order in which they are preferred. Compared without case, spaces and marks. */
const names: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'noteid', 'recordid', 'casenoteid', 'ref', 'reference', 'notereference', 'key'],
  text: ['text', 'note', 'notetext', 'casenote', 'casenotetext', 'notes', 'content', 'body', 'oversight', 'managementoversight', 'description', 'narrative', 'comments', 'details'],
  recordedOn: ['recordedon', 'recordeddate', 'daterecorded', 'recorded', 'createdon', 'createddate', 'datecreated', 'notedate', 'casenotedate', 'entrydate', 'date'],
  child: ['child', 'children', 'childname', 'childsname', 'nameofchild', 'person', 'personname', 'clientname', 'subject', 'name'],
  event: ['event', 'eventtype', 'trigger', 'notetype', 'casenotetype', 'type', 'reason'],
  role: ['role', 'authorrole', 'recordedbyrole', 'jobtitle', 'grade'],
  team: ['team', 'teamname', 'service', 'unit', 'area', 'locality'],
  worker: ['worker', 'author', 'recordedby', 'manager', 'createdby', 'user', 'allocatedworker', 'socialworker'],
}

/**
 * Guesses which column holds what from the names of the columns.
 *
 * @param columns the names, as the source gives them.
 * @returns the fields that a column was found for; no column is given twice.
 */
export function guessMapping(columns: readonly string[]): Mapping {
  const mapping: Partial<Record<Field, string>> = {}
  const taken = new Set<string>()
  for (const field of fields) {
    const found = names[field].map((name) => columns.find((column) => !taken.has(column) && fold(column) === name)).find((column) => column !== undefined)
    if (found === undefined) continue
    mapping[field] = found
    taken.add(found)
  }
  return mapping
}

function fold(column: string): string {
  return column.toLowerCase().replaceAll(/[^a-z0-9]/gu, '')
}

/**
 * Reads a mapping given as `field=column` pairs, and checks it against the source.
 *
 * @param pairs for example `text=Case note`.
 * @param columns the source's columns.
 * @throws UsageError where a field or a column is not known.
 */
export function parseMapping(pairs: readonly string[], columns: readonly string[]): Mapping {
  const mapping: Partial<Record<Field, string>> = {}
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    const field = pair.slice(0, equals).trim()
    if (equals < 1) throw new UsageError(`--map ${pair}: give field=column, for example text="Case note".`)
    mapping[checkField(field)] = checkColumn(pair.slice(equals + 1).trim(), columns)
  }
  return mapping
}

function checkField(field: string): Field {
  const known = fields.find((name) => name === field)
  if (known) return known
  const meant = nearest(field, fields)
  throw new UsageError(`there is no field "${field}".${meant ? ` Did you mean ${meant}?` : ''} The fields are ${fields.join(', ')}.`)
}

function checkColumn(column: string, columns: readonly string[]): string {
  if (columns.includes(column)) return column
  const meant = nearest(column, columns)
  throw new UsageError(`there is no column "${column}".${meant ? ` Did you mean "${meant}"?` : ''} The columns are ${columns.map((name) => `"${name}"`).join(', ')}.`)
}

/**
 * Checks a mapping that was saved to a file.
 *
 * @param value the parsed JSON: fields and their columns.
 * @param columns the source's columns.
 * @throws UsageError where it is no mapping, or a field or column is not known.
 */
export function checkMapping(value: unknown, columns: readonly string[]): Mapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UsageError('the mapping file must hold one object, for example {"text": "Case note"}.')
  return parseMapping(Object.entries(value).map(([field, column]) => `${field}=${String(column)}`), columns)
}
