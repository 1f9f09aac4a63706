import type { PlainNode } from '../../src/page/paste/write-plain.js'

interface StandIn {
  nodeType: number
  nodeName: string
  nodeValue: string | null
  firstChild: StandIn | null
  nextSibling: StandIn | null
  parentNode: StandIn | null
  getAttribute: (name: string) => string | null
}

type Child = string | StandIn

/** An element as the DOM would have it, for tests without a browser. */
export function h(name: string, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]): StandIn & PlainNode {
  const made: StandIn = { nodeType: 1, nodeName: name.toUpperCase(), nodeValue: null, firstChild: null, nextSibling: null, parentNode: null, getAttribute: (key) => attributes[key] ?? null }
  let before: StandIn | null = null
  for (const child of children) {
    const node: StandIn = typeof child === 'string' ? { ...made, nodeType: 3, nodeName: '#text', nodeValue: child, firstChild: null, nextSibling: null } : child
    node.parentNode = made
    if (before) before.nextSibling = node
    else made.firstChild = node
    before = node
  }
  return made
}
