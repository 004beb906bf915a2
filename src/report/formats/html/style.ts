/** For screen and paper. System fonts only: nothing is fetched. No element has a style of its own. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1rem/1.55 "Bookman Old Style", Georgia, "Times New Roman", serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
main:focus { outline: 0; }
a { color: #0b4f8a; }
:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
[id]:target { background: #fff3c4; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1rem; padding: .4rem 1rem; background: #eef1f4; border-bottom: 1px solid #9aa5b1; font: .9rem/1.4 system-ui, sans-serif; }
.bar p { margin: 0; }
.bar > p { flex: 1 1 8rem; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -10rem; padding: .4rem .8rem; background: #fff; }
.skip:focus { top: .2rem; z-index: 2; }
.search { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .8rem; }
.search input { font: inherit; width: 15rem; max-width: 100%; padding: .3rem .5rem; border: 1px solid #5c6670; border-radius: .2rem; background: #fff; color: inherit; }
.hits { flex: 1 1 100%; max-height: 40vh; overflow-y: auto; margin: .2rem 0; padding: .3rem .5rem .3rem 1.6rem; background: #fff; border: 1px solid #5c6670; }
.hits li { padding: .15rem 0; }

h1 { font-size: 1.7rem; line-height: 1.3; text-wrap: balance; }
h2 { font-size: 1.35rem; line-height: 1.35; margin: 2.5rem 0 1rem; }
h3 { font-size: 1.1rem; margin: 1.8rem 0 .6rem; }
h4 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
h2, h3, h4, caption { break-after: avoid; }
p, li { text-wrap: pretty; }
.draft { font-weight: bold; color: #a00000; border: 2px solid #a00000; display: inline-block; padding: .2rem .8rem; letter-spacing: .05em; }

.cover { text-align: center; padding: 3rem 0 2rem; border-bottom: 3px double #444; margin-bottom: 2rem; }
.cover p { margin: .3rem 0; }
.cover h1, .cover h2 { font-size: 1.7rem; margin: 0 0 1rem; }
.cover div + div { margin-top: 2rem; font-weight: bold; }
.letterhead { text-align: center; border-bottom: 4px double #1a1a1a; padding-bottom: .6rem; margin: 1rem 0; line-height: 1.3; }
.letterhead p { margin: 0; font-size: .85rem; }
.letterhead p:first-child { font-size: 1.05rem; }
.letterhead p:nth-child(2) { font-size: 1.15rem; font-weight: bold; }
.title { text-align: center; margin: 2rem 0 1.5rem; }
.title h1, .title h2 { font-size: 1.15rem; text-transform: uppercase; margin: 0; }
.title p { margin: .3rem 0; }
.signature { margin: 2.5rem 0 1rem auto; width: min(24rem, 100%); break-inside: avoid; }
.signature p { margin: 0; }
.signature .name { margin-top: 5rem; font-weight: bold; }
.letter { max-width: 46rem; margin: 0 auto; }
.letter > p { text-align: justify; }
.letter .signature { margin: 1.5rem 0 1rem auto; }
.letter .signature .name { margin-top: 4rem; }
.letter .signature + p { font-size: .8rem; line-height: 1.35; text-align: left; }
.letter + .pages { border-top: 1px solid #9aa5b1; margin-top: 3rem; padding-top: 1rem; }

nav ul { list-style: none; padding: 0; }
nav li { padding: .1rem 0; }
nav .level-2 { padding-left: 1.5rem; }
.wide { overflow-x: auto; margin: 1rem 0 1.5rem; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4; }
caption { text-align: left; padding: .3rem 0; }
th, td { border: 1px solid #999; padding: .3rem .45rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: #eef1f4; }
td[data-date] { min-width: 6.5em; }
.number { text-align: right; white-space: nowrap; }
th.number { white-space: normal; }
td a { overflow-wrap: anywhere; }
.unknown { color: #595959; font-style: italic; }
th button { font: inherit; color: inherit; text-align: inherit; width: 100%; margin: -.3rem -.45rem; padding: .3rem .45rem; box-sizing: content-box; border: 0; background: none; cursor: pointer; }
th button:hover { background: #dde3e9; }
th button::after { content: "\\00a0\\2195"; color: #595959; }
th[aria-sort="ascending"] button::after { content: "\\00a0\\2191"; color: inherit; }
th[aria-sort="descending"] button::after { content: "\\00a0\\2193"; color: inherit; }
td.records, .members { line-height: 1.75; }
.members { margin: 0; padding: 0; counter-reset: member; }
.members li { display: inline-block; margin-right: .9rem; counter-increment: member; }
.members li::before { content: counter(member) ". "; color: #595959; }
figure { margin: 1.5rem 0; break-inside: avoid; }
figure .wide { margin: 0 0 .4rem; }
figure svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figcaption { font-size: .88rem; }
.fields { table-layout: auto; margin: .6rem 0; font-size: inherit; line-height: inherit; }
.fields th, .fields td { border: 0; background: none; padding: .1rem 0; }
.fields th { width: 15rem; padding-right: 1rem; font-weight: normal; }
.fields td { padding-left: .6rem; text-indent: -.6rem; overflow-wrap: anywhere; }
.fields td::before { content: ":\\00a0"; }
.fields p { margin: 0; }
.fields p:first-child { display: inline; }
.fields p + p { text-indent: 0; }

@media (max-width: 40rem) {
  .fields th { width: 40%; }
  main { padding: .8rem; }
  .bar > p { display: none; }
  .search, .search label { flex: 1 1 auto; }
  .search label { display: flex; align-items: center; gap: .4rem; }
  .search input { flex: 1 1 auto; width: 6rem; }
  .cover { padding: 1.5rem 0 1rem; }
  h1, .cover h1, .cover h2 { font-size: 1.35rem; }
  h2 { font-size: 1.2rem; }
  table.many { min-width: 34rem; }
  td.records { min-width: 14rem; }
  caption { max-width: calc(100vw - 1.6rem); }
  figure svg { max-width: none; min-width: 100%; }
}

@page { size: A4; margin: 2.2cm 2cm 2.2cm 2.5cm; }
@page roman { counter-increment: roman; @bottom-center { content: counter(roman, lower-roman); font: 10pt serif; } }
@page arabic { counter-increment: arabic; @bottom-center { content: counter(arabic); font: 10pt serif; } }
@page roman-across { size: A4 landscape; counter-increment: roman; @bottom-center { content: counter(roman, lower-roman); font: 10pt serif; } }
@page arabic-across { size: A4 landscape; counter-increment: arabic; @bottom-center { content: counter(arabic); font: 10pt serif; } }
@page bare { size: A4; }
@page bare-across { size: A4 landscape; }
@media print {
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .bar, .screen, th button::after { display: none; }
  /* A button is not painted in a header that is repeated on the next page. */
  th button { display: contents; }
  [id]:target { background: none; }
  tr[hidden] { display: table-row !important; }
  .wide[hidden] { display: block !important; }
  .pages + .pages { break-before: page; border: 0; margin: 0; padding: 0; }
  .pages.none { page: bare; }
  .pages.roman { page: roman; }
  .pages.arabic { page: arabic; }
  .pages.none.across { page: bare-across; }
  .pages.roman.across { page: roman-across; }
  .pages.arabic.across { page: arabic-across; }
  .pages > h2:first-child { margin-top: 0; }
  .break { break-before: page; }
  .break:first-child { break-before: auto; }
  .cover { display: flex; flex-direction: column; justify-content: space-between; height: 23.4cm; padding: 4.5cm 0 0; border: 0; margin: 0; }
  .letter { line-height: 1.35; max-width: none; }
  .letterhead { min-height: 2.7cm; padding: 0 2.7cm .3cm; margin: 0 0 1rem; }
  .letter .title { margin: 1rem 0; }
  .letter .signature, .short .signature { margin: .8rem 0 .6rem auto; }
  .letter .signature .name, .short .signature .name { margin-top: 3.2rem; }
  .short { line-height: 1.35; }
  .short .title { margin: .8rem 0; }
  .short h2 { font-size: 1.15rem; margin: 1rem 0 .4rem; }
  .short figure { margin: .6rem 0; }
  .short .fields { line-height: inherit; }
  .letter .fields { font-size: inherit; line-height: inherit; }
  .letter > p { orphans: 3; widows: 3; }
  .wide { overflow: visible; }
  table { font-size: 8.5pt; min-width: 0; }
  td.records, .members { line-height: inherit; }
  thead { display: table-header-group; break-after: avoid; }
  tr { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  caption { break-after: avoid; break-inside: avoid; }
  figure svg { max-height: 19cm; }
  a { color: inherit; text-decoration: none; }
  td.link { min-width: 5.5cm; }
  a.address { font-size: 0; }
  a.address::after { content: attr(href); font-size: 8.5pt; }
}
`;

/** A draft says so on every page that is printed of it. */
export const DRAFT_STYLE = `
@page { @top-right { content: "KONSEP"; font: bold 10pt sans-serif; color: #a00000; } }
`;
