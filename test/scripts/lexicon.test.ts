import { describe, expect, it } from 'vitest'
import { compileModules, type LexiconFiles } from '../../scripts/compile-lexicon.js'
import { nounForms, verbForms } from '../../scripts/lexicon/inflect.js'
import { lexiconText } from '../../scripts/lexicon/read.js'

const files: LexiconFiles = {
  'sources.yml': 'tact: { title: Language that cares, publisher: TACT, address: tact.example }\n',
  'reasons.yml': 'tone: It looks down on the family.\n',
  'classes.yml': 'own: [her, his]\n',
  'everyday.yml': '- { group: known, kind: initials, source: tact, terms: [GP] }\n',
  'acronyms.yml': '- { term: EDT, full: emergency duty team, source: tact }\n',
  'plain-words.yml': '- { term: placement, inflect: noun, say: home, source: tact }\n',
  'caring-language.yml': '- { term: abscond, inflect: verb, say: run away, why: tone, source: tact }\n',
}

function problems(changed: Partial<LexiconFiles>): string[] {
  try {
    compileModules({ ...files, ...changed })
    return []
  } catch (error) {
    return (error as Error).message.split('\n').slice(1)
  }
}

describe('the lexicon compiler', () => {
  it('inflects terms and what is said instead, together', () => {
    const { 'terms.generated.ts': terms } = compileModules(files)
    expect(terms).toContain('[["placement","placements"],[["home"],["homes"]]]')
    expect(terms).toContain('[["abscond","absconds","absconded","absconding"],[["run away"],["runs away"],["ran away"],["running away"]],0,1]')
  })
  it('keeps debated terms and sources out of what checks a note', () => {
    const modules = compileModules({ ...files, 'plain-words.yml': '- { term: key, say: main, level: quiet, source: tact }\n' })
    expect(modules['terms.generated.ts']).not.toContain('main')
    expect(modules['quiet.generated.ts']).toContain('[["key"],[["main"]]]')
    expect(modules['sources.generated.ts']).toContain('quietJargonSources = "tact"')
  })
  it('gives the same modules for the same files', () => {
    expect(compileModules(files)).toEqual(compileModules({ ...files }))
  })
  it('refuses a term that stands twice, in any of its forms', () => {
    expect(problems({ 'plain-words.yml': '- { term: placement, inflect: noun, say: home, source: tact }\n- { term: placements, say: homes, source: tact }\n' })).toEqual([
      'plain-words.yml:2: "placements" stands at plain-words.yml:1 already',
    ])
    expect(problems({ 'acronyms.yml': '- { term: EDT, full: one, source: tact }\n- { term: EDS, full: two, forms: [EDT], source: tact }\n' })).toEqual(['acronyms.yml:2: "EDT" stands at acronyms.yml:1 already'])
  })
  it('refuses an entry without a source, or with one that nobody knows', () => {
    expect(problems({ 'plain-words.yml': '- { term: placement, say: home }\n' })).toEqual(['plain-words.yml:1: "placement" has no source'])
    expect(problems({ 'plain-words.yml': '- { term: placement, say: home, source: other }\n' })).toEqual(['plain-words.yml:1: source "other" is not in sources.yml'])
  })
  it('refuses what can never match', () => {
    expect(problems({ 'plain-words.yml': '- { term: Placement, say: home, source: tact }\n' })).toContain('plain-words.yml:1: "Placement" holds capitals: patterns are matched in small letters')
    expect(problems({ 'plain-words.yml': '- { term: co-ordinate|plan, say: plan, source: tact }\n' })).toContain('plain-words.yml:1: "co-ordinate" can never match: it is read as more than one word')
    expect(problems({ 'classes.yml': 'own: [her, two-faced]\n' })).toEqual(['classes.yml:1: "two-faced" of own can never match: it is read as more than one word'])
    expect(problems({ 'acronyms.yml': '- { term: GP, full: doctor, source: tact }\n' })).toEqual(['acronyms.yml:1: "GP" can never be flagged: it is everyday at everyday.yml:1'])
  })
  it('refuses what a protected phrase covers, and protected phrases that protect nothing', () => {
    const everyday = '- group: titles\n  kind: protected\n  source: tact\n  terms:\n    - (work) placement\n    - eye test\n'
    expect(problems({ 'everyday.yml': everyday })).toEqual([
      'plain-words.yml:1: "placement" can never be flagged: it is protected at everyday.yml:5',
      'everyday.yml:5: "placement" protects nothing: it holds no term of the lexicon',
      'everyday.yml:6: "eye test" protects nothing: it holds no term of the lexicon',
    ])
  })
  it('refuses fields, guards, reasons and levels that it does not know', () => {
    expect(problems({ 'caring-language.yml': '- { term: lazy, say: tired, why: spite, guard: none, level: loud, colour: red, source: tact }\n' })).toEqual([
      'caring-language.yml:1: has a field "colour" that nobody reads',
      expect.stringContaining('guard is "none"') as string,
      'caring-language.yml:1: why is "spite": one of tone',
      'caring-language.yml:1: level is "loud": flag or quiet',
    ])
  })
  it('says where a file is no YAML', () => {
    expect(() => compileModules({ ...files, 'acronyms.yml': '- { term: EDT\n- {' })).toThrow(/^acronyms\.yml:\d+: /u)
    expect(() => compileModules({ ...files, 'acronyms.yml': 'EDT' })).toThrow('acronyms.yml:1: is no list')
  })
  it('finds nothing wrong with the lexicon itself', async () => {
    const names = Object.keys(files) as (keyof LexiconFiles)[]
    const real = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await lexiconText(name)]))) as LexiconFiles
    expect(() => compileModules(real)).not.toThrow()
  })
})

describe('inflection', () => {
  it('moves the first word of a verb phrase', () => {
    expect(verbForms('step down', ['move to less help']).map(({ term, says }) => `${term}: ${says[0]}`)).toEqual([
      'step down: move to less help',
      'steps down: moves to less help',
      'stepped down: moved to less help',
      'stepping down: moving to less help',
    ])
  })
  it('moves the head of a noun phrase', () => {
    expect(nounForms('contact centre', ['place for family'])[1]).toEqual({ term: 'contact centres', says: ['places for family'] })
  })
  it('asks for the forms that it cannot make', () => {
    expect(() => verbForms('flout', ['ignore'])).toThrow('"flout" cannot be inflected: write its forms out')
  })
})
