import { rulePages } from '../../rules/pages.generated.js'
import { copyText } from '../files/copy.js'
import { titleOf } from '../findings.js'
import type { Words } from '../lang/en.js'
import { Dialog } from './Dialog.js'
import { Markdown } from './Markdown.js'

/** The page of a rule: what it flags, why, when it is wrong, examples. */
export function Explain({ ruleId, words, close }: { readonly ruleId: string; readonly words: Words; readonly close: () => void }) {
  return (
    <Dialog title={titleOf(ruleId, words)} words={words} close={close}>
      <Markdown text={rulePages[ruleId] ?? ''} skipTitle />
    </Dialog>
  )
}

/** The summary for supervision, to read and copy. */
export function Summary({ text, words, close, copied }: { readonly text: string; readonly words: Words; readonly close: () => void; readonly copied: () => void }) {
  const copy = async (): Promise<void> => {
    if (await copyText(text)) {
      copied()
      close()
    }
  }
  return (
    <Dialog title={words.summary.heading} words={words} close={close}>
      <p>{words.summary.intro}</p>
      <pre class="summary" tabIndex={0}>{text}</pre>
      <button type="button" class="primary" onClick={() => { void copy() }}>{words.summary.copy}</button>
    </Dialog>
  )
}
