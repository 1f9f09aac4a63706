/** The look of a report: calm, printable, readable from the back of a room, never by colour alone. */
export const styles = `
:root{color-scheme:light dark;--ink:#0b0c0c;--paper:#fff;--soft:#f3f2f1;--line:#b1b4b6;--full:#1f5f4a;--part:#c98a2b;--none:#d9dcde;--accent:#1d4f7c}
@media(prefers-color-scheme:dark){:root{--ink:#f3f2f1;--paper:#16181a;--soft:#24282b;--line:#5c6165;--full:#5fbf97;--part:#e0a84f;--none:#4a5055;--accent:#8fc3f0}}
*{box-sizing:border-box}body{margin:0 auto;max-width:64rem;padding:2rem 1.25rem 4rem;font:1.125rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.4rem;margin:3rem 0 .25rem}p{max-width:44rem}.lead{font-size:1.25rem}
.scroll{overflow-x:auto}.scroll:focus-visible{outline:3px solid var(--accent)}table{border-collapse:collapse;width:100%;margin:.75rem 0}caption{text-align:left;color:inherit;padding-bottom:.5rem}
th,td{text-align:left;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);vertical-align:middle}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.bar{display:flex;height:1.4rem;min-width:10rem;border:1px solid var(--ink)}.bar i{display:block;height:100%}.bar .f{background:var(--full)}
.bar .p{background:repeating-linear-gradient(45deg,var(--part) 0 6px,var(--paper) 6px 9px)}.bar .m{background:var(--none)}
.one{height:1.1rem;background:var(--accent);min-width:1px}.key{display:flex;flex-wrap:wrap;gap:1.25rem;margin:.5rem 0}.key span{display:inline-flex;align-items:center;gap:.5rem}.key .bar{width:2rem;min-width:0;height:1.1rem}
.note{background:var(--soft);border-left:.35rem solid var(--accent);padding:.75rem 1rem;max-width:46rem}svg{width:100%;height:auto;max-height:22rem}svg text{fill:currentColor;font:14px system-ui,sans-serif}
.better::before{content:"▲ "}.worse::before{content:"▼ "}
@media print{body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}tr,svg{break-inside:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
