import type { Action } from '../../report/types.js'
import { shortDay, workingDaysTo } from '../dates.js'
import type { Words } from '../lang/en.js'
import { short } from './Findings.js'

interface Props {
  readonly actions: readonly Action[]
  /** The day the deadlines count from, `YYYY-MM-DD`, or empty. */
  readonly from: string
  readonly words: Words
  /** Null on paper. */
  readonly show: ((action: Action) => void) | null
}

const most = 100

/** The actions as a table: what, who, by when. */
export function ActionsTable({ actions, from, words, show }: Props) {
  if (actions.length === 0) return null
  const text = words.actions
  return (
    <section class="actions" aria-labelledby={show ? 'actions-heading' : undefined}>
      {show ? <h2 id="actions-heading">{text.heading} <span class="count">{actions.length}</span></h2> : <h3>{text.heading}</h3>}
      <table>
        <caption class="hidden-text">{text.caption}</caption>
        <thead><tr><th scope="col">{text.what}</th><th scope="col">{text.who}</th><th scope="col">{text.when}</th></tr></thead>
        <tbody>
          {actions.slice(0, most).map((action) => (
            <tr key={action.start}>
              <td>
                {show ? <button type="button" class="quote" aria-label={words.check.show(short(action.text))} onClick={() => { show(action) }}>{short(action.text)}</button> : action.text}
                {!action.specific && <span class="gap">{text.unclear}</span>}
              </td>
              <td>{action.owner === null ? <span class="gap">{text.nobody}</span> : isRequest(action.owner) ? text.asked : action.owner}</td>
              <td><When action={action} from={from} words={words} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** In “please ring”, the one word that stands for a person asks and does not name. */
function isRequest(owner: string): boolean {
  return owner.toLowerCase() === 'please'
}

function When({ action: { deadline }, from, words }: { readonly action: Action; readonly from: string; readonly words: Words }) {
  const text = words.actions
  const said = deadline.text ?? ''
  if (deadline.due !== null) {
    const days = workingDaysTo(from, deadline.due)
    const distance = days === null ? null : days === 0 && deadline.due === from ? text.sameDay : text.workingDays(days)
    return (
      <>
        <strong class="due">{shortDay(deadline.due)}</strong>
        {deadline.kind === 'past' ? <span class="gap">{text.past}</span> : distance && <span class="distance">{distance}</span>}
      </>
    )
  }
  if (deadline.kind === 'none') return <span class="gap">{text.noDay}</span>
  if (deadline.kind === 'vague') return <span class="gap">{text.vague(said)}</span>
  if (deadline.kind === 'invalid') return <span class="gap">{text.invalid(said)}</span>
  if (deadline.kind === 'past') return <>{said} <span class="gap">{text.past}</span></>
  return <>{said}</>
}
