import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsGlob } from '../../src/language-server/glob.js'
import { isNote } from '../../src/language-server/is-note.js'
import { defaultSettings, type Settings } from '../../src/language-server/protocol.js'
import { readSettings } from '../../src/language-server/settings.js'
import { joinUri, parentOf, pathBelow, uriOfPath } from '../../src/language-server/uri.js'
import { cpuTime } from '../kit/cpu-time.js'

const at = (uri: string, text: string, settings: Partial<Settings> = {}, languageId = 'markdown', folders = ['file:///home/team']): boolean =>
  isNote(text, { uri, languageId, settings: { ...defaultSettings, ...settings }, folders })
const draft = 'untitled:Untitled-1'

describe('what is a note', () => {
  it('is one by its heading, in prose alone', () => {
    for (const heading of ['Management oversight', '# Management Oversight 14/04/2023', '**Management oversight** – Liam', 'Management oversight for Liam', 'MANAGEMENT DECISION: 3 May 2024', '\n\nManager\u2019s decision, 3 May']) expect(at(draft, `${heading}\n\nWords.`), heading).toBe(true)
    expect(at(draft, 'Management oversight\n\nWords.', {}, 'plaintext')).toBe(true)
    expect(at('file:///home/team/a.ts', 'Management oversight\n', {}, 'typescript')).toBe(false)
  })

  it('leaves other Markdown alone', () => {
    for (const text of ['# Read me', 'Management oversight policy\n', '# Management oversight: a guide for managers', '# Management oversight is a duty', 'Decision log', 'Supervision', '', '\n'.repeat(50)]) expect(at('file:///home/team/README.md', text), text).toBe(false)
  })

  it('is one by its name, its folder or its front matter', () => {
    expect(at('file:///home/team/late.oversight.md', 'x')).toBe(true)
    expect(at('file:///home/team/a/b/late.oversight.txt', 'x', {}, 'plaintext')).toBe(true)
    expect(at('vscode-vfs://github/o/r/late.oversight.md', 'x')).toBe(true)
    expect(at('file:///home/team/notes/a%20b.md', 'x', { folders: ['notes'] })).toBe(true)
    expect(at('file:///home/team/notes/a.png', 'x', { folders: ['notes'] })).toBe(false)
    expect(at('file:///home/team/other/a.md', 'x', { folders: ['notes'] })).toBe(false)
    expect(at('file:///srv/n/a.md', 'x', { folders: ['/srv/n'] }, 'markdown', [])).toBe(true)
    expect(at('file:///home/team/mo/a.md', 'x', { files: ['mo/*.md'] })).toBe(true)
    expect(at(draft, '---\noversight: true\n---\nx')).toBe(true)
    expect(at('file:///home/team/late.oversight.md', '---\noversight: false\n---\nx')).toBe(false)
  })

  it('fits globs as people expect, in linear time', () => {
    const cases: readonly (readonly [string, string, boolean])[] = [
      ['**/*.md', 'a.md', true], ['**/*.md', 'x/y/a.md', true], ['*.md', 'x/a.md', false], ['n?/**', 'n1/x/y', true], ['n?/**', 'n12/x', false],
      ['{a,b}/*.{md,txt}', 'b/c.txt', true], ['{a,b}/*.{md,txt}', 'c/c.txt', false], ['**/n.md', 'an.md', false], ['/srv/*.md', '/srv/a.md', true], ['a**b', 'axxb', true],
    ]
    for (const [glob, path, isFit] of cases) expect(fitsGlob(glob, path), `${glob} ${path}`).toBe(isFit)
    expect(cpuTime(() => expect(fitsGlob('**/*a*a*a*a*a*a*a*a*a*b', `${'a/'.repeat(500)}${'a'.repeat(2000)}`)).toBe(false), 2)).toBeLessThan(1000)
  })

  it('never throws on any glob, URI or setting', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.anything(), (one, two, any) => {
      fitsGlob(one, two)
      parentOf(one)
      pathBelow(one, two)
      joinUri(one, two)
      uriOfPath(one, two)
      const settings = readSettings({ files: any, run: any, ...(typeof any === 'object' ? any : {}) })
      isNote(one, { uri: two, languageId: 'markdown', settings, folders: [one] })
    }))
  })

  it('goes up and down folders', () => {
    expect(parentOf('file:///a/b/c.md')).toBe('file:///a/b')
    expect(parentOf('file:///a')).toBe('file://')
    expect(parentOf('file://')).toBe(null)
    expect(parentOf(draft)).toBe(null)
    expect(joinUri('file:///a/b', '../c d.yml')).toBe('file:///a/c%20d.yml')
    expect(uriOfPath('C:\\x\\y.yml', null)).toBe('file:///C%3A/x/y.yml')
    expect(pathBelow('file:///a/b%20c/d', 'file:///a/b c')).toBe('d')
  })
})
