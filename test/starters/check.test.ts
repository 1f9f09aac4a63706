import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStarter, type StarterSource } from '../../src/starters/check.js'

const folder = new URL('../../templates/', import.meta.url)

function read(path: string): Record<string, StarterSource> {
  const entries = readdirSync(new URL(path, folder)).filter((name) => name.endsWith('.hbs'))
  return Object.fromEntries(entries.map((name) => [name.slice(0, -4), { file: name, source: readFileSync(new URL(`${path}${name}`, folder), 'utf8') }]))
}

const partials = read('partials/')
const whole = '{{> title}}\n{{#part "why"}}Why?{{/part}}\n{{#part "meaning"}}What for {{child}}?{{/part}}\n{{> actions}}\n{{> review}}\n'

function problems(source: string, more: Record<string, StarterSource> = {}): string[] {
  return checkStarter({ file: 'own.hbs', source }, { ...partials, ...more }).map(({ file, line, column, message, suggestion }) => `${file}:${line}:${column} ${message}${suggestion ? ` Did you mean "${suggestion}"?` : ''}`)
}

describe('a starter of one\u2019s own', () => {
  it('is sound where it asks for all that only an author can give', () => {
    expect(problems(whole)).toEqual([])
  })

  it.each(Object.entries(read('./')))('%s, which comes with the linter, is sound', (_, starter) => {
    expect(checkStarter(starter, partials)).toEqual([])
  })

  it.each([
    ['{{> titel}}', 'own.hbs:1:1 There is no partial "titel". Did you mean "title"?'],
    ['{{> title}}\n {{chlid}}', 'own.hbs:2:4 There is no field "chlid". Did you mean "child"?'],
    ['{{#part "wyh"}}Why?{{/part}}', 'own.hbs:1:9 There is no field "wyh". Did you mean "why"?'],
    ['{{#prat "why"}}Why?{{/prat}}', 'own.hbs:1:4 There is no block helper "prat". Did you mean "part"?'],
    ['{{#part why}}Why?{{/part}}', 'own.hbs:1:1 A part names its field in quotation marks: {{#part "why"}}Why this decision?{{/part}}.'],
    ['{{#part "why" labl="x"}}Why?{{/part}}', 'own.hbs:1:15 A part has no setting "labl". Did you mean "label"?'],
    ['{{#part "why"}}{{/part}}', 'own.hbs:1:1 The part "why" asks nothing.'],
    ['{{{child}}}', 'own.hbs:1:1 Three braces are not used in starters: write {{child}}.'],
    ['{{workingDay 5}}', 'own.hbs:1:3 There is no helper "workingDay". Did you mean "workingDays"?'],
    ['{{child.constructor}}', 'own.hbs:1:3 There is no field "child.constructor".'],
    ['{{#each children}}x{{/each}}', 'own.hbs:1:4 There is no block helper "each".'],
    ['{{> title child="x"}}', 'own.hbs:1:1 The partial "title" takes nothing: write {{> title}}.'],
    ['{{workingDays "x"}}', 'own.hbs:1:1 The helper "workingDays" is written like this: {{workingDays 10}}.'],
    ['{{workingDays}}', 'own.hbs:1:1 The helper "workingDays" is written like this: {{workingDays 10}}.'],
    ['{{workingDays 0}}', 'own.hbs:1:1 The helper "workingDays" is written like this: {{workingDays 10}}.'],
    ['{{workingDays 5 from="x"}}', 'own.hbs:1:1 The helper "workingDays" is written like this: {{workingDays 10}}.'],
    ['{{nextWeekday "Firday"}}', 'own.hbs:1:1 There is no weekday "Firday". Did you mean "Friday"?'],
    ['{{verb "is"}}', 'own.hbs:1:1 The helper "verb" is written like this: {{verb "is" "are"}}.'],
    ['{{possessive "Mia"}}', 'own.hbs:1:1 The helper "possessive" is written like this: {{possessive child}}.'],
    ['{{#if}}x{{/if}}', 'own.hbs:1:1 "if" takes one field: {{#if date}}\u2026{{/if}}.'],
    ['{{#unless date child}}x{{/unless}}', 'own.hbs:1:1 "unless" takes one field: {{#unless date}}\u2026{{/unless}}.'],
    ['{{#if "date"}}x{{/if}}', 'own.hbs:1:1 "if" takes one field: {{#if date}}\u2026{{/if}}.'],
    ['{{#part "why" as |x|}}Why?{{/part}}', 'own.hbs:1:1 A block names nothing with "as |\u2026|".'],
    ['a\n{{#if date}}\nb', 'own.hbs:3:2 This cannot be read: something is opened and never closed.'],
    ['a\n  {{#if date}}b{{/part}}', 'own.hbs:2:6 This cannot be read: if doesn\'t match part.'],
    ['a {{#part "why" }', 'own.hbs:1:17 This cannot be read: the braces here do not fit together.'],
  ])('%j: %s', (source, problem) => {
    expect(problems(source)).toEqual([problem])
  })

  it('says all that it does not ask for', () => {
    expect(problems('hello')).toEqual([
      'own.hbs:1:1 This starter does not ask for the date: {{date}}, or {{> title}}.',
      'own.hbs:1:1 This starter does not ask for the child: {{children}}, or {{> title}}.',
      'own.hbs:1:1 This starter does not ask for the reason: {{#part "why"}}\u2026{{/part}}.',
      'own.hbs:1:1 This starter does not ask for what it means for the child: {{#part "meaning"}}\u2026{{/part}}.',
      'own.hbs:1:1 This starter does not ask for who does what by when: {{#part "actions"}}\u2026{{/part}}.',
      'own.hbs:1:1 This starter does not ask for when you look again: {{#part "review"}}\u2026{{/part}}.',
    ])
  })

  it('is followed into its partials, and a partial that calls itself is found', () => {
    expect(problems('{{> a}}', { a: { file: 'partials/a.hbs', source: 'x\n{{chlid}}' } })).toEqual(['partials/a.hbs:2:3 There is no field "chlid". Did you mean "child"?'])
    expect(problems('{{> a}}', { a: { file: 'partials/a.hbs', source: '{{> a}}' } })).toEqual(['partials/a.hbs:1:1 The partial "a" calls itself.'])
  })

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('{{', '}}', '#', '/', 'part', '"why"', 'if', ' ', '\n', '>', 'title', '{', '~', '!--', 'x', '.', '@')), (pieces) => {
      for (const { line, column } of checkStarter({ file: 'x', source: pieces.join('') }, partials)) expect(Math.min(line, column)).toBeGreaterThan(0)
    }), { numRuns: 500 })
  })
})
