import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { richText } from '../paste/write-plain.js'

/** Above this, the clipboard's own plain text is used: nobody pastes such a note by hand. */
const longestHtml = 2_000_000

/** Pastes lists and tables as plain text that keeps their shape; all other text as the clipboard's plain text has it. */
export function pasting(pasted: () => void): Extension {
  return EditorView.domEventHandlers({
    paste: (event, view) => {
      const html = event.clipboardData?.getData('text/html') ?? ''
      if (html === '' || html.length > longestHtml) return false
      const text = richText(html)
      if (text === null) return false
      event.preventDefault()
      view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true })
      pasted()
      return true
    },
  })
}
