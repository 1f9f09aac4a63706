import type { ProfileEvent } from '../../events/types.js'
import type { Profile } from '../../profile/types.js'
import { grouped } from '../findings.js'
import type { Words } from '../lang/en.js'
import { exampleFor } from '../starters.js'
import { ActionsTable } from './ActionsTable.js'
import { Checklist, type Puts } from './Checklist.js'
import { EventFacts } from './EventFacts.js'
import { type FindingActs, Findings } from './Findings.js'
import { type Tab, Tabs } from './Tabs.js'
import type { Checked } from './use-note.js'

interface Props {
  readonly checked: Checked | null
  /** The day that deadlines count from, `YYYY-MM-DD`, or empty. */
  readonly from: string
  readonly event: ProfileEvent | null
  readonly profile: Profile
  readonly words: Words
  readonly acts: FindingActs
  readonly tab: string
  readonly setTab: (tab: string) => void
  readonly puts: Puts
  /** Puts the starter below what is written; null where that makes no sense. */
  readonly addStarter: (() => void) | null
}

/** What stands beside the note: the check, and for a chosen event its worked example and what the guidance asks. */
export function Beside({ checked, from, event, profile, words, acts, tab, setTab, puts, addStarter }: Props) {
  const report = checked?.report ?? null
  const elements = report?.elements ?? []
  const there = elements.filter(({ level }) => level === 2).length
  const progress = report ? words.check.progress(there, elements.length) : ''
  const example = event ? exampleFor(event, profile) : null
  const tabs: Tab[] = [{
    id: 'check',
    name: <>{words.check.tab}{progress && <span class="count">{progress}</span>}</>,
    content: (
      <>
        <div class="check-head"><h2>{words.check.heading}</h2>{progress && <p class="progress">{progress}</p>}</div>
        <Checklist report={report} words={words} show={(span) => { acts.show(span) }} explain={acts.explain} puts={puts} />
        {report && <ActionsTable actions={report.actions} from={from} words={words} show={(action) => { acts.show(action) }} />}
        {checked && <Findings groups={grouped(checked.findings)} isAllThere={there === elements.length} words={words} acts={acts} />}
      </>
    ),
  }]
  if (example !== null) tabs.push({ id: 'example', name: words.check.exampleTab, content: <><h2>{words.example.heading}</h2><p class="hint">{words.example.intro}</p><div class="example">{example}</div></> })
  if (event) {
    tabs.push({
      id: 'event',
      name: words.check.eventTab,
      content: <><EventFacts event={event} profile={profile} words={words} />{addStarter && <button type="button" class="secondary" onClick={addStarter}>{words.start.insertBelow}</button>}</>,
    })
  }
  return <Tabs label={words.check.tabs} tabs={tabs} open={tab} choose={setTab} />
}
