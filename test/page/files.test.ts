import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { docxOf } from '../../src/page/files/docx.js'
import { fileName } from '../../src/page/files/save.js'

const note = '## Management oversight\n\nMia & Sam <7>\tare "well".\n\n- Priya to ring\n  - by Friday\n\n| What | Who |\n| --- | --- |\n| Visit | Priya |\n'

describe('docxOf', () => {
  it('makes a document that a Word reader reads: headings, bullets, tables', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docxOf(note)) })
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    expect(value).toBe('<h2>Management oversight</h2><p>Mia &amp; Sam &lt;7&gt;\tare "well".</p><ul><li>Priya to ring<ul><li>by Friday</li></ul></li></ul><table><tr><td><p>What</p></td><td><p>Who</p></td></tr><tr><td><p>Visit</p></td><td><p>Priya</p></td></tr></table>')
  })

  it('is the same for the same note, and tells nobody when or by whom', () => {
    expect(docxOf(note)).toEqual(docxOf(note))
    expect(Object.keys(unzipSync(docxOf(note)))).not.toContain('docProps/core.xml')
  })

  it('writes XML whatever the note holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const xml = strFromU8(unzipSync(docxOf(text))['word/document.xml'] ?? new Uint8Array())
      // eslint-disable-next-line no-control-regex -- these are the very characters that XML forbids
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u)
      expect(xml.split('<w:p>').length).toBe(xml.split('</w:p>').length)
    }), { numRuns: 40 })
  })
})

describe('fileName', () => {
  it('tells the day and nothing of the child', () => {
    expect(fileName('2024-05-03', 'docx')).toBe('management-oversight-2024-05-03.docx')
    expect(fileName('', 'txt')).toBe('management-oversight.txt')
  })
})
