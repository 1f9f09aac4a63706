import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultProfile } from '../../src/index.js'
import { judge as judgeInEditor } from '../../src/language-server/judging.js'
import { defaultSettings } from '../../src/language-server/protocol.js'
import { judge as judgeInPage } from '../../src/page/checker/judge.js'
import type { Message, Report } from '../../src/report/types.js'
import { runWith } from '../kit/command-line.js'

const late = 'Management oversight 9 May 2024\n\nThe enquiry about Mia is late: the strategy discussion was on 1 May 2024 and she was first seen on 7 May 2024.\n'
const given = { event: 'not-seen-1-day', role: 'ATM' }
const signed = 'Management oversight 9 May 2024\n\nThe enquiry about Mia is over and there is no conference.\n'

const expected = {
  late: ['event-level warning: This needs the team manager; you write as the assistant team manager.', 'event-timescale info: 1 day from Wednesday 1 May 2024 was Thursday 2 May 2024.'],
  signed: ['event-level info: The team manager must sign this as well.', 'event-place info: This is recorded in the section 47 step in the case system.'],
}

function ofEvent(messages: readonly Message[]): string[] {
  return messages.filter(({ ruleId }) => ['event-level', 'event-place', 'event-timescale'].includes(ruleId)).map(({ ruleId, severity, message }) => `${ruleId} ${severity}: ${message}`)
}

function withFrontMatter(text: string, { event, role }: typeof given): string {
  return `---\nevent: ${event}\nrole: ${role}\n---\n${text}`
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-events-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function inTerminal(text: string, ...flags: string[]): Promise<readonly Message[]> {
  const file = join(folder, 'note.md')
  await writeFile(file, text)
  return (JSON.parse((await runWith('check', file, '--format', 'json', ...flags)).out) as Report).messages
}

async function inEditor(text: string, settings: Partial<typeof given> = {}): Promise<readonly Message[]> {
  const judged = await judgeInEditor('file:///note.oversight.md', 1, text, { profile: defaultProfile, uri: null, problem: null }, { ...defaultSettings, ...settings })
  return judged.report.messages
}

describe.each([
  ['late', late, given],
  ['signed', signed, { event: 'section-47-outcome', role: 'ATM' }],
] as const)('the event of a note, %s, is asked about alike', (name, text, context) => {
  it('where the front matter names it', async () => {
    const note = withFrontMatter(text, context)
    expect(ofEvent(await inTerminal(note))).toEqual(expected[name])
    expect(ofEvent(judgeInPage(note, {}, defaultProfile, '2024-05-09').messages)).toEqual(expected[name])
    expect(ofEvent(await inEditor(note))).toEqual(expected[name])
  })

  it('where it is given beside the note', async () => {
    expect(ofEvent(await inTerminal(text, '--event', context.event, '--role', context.role))).toEqual(expected[name])
    expect(ofEvent(judgeInPage(text, context, defaultProfile, '2024-05-09').messages)).toEqual(expected[name])
    expect(ofEvent(await inEditor(text, context))).toEqual(expected[name])
  })

  it('where a file holds the context', async () => {
    const file = join(folder, 'context.json')
    await writeFile(file, JSON.stringify(context))
    expect(ofEvent(await inTerminal(text, '--context', file))).toEqual(expected[name])
  })
})

describe('what is given but means no event', () => {
  it('is said on the terminal, with the likeliest, and the note is checked all the same', async () => {
    const file = join(folder, 'note.md')
    await writeFile(file, late)
    const { out, err } = await runWith('check', file, '--event', 'lost homework', '--format', 'json')
    expect(err).toContain('oversight: there is no event "lost homework".')
    expect(err).toContain('The notes are checked without an event.')
    expect((JSON.parse(out) as Report).elements).toHaveLength(6)
    expect((await runWith('check', file, '--event', 'late visit', '--format', 'json')).err).toBe('')
  })
})
