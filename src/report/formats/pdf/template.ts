/**
 * How a report looks on paper, in Typst. It gets the report as JSON and holds no text of records; all
 * that is measured is measured before.
 */
export const TEMPLATE = String.raw`
#let report = json(bytes(sys.inputs.report))
#let paper = report.paper
#let (year, month, day) = report.date
#set document(
  title: report.title,
  author: report.author,
  date: datetime(year: year, month: month, day: day),
)
#set text(font: "Arimo", fallback: false, size: report.size * 1pt, lang: report.language, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.95em, justify: false)

// Texts come whole, or in the parts between which a line may end.
#let said(value) = if type(value) == array { value.map(part => [#part]).join(box()) } else { [#value] }
#let stacked(texts) = texts.map(said).join(linebreak())

#let inline(parts) = for part in parts {
  let body = said(part.text)
  if "strong" in part { body = strong(body) }
  if "link" in part { body = link(part.link, body) }
  body
}

#show heading: set text(weight: "bold")
#show heading.where(level: 1): set text(14pt)
#show heading.where(level: 1): set align(center)
#show heading.where(level: 1): set block(above: 1.6em, below: 1.2em)
#show heading.where(level: 2): set text(12pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.9em)
#show heading.where(level: 3): set text(11pt)
#show heading.where(level: 3): set block(above: 1.3em, below: 0.8em)
#show title: set text(13pt, weight: "bold")
#show title: set align(center)
#show link: set text(fill: rgb("#0b3d75"))
#show outline: set text(fill: black)
#show outline: set par(hanging-indent: 1.5em)
#show outline: it => { show strong: each => each.body; show link: set text(fill: black); it }
#set outline(title: none, depth: 2)
#set outline.entry(fill: repeat([.], gap: 0.2em))
#show outline.entry: set block(above: 0.55em)
#show outline.entry.where(level: 1): set block(above: 0.68em)
#set list(spacing: 0.65em, indent: 0.4em)
#set enum(spacing: 0.65em, indent: 0.4em)
#set figure(gap: 0.7em, numbering: none, supplement: none)
#show figure: set block(above: 1.4em, below: 1.6em)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: set text(10pt)
#show figure.caption: set block(sticky: true)

#let caption(it) = [#strong(said(it.number) + [.]) #said(it.title)]

// Space for the emblem, which the office puts in.
#let emblem(width, height) = box(
  width: width, height: height, stroke: (paint: luma(45%), thickness: 0.6pt, dash: "dashed"),
  align(center + horizon, text(8pt, fill: luma(30%), report.emblem)),
)

#let print-table(it) = figure(kind: table, caption: caption(it), {
  set text(it.size * 1pt)
  set par(leading: 0.5em, spacing: 0.5em)
  set block(spacing: 0.5em)
  let row(each) = {
    let cells = each.cells.enumerate().map(((column, value)) => {
      let body = said(value.text)
      if "box" in value { body = box(body) }
      if "pale" in value { body = text(fill: luma(32%), body) }
      if "link" in value { body = link(value.link, body) }
      // A way within the report looks like the text around it: on paper it leads nowhere.
      if "to" in value { body = link(label(value.to), text(fill: black, body)) }
      if column == 0 and "anchor" in each { body = [#metadata(none)#label(each.anchor)#body] }
      table.cell(breakable: "tall" in each, body)
    })
    cells
  }
  table(
    columns: it.columns.map(column => column.width * 1pt),
    align: (column, _) => if it.columns.at(column).numeric { right + top } else { left + top },
    inset: (x: 4.5pt, y: 3.2pt),
    stroke: 0.5pt + luma(35%),
    fill: (_, row) => if row == 0 { luma(90%) },
    table.header(
      repeat: it.repeat,
      ..it.columns.map(column => strong(said(column.title))),
    ),
    ..it.rows.map(row).flatten(),
  )
})

#let print = (
  heading: it => [#heading(level: it.level, said(it.text))#label(it.id)],
  paragraph: it => par(inline(it.text)),
  list: it => if it.ordered { enum(..it.items.map(inline)) } else { list(..it.items.map(inline)) },
  contents: it => outline(target: (
    headings: heading,
    tables: figure.where(kind: table),
    figures: figure.where(kind: image),
  ).at(it.of)),
  fields: it => block(above: 1.1em, below: 1.1em, grid(
    columns: (it.width * 1pt, 8pt, 1fr),
    row-gutter: 0.62em,
    ..it.rows.map(row => (said(row.label), [:], stacked(row.values))).flatten(),
  )),
  letterhead: it => block(below: 1.6em, width: 100%, {
    grid(
      columns: (70pt, 1fr, 70pt),
      align: (left + horizon, center + horizon, right),
      emblem(58pt, 70pt),
      for (index, text-line) in it.lines.enumerate() {
        let size = (13pt, 14pt).at(index, default: 9.5pt)
        let weight = if index < 2 { "bold" } else { "regular" }
        text(size, weight: weight, said(text-line))
        if index < it.lines.len() - 1 { linebreak() }
      },
    )
    v(5pt, weak: true)
    line(length: 100%, stroke: 2pt)
    v(1.6pt, weak: true)
    line(length: 100%, stroke: 0.6pt)
  }),
  title: it => block(above: 1.4em, below: 1.4em, width: 100%, {
    align(center, block(width: it.width * 1pt, title(said(it.text))))
    if it.lines.len() > 0 { align(center, stacked(it.lines)) }
  }),
  cover: it => block(width: 100%, height: if it.tall { auto } else { 100% }, breakable: it.tall, align(center, {
    v(1fr)
    emblem(85pt, 103pt)
    v(1.2cm)
    set par(leading: 0.7em)
    { show title: set text(20pt); block(width: it.width * 1pt, title(said(it.title))) }
    v(0.8cm, weak: true)
    text(13pt, stacked(it.lines))
    v(2fr)
    text(13pt, weight: "bold", stacked(it.foot))
  })),
  signature: it => block(above: 2em, below: 1.6em, width: 100%, breakable: it.tall, pad(left: 50%, {
    set par(leading: 0.55em)
    stacked(it.lines)
    v(2.3cm)
    strong(said(it.name))
    linebreak()
    stacked(it.below)
  })),
  table: print-table,
  figure: it => figure(kind: image, caption: caption(it), image(
    bytes(it.svg), format: "svg", width: it.width * 1pt, height: it.height * 1pt, alt: it.alt,
  )),
  page-break: _ => pagebreak(weak: true),
)

#let blocks(all) = for (index, each) in all.enumerate() {
  let body = (print.at(each.type))(each)
  let before = if index > 0 { all.at(index - 1).type }
  // What follows a signature is a note to the letter.
  if before == "signature" and each.type == "paragraph" { body = text(9pt, body) }
  // Nobody signs a page that says nothing.
  let next = all.at(index + 1, default: (type: none))
  if next.type == "signature" and each.type == "paragraph" { block(sticky: true, width: 100%, body) } else { body }
}

#let header = if "draft" in report { align(center, text(9pt, weight: "bold", report.draft.mark)) }
// Where the font lacks characters, its box stands for the first of them: so each one stays text.
#let missing = if "missing" in sys.inputs {
  place(text(1pt, fill: white, text("\u{F8FF}") + strong("\u{F8FF}")))
}
#let across = if "draft" in report { rotate(-55deg, text(110pt, weight: "bold", fill: luma(93%), report.draft.across)) }

#set page(
  paper: "a4",
  margin: (left: paper.left * 1pt, right: paper.right * 1pt, top: paper.top * 1pt, bottom: paper.bottom * 1pt),
  header: header,
  background: missing + across,
)
#for (index, section) in report.sections.enumerate() {
  page(flipped: section.flipped, numbering: section.numbering, {
    if "begin" in section { counter(page).update(1) }
    if "after" in section {
      context counter(page).update(counter(page).at(label("end-" + str(section.after))).first() + 1)
    }
    blocks(section.blocks)
    [#metadata(none)#label("end-" + str(index))]
  })
}
`;
