/** For screen and paper. System fonts only: nothing is fetched. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1rem/1.55 "Bookman Old Style", Georgia, "Times New Roman", serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
header { text-align: center; padding: 3rem 0 2rem; border-bottom: 3px double #444; margin-bottom: 2rem; }
header p { margin: .3rem 0; }
h1 { font-size: 1.7rem; line-height: 1.3; text-wrap: balance; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 1rem; }
h3 { font-size: 1.1rem; margin: 1.8rem 0 .6rem; }
h2, h3, h4, caption { break-after: avoid; }
p, li { text-wrap: pretty; }
.draft { font-weight: bold; color: #a00000; border: 2px solid #a00000; display: inline-block; padding: .2rem .8rem; letter-spacing: .05em; }
.wide { overflow-x: auto; margin: 1rem 0 1.5rem; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4; }
caption { text-align: left; padding: .3rem 0; }
th, td { border: 1px solid #999; padding: .3rem .45rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: #eef1f4; }
.number { text-align: right; white-space: nowrap; }
th.number { white-space: normal; }
td a { overflow-wrap: anywhere; }
.unknown { color: #595959; font-style: italic; }
nav ul { list-style: none; padding: 0; }
nav .level-2 { padding-left: 1.5rem; }
a { color: #0b4f8a; }
.signature { margin: 2.5rem 0 1rem auto; width: min(24rem, 100%); break-inside: avoid; }
.signature p { margin: 0; }
.signature .name { margin-top: 5rem; font-weight: bold; }
.fields { table-layout: fixed; margin: .6rem 0; font-size: inherit; line-height: inherit; }
.fields th, .fields td { border: 0; background: none; padding: .1rem 0; }
.fields th { width: 15rem; padding-right: 1rem; font-weight: normal; }
.fields td { padding-left: .6rem; text-indent: -.6rem; overflow-wrap: anywhere; }
.fields td::before { content: ": "; }
.fields p { margin: 0; }
.fields p:first-child { display: inline; }
.fields p + p { text-indent: 0; }
.letter { max-width: 46rem; }
.letter header { border: 0; padding: 2rem 0 .5rem; margin: 0; }
.letter h1 { font-size: 1.15rem; text-transform: uppercase; margin: 0; }
.letter > p { text-align: justify; }
.letter .signature { margin: 1.5rem 0 1rem auto; }
.letter .signature .name { margin-top: 4rem; }
.letter .signature + p { font-size: .8rem; line-height: 1.35; text-align: left; }
@media (max-width: 40rem) {
  .fields th { width: 40%; }
  main { padding: .8rem; }
  header { padding: 1.5rem 0 1rem; }
  h1 { font-size: 1.35rem; }
  table.many { min-width: 34rem; }
}
@media print {
  @page { size: A4; margin: 2.2cm 2cm 2.2cm 2.5cm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  header { border: 0; padding-top: 8cm; margin: 0; }
  .letter { line-height: 1.35; }
  .letter header { padding-top: 2.5cm; }
  .letter .signature { margin: .8rem 0 .6rem auto; }
  .letter .signature .name { margin-top: 3.2rem; }
  .letter .fields { font-size: inherit; line-height: inherit; }
  .letter > p { orphans: 3; widows: 3; }
  .break { break-before: page; }
  .wide { overflow: visible; }
  table { font-size: 8.5pt; min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  caption { break-after: avoid; break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  td.link { min-width: 5.5cm; }
  a.address { font-size: 0; }
  a.address::after { content: attr(href); font-size: 8.5pt; }
}
`;
