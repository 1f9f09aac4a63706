import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findProfile } from '../../src/cli/profile-file.js'
import { runWith } from '../kit/command-line.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-starters-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

describe('oversight events', () => {
  it('finds an event by everyday words, best first', async () => {
    const { code, out } = await runWith('events', 'police', 'came', 'out', 'last', 'night')
    expect(code).toBe(0)
    expect(out).toMatch(/^ {2}police-notification +The police or the night team tell us about an incident\n/)
  })

  it('lists them all by family, and as JSON', async () => {
    expect((await runWith('events')).out).toMatch(/^Who works with the child\n {2}allocation /)
    const events = JSON.parse((await runWith('events', 'late visit', '--format', 'json')).out) as { id: string; level: { short: string } }[]
    expect(events[0]).toMatchObject({ id: 'late-visit', level: { short: 'ATM and TM' } })
  })

  it('exits with 1 where nothing fits', async () => {
    expect(await runWith('events', 'zzzz')).toMatchObject({ code: 1, out: expect.stringContaining('Nothing fits \u201czzzz\u201d') as string })
  })
})

describe('oversight event', () => {
  it('tells level, place, timescale, duties, questions and sources', async () => {
    const { code, out } = await runWith('event', 'complaint')
    expect(code).toBe(0)
    expect(out).toContain('Somebody has complained (complaint)')
    expect(out).toContain('A stage one complaint is answered within 5 working days of the complaint. (Practice Standard: Managerial Oversight and Decision Making)')
    expect(out).toContain('what was learned, sent to the complaints manager')
    expect(out).toContain('oversight new complaint --example')
  })

  it('takes words that surely mean one, and offers the likeliest where they do not', async () => {
    expect((await runWith('event', 'overdue visit')).out).toContain('(late-visit)')
    expect(await runWith('event', 'vists')).toMatchObject({ code: 2, err: expect.stringContaining('there is no event "vists". Did you mean one of these?') as string })
    expect((await runWith('event', 'late-vist')).err).toMatch(/Did you mean one of these\?\n {2}late-visit {2}A visit to the child is late/)
    expect((await runWith('event', 'overdue', 'visit')).out).toContain('(late-visit)')
    expect(JSON.parse((await runWith('event', 'injury', '--format', 'json')).out)).toMatchObject({ level: { full: 'the team manager and the service manager' }, prompts: [{ field: 'what' }, {}, {}, {}, {}, {}, {}] })
  })
})

describe('oversight new', () => {
  it('writes a starter with what is known, and never asks without a terminal', async () => {
    const { code, out } = await runWith('new', 'late-visit', '--child', 'Mia', '--child', 'Sam', '--date', '2024-05-03', '--field', 'what=It was due on Monday.', '--field', 'actions=Ravi visits.', '--field', 'actions=I ring.')
    expect(code).toBe(0)
    expect(out).toMatch(/^## Management oversight 3 May 2024\n\n\*\*About:\*\* Mia and Sam\n\nIt was due on Monday\.\n/)
    expect(out).toContain('- Ravi visits.\n- I ring.\n')
    expect(out).toContain('[Who has seen or spoken to Mia and Sam since')
  })

  it('writes to a file once, in the format of its ending', async () => {
    const path = join(folder, 'note.txt')
    expect(await runWith('new', 'audit', '-o', path)).toMatchObject({ code: 0, out: '' })
    expect(await readFile(path, 'utf8')).toMatch(/^Management oversight \[DD\/MM\/YYYY\]\n/)
    expect(await runWith('new', 'closure', '-o', path)).toMatchObject({ code: 2, err: expect.stringContaining('is there already') as string })
    expect(await readFile(path, 'utf8')).toContain('Who looked at which part')
    expect((await runWith('new', 'closure', '-o', path, '--force')).code).toBe(0)
    expect(await readFile(path, 'utf8')).toContain('What was our work with the child for')
  })

  it('shows the example, and lists the starters', async () => {
    expect((await runWith('new', 'late-visit', '--example', '--format', 'txt')).out).toContain('About: Ife')
    expect((await runWith('new', '--list')).out).toContain('late-visit')
  })

  it('takes answers from a file, flags first', async () => {
    const data = await file('data.json', JSON.stringify({ date: '2024-05-03', children: ['Mia'], pronoun: 'she', fields: { why: 'Because she asked.' } }))
    const { out } = await runWith('new', 'oversight', '--data', data, '--child', 'Sam')
    expect(out).toContain('**About:** Sam')
    expect(out).toContain('**Why:** Because she asked.')
  })

  it.each([
    [['new'], 'say what happened'],
    [['new', 'nonsense-event'], 'there is no event "nonsense-event"'],
    [['new', 'audit', '--field', 'wyh=x'], 'there is no field "wyh". Did you mean why?'],
    [['new', 'audit', '--field', 'why'], 'write it as name=words'],
    [['new', 'audit', '--date', '31/02/2024'], 'real day'],
    [['new', 'audit', '--data', 'nowhere.json'], 'could not be read'],
  ])('%j fails with a word of help', async (args, message) => {
    const { code, err } = await runWith(...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it.each([['[]', 'expected an object'], ['{"fields": {"wyh": "x"}}', 'no field "wyh"'], ['{"date": "today"}', 'must be a day'], ['{"x": 1}', '"x" is not known'], ['{', 'no valid JSON']])('data %s is refused', async (text, message) => {
    const { code, err } = await runWith('new', 'audit', '--data', await file('bad.json', text))
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(message) as string })
  })
})

describe('a council\u2019s own starters', () => {
  const whole = '{{> head}}\n{{#part "why"}}Why, for {{child}}?{{/part}}\n{{#part "meaning"}}What does it mean?{{/part}}\n{{> actions}}\n{{> review}}\n'

  it('are checked, then used in place of the built-in', { timeout: 60_000 }, async () => {
    await file('good/late-visit.hbs', whole)
    await file('good/partials/head.hbs', '## Our note {{#if date}}{{date}}{{else}}[DD/MM/YYYY]{{/if}}\n\n**About:** {{#if children}}{{children}}{{else}}[name?]{{/if}}\n')
    expect(await runWith('templates', 'check', join(folder, 'good'))).toMatchObject({ code: 0, out: `${join(folder, 'good')}: 1 starter, all sound.\n` })
    expect((await runWith('new', 'late-visit', '--templates', join(folder, 'good'), '--child', 'Mia')).out).toMatch(/^## Our note \[DD\/MM\/YYYY\]\n\n\*\*About:\*\* Mia\n/)
    expect((await runWith('new', 'audit', '--templates', join(folder, 'good'))).code).toBe(0)
  })

  it('have each problem told with its place', async () => {
    await file('bad/late-visit.hbs', whole.replace('head', 'titel'))
    await file('bad/late-vist.hbs', whole)
    const { code, out } = await runWith('templates', 'check', join(folder, 'bad'))
    expect(code).toBe(1)
    expect(out).toContain(`${join(folder, 'bad', 'late-visit.hbs')}:1:1: There is no partial "titel". Did you mean "title"?`)
    expect(out).toContain('late-vist.hbs:1:1: There is no event "late-vist" for this starter. Name the file for its event, or add the event to your profile. Did you mean "late-visit"?')
    expect((await runWith('new', 'late-visit', '--templates', join(folder, 'bad'))).code).toBe(2)
  })

  it('may not answer for the author', async () => {
    await file('answers/late-visit.hbs', whole)
    await file('answers/partials/head.hbs', '## Management oversight {{#if date}}{{date}}{{else}}3 May 2024{{/if}}\n\nMia was seen at home. {{#if children}}{{children}}{{/if}}\n')
    const { code, out } = await runWith('templates', 'check', join(folder, 'answers'))
    expect(code).toBe(1)
    expect(out).toContain('This starter already gives the date before anybody has written a word. A starter asks and never answers.')
  })

  it('may bring worked examples of their own', async () => {
    await file('shown/late-visit.hbs', whole.replace('head', 'title'))
    const example = (await readFile('templates/examples/late-visit.yml', 'utf8')).replace('[Ife]', '[Ada]').replaceAll('Ife', 'Ada').replace('  safe:', '  why:')
    await file('shown/examples/late-visit.yml', example)
    expect(await runWith('templates', 'check', join(folder, 'shown'))).toMatchObject({ code: 0 })
    expect((await runWith('new', 'late-visit', '--example', '--templates', join(folder, 'shown'))).out).toMatch(/\*\*About:\*\* Ada\n/)
    expect((await runWith('new', 'audit', '--example', '--templates', join(folder, 'shown'))).out).toContain('**About:** Elijah')
  })

  it.each([
    ['date: [', 'late-visit.yml:1:8: This is not YAML'],
    ['[]', 'late-visit.yml:1:1: A worked example holds date, children and fields.'],
    ['dat: 2025-02-30\ndate: 2025-02-30\nchildren: [Ada]\nfields: {}', 'late-visit.yml:1:1: "dat" is not known. Did you mean "date"?'],
    ['date: 2025-02-30\nchildren: [Ada]\nfields: {}', 'late-visit.yml:1:7: "date" must be a real day, YYYY-MM-DD.'],
    ['date: 2025-02-03\nchildren: []\nfields: {}', 'late-visit.yml:2:11: "children" must be a list of at least one name.'],
    ['date: 2025-02-03\nchildren: [Ada]\npronoun: it\nrole: 1\nfields: {}', 'late-visit.yml:4:7: "role" must be text.'],
    ['date: 2025-02-03\nchildren: [Ada]\nfields:\n  wyh: x', 'late-visit.yml:4:3: There is no field "wyh". Did you mean "why"?'],
    ['date: 2025-02-03\nchildren: [Ada]\nfields:\n  why: 1', 'late-visit.yml:4:8: The answer to "why" must be text or a list of texts.'],
    ['date: 2025-02-03\nchildren: [Ada]\nfields:\n  why: Agreed.', 'This worked example leaves a question open: "meaning", What does it mean?'],
    ['date: 2025-02-03\nchildren: [Ada]\nfields: { why: Agreed., meaning: It is fine., actions: [Monitor.], review: In due course. }', 'This worked example does not give what it means for the child in full.'],
    ['a: &a [x]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]', 'late-visit.yml:1:1: '],
  ])('have each problem of a worked example told: %s', async (text, message) => {
    await file('wrong/late-visit.hbs', whole.replace('head', 'title'))
    await file('wrong/examples/late-visit.yml', text)
    const { code, out } = await runWith('templates', 'check', join(folder, 'wrong'))
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining(message) as string })
  })

  it('need a folder with starters in it', async () => {
    await mkdir(join(folder, 'empty'))
    expect(await runWith('templates', 'check', join(folder, 'empty'))).toMatchObject({ code: 2, err: expect.stringContaining('there is no starter in it') as string })
    expect(await runWith('templates', 'check', join(folder, 'nowhere'))).toMatchObject({ code: 2, err: expect.stringContaining('no such folder') as string })
  })
})

describe('oversight profile', () => {
  it('checks a file, and tells each problem with its place', async () => {
    const good = await file('good.yml', 'name: ours\ntitle: Our Council\nheadings: [Our note]\n')
    expect(await runWith('profile', 'check', good)).toMatchObject({ code: 0, out: `${good}: sound. Our Council: 97 events.\n` })
    const bad = await file('bad.yml', 'headngs: []\nseverities: { jargn: off }\n')
    expect(await runWith('profile', 'check', bad)).toMatchObject({ code: 1, out: `${bad}:1:1: "headngs" is not a setting. Did you mean "headings"?\n` })
    expect((await runWith('profile', 'check', join(folder, 'nowhere.yml'))).code).toBe(2)
    expect(await runWith('profile', 'check')).toMatchObject({ code: 2, err: expect.stringContaining('there is no oversight.config.yml in this folder or above it') as string })
  })

  it('prints what is in force, so that it can be read back', async () => {
    const { out } = await runWith('profile', 'print', 'management-oversight-list')
    expect(out).toMatch(/^name: management-oversight-list\n/)
    const printed = await file('printed.yml', out)
    expect((await runWith('profile', 'check', printed)).out).toContain('sound')
    expect((await findProfile(printed)).roles).toEqual((await findProfile('management-oversight-list')).roles)
    expect(JSON.parse((await runWith('profile', 'print', '--json')).out)).toMatchObject({ name: 'default' })
    expect((await runWith('profile', 'print', '--list')).out).toContain('practice-standard')
  })

  it('starts one that is sound, and never over another', async () => {
    const path = join(folder, 'mine', 'oversight.config.yml')
    await mkdir(join(folder, 'mine', 'deep'), { recursive: true })
    expect((await runWith('profile', 'init', path)).code).toBe(0)
    expect((await runWith('profile', 'check', path)).out).toContain('sound')
    expect(await runWith('profile', 'init', path)).toMatchObject({ code: 2, err: expect.stringContaining('not written over') as string })
    expect((await findProfile(undefined, join(folder, 'mine', 'deep'))).name).toBe('our-council')
  })

  it('may extend another file, but not itself', async () => {
    const base = await file('ext/base.yml', 'name: base\nreading-age: 9\n')
    const child = await file('ext/child.yml', 'name: child\nextends: base.yml\n')
    expect(await findProfile(child)).toMatchObject({ name: 'child', readingAge: 9 })
    const loop = await file('ext/loop.yml', 'extends: loop.yml\n')
    await expect(findProfile(loop)).rejects.toThrow('extends itself')
    expect(base).toContain('base.yml')
    await expect(findProfile('defualt')).rejects.toThrow('Did you mean default?')
  })
})
