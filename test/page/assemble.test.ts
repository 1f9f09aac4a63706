import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { assemblePage, policyOf } from '../../src/cli/page/assemble.js'
import { colourProblem, contrastWithWhite } from '../../src/cli/page/colour.js'
import { readPageProfile, readPageStarters } from '../../src/cli/page/council.js'
import { defaultSettings } from '../../src/page/settings.js'

const template = await readFile('src/page/index.html', 'utf8')
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('assemblePage', () => {
  it('allows exactly what is in the page', () => {
    const page = assemblePage(template, { style: 'a{}', script: 'go()' })
    const policy = policyOf(page)
    expect(policy).toMatch(/^default-src 'none'; /u)
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain(hash('go()'))
    expect(policy).toContain(`style-src ${hash('a{}')}`)
    expect(policyOf(assemblePage(page, { brand: ':root{--brand:#17495a}' }))).toContain(hash(':root{--brand:#17495a}'))
  })

  it('is the same when made twice, and keeps what is not given', () => {
    const page = assemblePage(template, { style: 'a{}', script: 'go()', settings: defaultSettings })
    expect(assemblePage(page, {})).toBe(page)
    expect(assemblePage(page, { settings: { ...defaultSettings, name: 'X' } })).toContain('go()</script>')
  })

  it('lets no setting end its place, and refuses scripts that would', () => {
    const page = assemblePage(template, { settings: { ...defaultSettings, name: '</script><script>alert(1)</script><!--' } })
    expect(page.split('</script>').length).toBe(template.split('</script>').length)
    expect(() => assemblePage(template, { script: '"</script>"' })).toThrow('would end its place')
    expect(() => assemblePage('<html></html>', { script: '' })).toThrow('no place')
  })
})

describe('colourProblem', () => {
  it('takes colours that white words can be read on', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21)
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1)
    expect(colourProblem('#17495a')).toBeNull()
    expect(colourProblem('#ffcc00')).toContain('Choose a darker colour')
    for (const wrong of ['red', '#fff', '#17495a;}', 'url(x)']) expect(colourProblem(wrong), wrong).toContain('is no colour')
  })
})

describe('a council\'s own', () => {
  it('profile: by name, by file, with every problem and its place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oversight-'))
    await writeFile(join(folder, 'good.yml'), 'title: Anywhere\nreading-age: 11\n')
    await writeFile(join(folder, 'bad.yml'), 'title: Anywhere\nreading-agee: 11\n')
    expect(await readPageProfile('default')).toBeNull()
    expect((await readPageProfile('practice-standard'))?.name).toBe('practice-standard')
    expect((await readPageProfile(join(folder, 'good.yml')))?.readingAge).toBe(11)
    await expect(readPageProfile(join(folder, 'bad.yml'))).rejects.toThrow(/bad\.yml:2:1: .*reading-age/su)
    await expect(readPageProfile('nowhere.yml')).rejects.toThrow('there is no such profile or file')
  })

  it('profile: found upward from where the command runs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oversight-'))
    await mkdir(join(folder, 'deep'))
    await writeFile(join(folder, 'oversight.config.yml'), 'name: anywhere\ntitle: Anywhere\n')
    const before = process.cwd()
    try {
      process.chdir(join(folder, 'deep'))
      expect((await readPageProfile())?.name).toBe('anywhere')
    } finally {
      process.chdir(before)
    }
  })

  it('starters: refused with what `oversight templates check` tells', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oversight-'))
    await writeFile(join(folder, 'late-visit.hbs'), '{{> titel}}\n')
    await expect(readPageStarters(folder, null)).rejects.toThrow(/late-visit\.hbs:1:1: There is no partial "titel"\. Did you mean "title"\?/u)
    await writeFile(join(folder, 'late-visit.hbs'), '{{> title}}\n')
    await expect(readPageStarters(folder, null)).rejects.toThrow('This starter does not ask for the reason')
  })

  it('starters: compiled to plain functions that cannot end their script', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oversight-'))
    await expect(readPageStarters(folder, null)).rejects.toThrow('there is no starter in it')
    await writeFile(join(folder, 'late-visit.hbs'), `{{> title}}\n\nOurs</script><!-- {{child}}\n\n{{#part "why"}}Why?{{/part}}\n\n{{#part "meaning"}}What does it mean?{{/part}}\n\n{{> actions}}\n\n{{> review}}\n\n{{> sign}}\n`)
    await mkdir(join(folder, 'partials'))
    await writeFile(join(folder, 'partials', 'sign.hbs'), 'Signed\n')
    const script = await readPageStarters(folder, null)
    expect(script).not.toMatch(/<\/script|<!--/u)
    const context: { oversightStarters?: { templates: object; partials: object } } = {}
    runInNewContext(script, context)
    expect(Object.keys(context.oversightStarters?.templates ?? {})).toEqual(['late-visit'])
    expect(Object.keys(context.oversightStarters?.partials ?? {})).toEqual(['sign'])
    const example = (await readFile('templates/examples/late-visit.yml', 'utf8')).replace('  safe:', '  why:').replace('children: [Ife]', 'children: [Ife]')
    await mkdir(join(folder, 'examples'))
    await writeFile(join(folder, 'examples', 'late-visit.yml'), `${example}role: '</script>'\n`.replace('role: Team Manager\n', ''))
    const shown: { oversightStarters?: { examples: Record<string, { children: string[]; role: string }> } } = {}
    const withExample = await readPageStarters(folder, null)
    expect(withExample).not.toMatch(/<\/script|<!--/u)
    runInNewContext(withExample, shown)
    expect(shown.oversightStarters?.examples['late-visit']).toMatchObject({ children: ['Ife'], role: '</script>' })
    await writeFile(join(folder, 'broken.hbs'), '{{#if}')
    await expect(readPageStarters(folder, null)).rejects.toThrow(/broken\.hbs:1:1: There is no event "broken"/u)
    await expect(readPageStarters(join(folder, 'nowhere'), null)).rejects.toThrow('there is no such folder')
  })
})
