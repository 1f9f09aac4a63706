/** What score sheets add to the look of a report: a note and its boxes on one page of A4, in black and white. */
export const sheetStyles = `
@page{size:A4;margin:14mm}
.sheet{break-after:page;margin-bottom:4rem}.sheet:last-child{break-after:auto}.sheet h2{margin:0 0 .25rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--ink);padding:.75rem 1rem;margin:.5rem 0 1rem}
.who{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:.25rem 0}.who span{flex:1;border-bottom:1px solid var(--ink);min-height:1.6em;min-width:6rem}.who span.no{border:0;flex:0 1 auto;min-width:0}
.box{display:inline-flex;align-items:center;gap:.35rem;margin-right:1rem;white-space:nowrap}.box::before{content:"";display:inline-block;width:1.05em;height:1.05em;border:2px solid var(--ink)}
.flags{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;margin:.35rem 0;padding:0;list-style:none}
.why-line{border-bottom:1px solid var(--ink);height:1.9rem}
mark{background:#ffe58a;color:#0b0c0c;text-decoration:underline;text-decoration-thickness:2px}mark sup{font-weight:700;padding-left:.15em}
.sheet td{vertical-align:top}.level{font-weight:700;white-space:nowrap}
.sheet p,.sheet h2{overflow-wrap:anywhere}.sheet th[scope="row"]{min-width:6.5rem}.sheet .scroll{position:relative}.sheet caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media print{.long{font-size:9pt;line-height:1.25}.sheet{margin:0}.sheet h2{font-size:13pt}body{font-size:10.5pt;line-height:1.38}td,th{padding:.22rem .5rem .22rem 0}.text{padding:.5rem .7rem;margin:.3rem 0 .6rem}.why-line{height:1.6rem}h1{font-size:18pt}.scroll{overflow:visible}}
`
