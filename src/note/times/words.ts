import type { Token } from '../types.js'
import type { Unit } from './types.js'

/** The closed classes of words that times are made of. */

const WEEKDAY_FORMS = [
  ['monday', 'mon'], ['tuesday', 'tue', 'tues'], ['wednesday', 'wed', 'weds'], ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'], ['saturday', 'sat'], ['sunday', 'sun'],
] as const

/** English names and short forms, and the Welsh name that a record in Wales may use. */
const MONTH_FORMS = [
  ['january', 'jan', 'janurary', 'januray', 'ionawr'], ['february', 'feb', 'febuary', 'feburary', 'febraury', 'chwefror'], ['march', 'mar', 'mawrth'], ['april', 'apr', 'ebrill'], ['may', 'mai'], ['june', 'jun', 'mehefin'],
  ['july', 'jul', 'gorffennaf'], ['august', 'agust', 'augest', 'aug', 'awst'], ['september', 'septmber', 'septemeber', 'setpember', 'sept', 'sep', 'medi'], ['october', 'ocotber', 'octber', 'oct', 'hydref'], ['november', 'novemeber', 'novmber', 'novermber', 'nov', 'tachwedd'], ['december', 'decemeber', 'decmber', 'dec', 'rhagfyr'],
] as const

const UNIT_FORMS: Readonly<Record<Unit, readonly string[]>> = {
  hour: ['hour', 'hours', 'hr', 'hrs'],
  day: ['day', 'days'],
  'working-day': ['wd', 'wds', 'wkday', 'wkdays', 'workdays', 'weekdays'],
  week: ['week', 'weeks', 'wk', 'wks'],
  month: ['month', 'months', 'mth', 'mths'],
  year: ['year', 'years', 'yr', 'yrs'],
}

const NUMBER_FORMS = [
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
] as const

/** ISO weekday (1 Monday) by name or short form. */
export const WEEKDAYS: ReadonlyMap<string, number> = byForm(WEEKDAY_FORMS)

/** ISO weekday by plural name (`mondays`), which means every one of them. */
export const PLURAL_WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_FORMS.flatMap((forms, i) => [[`${forms[0]}s`, i + 1] as const]),
)

/** Month (1 January) by name or short form. */
export const MONTHS: ReadonlyMap<string, number> = byForm(MONTH_FORMS)

/** Unit of time by its name, singular, plural or short. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (Object.keys(UNIT_FORMS) as Unit[]).flatMap((unit) => UNIT_FORMS[unit].map((form) => [form, unit] as const)),
)

/** Numbers in words, up to twenty and the round ones. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...NUMBER_FORMS.map((form, i) => [form, i + 1] as const),
  ['a', 1], ['an', 1], ['thirty', 30], ['forty', 40], ['sixty', 60],
])

/** Words that put a day after them: `by Friday`, `due 3/5`. */
export const CUES: ReadonlySet<string> = new Set([
  'by', 'on', 'until', 'till', 'til', 'before', 'due', 'from', 'since', 'dated', 'after', 'until', 'commencing', 'beginning', 'starting', 'for',
  'than',
])

/** Words that make a number after them no date: `Year 7/8`, `aged 4/5`, `scored 6/10`. */
export const COUNT_WORDS: ReadonlySet<string> = new Set([
  'year', 'yr', 'aged', 'age', 'ages', 'flat', 'room', 'band', 'level', 'stage', 'week', 'day', 'item', 'page', 'p', 'pp', 'section', 'sections',
  's', 'ss', 'reg', 'regs', 'regulation', 'grade', 'grades', 'no', 'ref', 'version', 'v', 'score', 'scored', 'scores', 'scoring', 'rated', 'rating',
  'rates', 'scale', 'scaled', 'scales', 'scaling', 'sdq', 'marks', 'ratio', 'step', 'type', 'attended', 'missed', 'achieved', 'managed', 'approx',
  'about', 'around', 'only', 'nearly', 'almost', 'over', 'roughly', 'tier', 'part', 'chapter', 'size', 'paragraph', 'para', 'category',
])

const NO_WORD = ''

/** Stands for the token that is not there: on no line, with no words. */
const NO_TOKEN: Token = { index: -1, start: 0, end: 0, kind: 'punctuation', lower: NO_WORD, shape: 'none', glued: false, line: -1 }

/** The token at an index; beyond the ends one that is on no line and has no words. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? NO_TOKEN
}

/** The lower-case text of a token on a line; an empty string where there is none. */
export function wordAt(tokens: readonly Token[], index: number, line: number): string {
  const token = tokens[index]
  return token !== undefined && token.line === line ? token.lower : NO_WORD
}

/** The value of a short run of digits on a line; -1 where the token is none, or longer than `most` digits. */
export function numberAt(tokens: readonly Token[], index: number, line: number, most: number): number {
  const token = tokens[index]
  if (token === undefined || token.line !== line || token.kind !== 'number' || token.end - token.start > most) return -1
  return Number(token.lower)
}

function byForm(forms: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(forms.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))
}
