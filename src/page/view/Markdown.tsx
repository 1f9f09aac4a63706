import type { ComponentChildren, VNode } from 'preact'
import { ruleMeta } from '../findings.js'
import { type Block, type Inline, readMarkdown } from '../markdown.js'

/** Shows the Markdown of a rule page or a worked example. Nothing in it can become anything but text; a rule's id becomes its name. */
export function Markdown({ text, skipTitle = false }: { readonly text: string; readonly skipTitle?: boolean }) {
  const blocks = readMarkdown(text)
  return <div class="markdown">{blocks.filter((block) => !(skipTitle && block.kind === 'heading' && block.level === 1)).map(show)}</div>
}

function show(block: Block, key: number): VNode {
  if (block.kind === 'heading') return block.level <= 2 ? <h3 key={key}>{inline(block.words)}</h3> : <h4 key={key}>{inline(block.words)}</h4>
  if (block.kind === 'list') return block.isNumbered ? <ol key={key}>{block.items.map(item)}</ol> : <ul key={key}>{block.items.map(item)}</ul>
  if (block.kind === 'code') return <pre key={key} tabIndex={0}>{block.text}</pre>
  return <p key={key}>{inline(block.words)}</p>
}

function item(words: readonly Inline[], key: number): VNode {
  return <li key={key}>{inline(words)}</li>
}

function inline(words: readonly Inline[]): ComponentChildren {
  return words.map((word, key) => word.kind === 'code' && ruleMeta.has(word.text) ? `“${ruleMeta.get(word.text)?.title ?? ''}”` : word.kind === 'code' ? <code key={key}>{word.text}</code> : word.kind === 'strong' ? <strong key={key}>{word.text}</strong> : word.text)
}
