import type { Folded } from '../../report/fold.js'
import type { Message } from '../../report/types.js'
import { grouped } from '../findings.js'
import type { Words } from '../lang/en.js'
import { ActionsTable } from './ActionsTable.js'
import { short } from './Findings.js'
import type { Checked } from './use-note.js'

interface Props {
  readonly text: string
  readonly checked: Checked | null
  readonly from: string
  readonly words: Words
}

/** On paper nothing can be clicked: a finding brings its words, where it does not quote them itself. */
function withWords({ message, text }: Message): string {
  return text === '' || message.includes('“') ? message : `“${short(text)}”: ${message}`
}

function all({ message, also }: Folded): string {
  return [message, ...also].map(withWords).join(' ')
}

/** What goes on paper: the note as it stands, then what the check found. */
export function PrintView({ text, checked, from, words }: Props) {
  return (
    <div class="on-paper">
      <div class="paper-note">{text}</div>
      {checked && (
        <div class="paper-check">
          <h2>{words.print.check}</h2>
          <ul>{checked.report.elements.map(({ id, level, why }) => <li key={id}>{words.check.titles[id]}: <strong>{words.check.levels[level].toLowerCase()}</strong>{level < 2 && `. ${why}`}</li>)}</ul>
          <ActionsTable actions={checked.report.actions} from={from} words={words} show={null} />
          {grouped(checked.findings).map(({ group, rules }) => (
            <div key={group}>
              <h3>{words.findings.groups[group]}</h3>
              <ul>{rules.flatMap(({ findings }) => findings.slice(0, 50).map((finding) => <li key={`${finding.message.ruleId}-${finding.message.start}`}>{all(finding)}</li>))}</ul>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
