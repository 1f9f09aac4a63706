/** What the report of an audit adds to the look of all reports. */
export const styles = `
.short{max-width:46rem;padding-left:1.25rem}.short li{margin:.35rem 0}small{color:inherit;opacity:.8;font-size:.8em;white-space:nowrap}
.groups table{table-layout:fixed;min-width:54rem}.groups th:first-child{width:23%}.groups thead{font-size:.9em}.groups td,.groups th{overflow-wrap:break-word}
.faults .one{background:var(--none);border:1px solid var(--ink)}svg .end{font-weight:bold;font-size:16px}
td.share{background:linear-gradient(to right,color-mix(in srgb,var(--full) 22%,transparent) var(--share),transparent 0);padding-left:.5rem;padding-right:.5rem}
thead th{vertical-align:bottom}thead th.n{white-space:normal}
@media(max-width:40rem){body{padding:1rem .75rem 3rem}h1{font-size:1.5rem}}
@media print{.scroll{overflow:visible}table{font-size:9.5pt}.groups table{min-width:0}}
`
