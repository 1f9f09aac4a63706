import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInProfile, defaultProfile } from '../../src/profile/index.js'
import { compileStarter, precompileStarter } from '../../src/starters/compile.js'
import { builtInStarters, fillStarter, promptsOf, starterIds, workedExample } from '../../src/starters/index.js'
import { joinNames, nextWeekday, possessive, ukDate, workingDaysAfter } from '../../src/starters/words.js'

const day = { year: 2025, month: 4, day: 16 }

function draw(source: string, values = {}, format: 'md' | 'txt' | 'html' = 'md'): string {
  return fillStarter('own', values, { format, starters: { templates: { own: compileStarter(source) }, partials: builtInStarters.partials } })?.text ?? ''
}

describe('a starter', () => {
  it('is there for every event of the guidance, by the same id', () => {
    expect([...starterIds].sort()).toEqual(Object.keys(defaultProfile.events).sort())
  })

  it('asks in square brackets, one line each, with the child\u2019s name and pronoun put in', () => {
    const filled = fillStarter('late-visit', { date: '2025-02-12', children: ['James'], pronoun: 'he' }, { format: 'txt' })
    expect(filled?.text.split('\n\n').slice(0, 2)).toEqual(['Management oversight 12 February 2025', 'About: James'])
    expect(filled?.text).toContain('What this means for James: [What has the gap meant for James: what do we not know of his days at home?]')
    expect(filled?.text).toContain('(ten working days from now is Wednesday 26 February 2025)')
    expect(filled?.prompts.map(({ field }) => field)).toEqual(['what', 'safe', 'meaning', 'actions', 'review'])
  })

  it('keeps answers as given and leaves out what is answered with nothing', () => {
    const { text, prompts } = fillStarter('late-visit', { fields: { what: 'The visit was due on 3 March.', safe: '', actions: ['One.', 'Two.'] } }, { format: 'txt' }) ?? { text: '', prompts: [] }
    expect(text).toContain('The visit was due on 3 March.\n\nWhat this means')
    expect(text).toContain('Who does what, by when:\n- One.\n- Two.\n')
    expect(prompts.map(({ field }) => field)).toEqual(['meaning', 'review'])
    expect(text).not.toContain('Safe meanwhile')
  })

  it('stands under the heading that the profile has for its kind of entry', () => {
    const first = (id: string, name: string) => fillStarter(id, {}, { format: 'txt', profile: builtInProfile(name) ?? defaultProfile })?.text.split('\n')[0]
    expect(first('decision', 'default')).toBe('Management decision [DD/MM/YYYY]')
    expect(first('decision', 'management-oversight-list')).toBe('Management Oversight [DD/MM/YYYY]')
    expect(first('decision', 'manager-rationale')).toBe('Manager\u0027s Decision [DD/MM/YYYY]')
    expect(first('supervision', 'default')).toBe('Supervision [DD/MM/YYYY]')
  })

  it('is not there for what is no event', () => {
    for (const id of ['nothing', '__proto__', 'constructor', '']) {
      expect(fillStarter(id)).toBeNull()
      expect(workedExample(id)).toBeNull()
      expect(promptsOf(id)).toEqual([])
    }
  })

  it('never answers: two fillings differ only by what was given', () => {
    for (const id of starterIds) expect(fillStarter(id)?.text, id).toMatch(/^## .*\[DD\/MM\/YYYY\]\n\n\*\*About:\*\* \[first name of the child\?\]\n/)
  })
})

describe('words of a starter', () => {
  it('are written the UK way', () => {
    expect(ukDate(day)).toBe('16 April 2025')
    expect(workingDaysAfter(day, 5)).toBe('Friday 25 April 2025')
    expect(nextWeekday(day, 'wednesday')).toBe('Wednesday 23 April 2025')
    expect(nextWeekday(day, 'nonsense')).toBe('')
    expect([joinNames([]), joinNames(['Mia']), joinNames(['Mia', 'Sam']), joinNames(['Mia', 'Sam', 'Jo'])]).toEqual(['', 'Mia', 'Mia and Sam', 'Mia, Sam and Jo'])
    expect([possessive('Mia'), possessive('James'), possessive('Mia and Sam')]).toEqual(['Mia\u2019s', 'James\u2019s', 'Mia and Sam\u2019s'])
  })

  it('come from helpers', () => {
    const source = '{{#part "what"}}{{possessive child}} day; {{names children}}; {{workingDays 5}}; {{nextWeekday "Friday"}}; {{their}} {{them}}; {{child}} {{verb "is" "are"}} safe?{{/part}}'
    expect(draw(source, { date: '2025-04-16', children: ['James'], pronoun: 'he' })).toBe('[James\u2019s day; James; Friday 25 April 2025; Friday 18 April 2025; his him; James is safe?]\n')
    expect(draw(source, { children: ['Mia', 'Sam'] })).toContain('Mia and Sam are safe?]')
    expect(draw(source)).toBe('[the child\u2019s day; ; 5 working days from now; next Friday; their them; the child is safe?]\n')
  })
})

describe('hostile templates and values', () => {
  it.each(['{{constructor}}', '{{__proto__}}', '{{toString}}', '{{child.constructor}}', '{{child.__proto__}}'])('%s shows nothing of the program', (source) => {
    expect(() => draw(source)).toThrow()
  })

  it.each(['{{lookup this "constructor"}}', '{{#with this}}x{{/with}}', '{{log "x"}}', '{{#each this}}x{{/each}}', '{{helperMissing}}', '{{foo 1}}'])('%s is refused', (source) => {
    expect(() => draw(source)).toThrow()
  })

  const hostile = '{{constructor}} <img src=x onerror=alert(1)> `code` [x](javascript:1) \uE0000\uE001 \u0000 __proto__'
  it('are plain words in a value', () => {
    const values = { children: [hostile], fields: { what: hostile, actions: [hostile] } }
    expect(fillStarter('late-visit', values, { format: 'txt' })?.text).toContain('{{constructor}} <img src=x onerror=alert(1)> `code` [x](javascript:1) 0  __proto__')
    expect(fillStarter('late-visit', values, { format: 'md' })?.text).toContain('{{constructor}} \\<img src=x onerror=alert(1)> \\`code\\`')
    const html = fillStarter('late-visit', values, { format: 'html' })?.text ?? ''
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it('are plain words in a template\u2019s own text', () => {
    expect(draw('<script>alert(1)</script> `x`', {}, 'html')).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt; `x`</p>')
    expect(draw('<script>', {}, 'md')).toBe('\\<script>\n')
  })

  it('do no harm by the names of fields', () => {
    const fields = JSON.parse('{"__proto__": "x", "constructor": "y", "toString": "z"}') as Record<string, string>
    expect(fillStarter('late-visit', { fields })?.prompts).toHaveLength(5)
  })

  it('keep any value word for word in plain text, and give the same twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== ''), (text) => {
      const fill = () => fillStarter('late-visit', { children: [text], fields: { what: text } }, { format: 'txt' })?.text
      expect(fill()).toBe(fill())
      const plain = [...text.trim()].filter((mark) => (mark >= ' ' || mark === '\t') && mark !== '\u007f' && mark !== '\uE000' && mark !== '\uE001').join('')
      if (!text.includes('\r') && !text.includes('\n')) expect(fill()).toContain(plain)
    }), { numRuns: 100 })
  })
})

describe('what is compiled', () => {
  it('holds no code made out of text', () => {
    expect(precompileStarter('{{#part "what"}}a{{/part}}')).not.toMatch(/eval|Function/)
  })
})
