/// How pages look: dense, on a telephone and on a wide window, in light and dark, and on paper.
///
/// Every pair of colours of text and ground has a contrast of 4.5 or more. No meaning is in a colour alone.
enum StyleSheet {
  /// All rules.
  static let all: Markup = """
    \(colours)
    \(frame)
    \(tables)
    \(arrays)
    \(graph)
    \(paper)
    """

  private static let colours: Markup = """

    :root { color-scheme: light dark; --ground: #fcfcfa; --raised: #ffffff; --ink: #1d2125; --muted: #565d66;
      --line: #d6d8d3; --soft: #eeefeb; --good: #17693a; --bad: #b01f17; --badground: #fdecea; --link: #1a57a0;
      --n1: #e4eef8; --n2: #c9def2; --n3: #aaccec; --n4: #8bb9e4; --p1: #fbeedd; --p2: #f8dcb8; --p3: #f4c890; --p4: #efb36a }
    @media (prefers-color-scheme: dark) {
      :root { --ground: #15171a; --raised: #1c1f23; --ink: #e4e6e8; --muted: #a2a9b2; --line: #383d43; --soft: #25292e;
        --good: #72cf94; --bad: #ff9389; --badground: #3a1c1a; --link: #8dbcf5;
        --n1: #1b2a3a; --n2: #1f3851; --n3: #23476a; --n4: #275683; --p1: #33281a; --p2: #47341c; --p3: #5b411e; --p4: #704e20 }
    }
    """

  private static let frame: Markup = """

    * { box-sizing: border-box }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
      overflow-wrap: anywhere; font-variant-numeric: tabular-nums lining-nums }
    header, main, footer { max-width: 84rem; margin: 0 auto; padding: 0 1rem }
    header { padding-top: 1.25rem }
    main:focus { outline: none }
    footer { padding-top: 1rem; padding-bottom: 2rem; color: var(--muted); font-size: .875rem }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 1.75rem 0 .75rem }
    h3 { font-size: 1.0625rem; line-height: 1.35; margin: 0 0 .5rem }
    h4 { font-size: .9375rem; margin: 1rem 0 .25rem }
    p { margin: .5rem 0; max-width: 46rem }
    a { color: var(--link) }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
    .jump { margin: .25rem 0 }
    .skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem .75rem; background: var(--raised); border: 1px solid var(--line); z-index: 1 }
    .skip:focus { top: .5rem }
    .over { color: var(--muted); font-size: .875rem; margin: 0 0 .25rem }
    .faint { color: var(--muted) }
    .good { color: var(--good) }
    .bad { color: var(--bad) }
    .next { font-weight: 600 }
    .note { border-left: 3px solid var(--line); padding-left: .75rem; margin: .75rem 0 }
    .bar { height: .5rem; max-width: 28rem; background: var(--soft); border: 1px solid var(--line); border-radius: .25rem; overflow: hidden; margin: .5rem 0 }
    .bar div { height: 100%; background: var(--good) }
    code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .8125rem }
    pre.quote { margin: .5rem 0; padding: .5rem .75rem; background: var(--soft); border-left: 3px solid var(--muted); white-space: pre-wrap; line-height: 1.45 }
    article { background: var(--raised); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 0 0 1rem; scroll-margin-top: .5rem }
    article h3 .verdict { color: var(--bad) }
    article:target, tr:target { border-color: var(--link); box-shadow: 0 0 0 1px var(--link) }
    .hint { background: var(--soft); border-radius: .375rem; padding: .5rem .75rem; font-weight: 600 }
    ul.facts, ol.facts { margin: .25rem 0; padding-left: 1.25rem; max-width: 46rem }
    .commands { font-size: .875rem; color: var(--muted) }
    details { margin: .5rem 0 }
    summary { cursor: pointer; color: var(--link); padding: .125rem 0 }
    details[open] > summary { margin-bottom: .25rem }
    .columns { display: grid; gap: 0 2rem; grid-template-columns: minmax(0, 1fr) }
    @media (min-width: 64rem) {
      .jump { display: none }
      .columns { grid-template-columns: minmax(0, 24rem) minmax(0, 1fr) }
      .columns > .side { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; align-self: start; padding-bottom: 1rem }
    }
    @media (max-width: 30rem) { header, main, footer { padding-left: .75rem; padding-right: .75rem } article { padding: .75rem } }
    """

  private static let tables: Markup = """

    table { border-collapse: collapse; text-align: left }
    .list { width: 100%; font-size: .9375rem }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
    .list caption { text-align: left; color: var(--muted); font-size: .875rem; padding: .25rem 0 }
    .list th, .list td { padding: .25rem .5rem .25rem 0; vertical-align: top; border-top: 1px solid var(--line) }
    .list th { font-weight: 400 }
    .list thead th { font-size: .8125rem; color: var(--muted); border-top: 0 }
    .list .group th, .list .group td { font-weight: 600; padding-top: .5rem }
    .list .number { text-align: right; white-space: nowrap; padding-right: 0 }
    .list .wide { padding-right: .75rem }
    .list .row { padding-left: 1.5rem; text-indent: -1.5rem }
    .list small { display: block; text-indent: 0; color: var(--muted); font-size: .8125rem; line-height: 1.35 }
    .list .mark { display: inline-block; width: 1.5rem; text-indent: 0 }
    .list.narrow { width: auto; min-width: 16rem }
    .list .bar { width: 6rem; margin: .125rem 0 .125rem auto }
    .scroll { overflow-x: auto; max-width: 100% }
    .chart { max-width: 46rem }
    .chart svg { display: block; width: 100%; height: auto; font: 12px system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif }
    .chart text { fill: var(--ink) }
    .chart .small { fill: var(--muted); font-size: 11px }
    .chart .column { fill: var(--link) }
    .chart .ground { stroke: var(--muted) }
    @media (min-width: 64rem) { .halves { display: grid; gap: 0 2.5rem; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } }
    """

  private static let arrays: Markup = """

    .grids { display: flex; flex-wrap: wrap; align-items: flex-end; gap: .75rem 1.5rem; margin: .5rem 0 .75rem; max-width: 100% }
    .grids .scroll { flex: none }
    .grid { font-size: .8125rem; line-height: 1.3; border-collapse: separate; border-spacing: 1px }
    .grid caption { text-align: left; padding: 0 0 .125rem; color: var(--muted); overflow-wrap: normal; min-width: 7rem }
    .whole { white-space: nowrap }
    .grid caption b { color: var(--ink); display: block }
    .grid td { padding: .1875rem .375rem; text-align: right; min-width: 3.25rem; background: var(--soft); white-space: nowrap }
    .grid th { font-weight: 400; font-size: .6875rem; color: var(--muted); padding: 0 .25rem; text-align: center }
    .grid .gap { background: none; min-width: 0; text-align: center; color: var(--muted) }
    .grid .n1 { background: var(--n1) } .grid .n2 { background: var(--n2) } .grid .n3 { background: var(--n3) } .grid .n4 { background: var(--n4) }
    .grid .p1 { background: var(--p1) } .grid .p2 { background: var(--p2) } .grid .p3 { background: var(--p3) } .grid .p4 { background: var(--p4) }
    .grid .w { outline: 2px solid var(--bad); outline-offset: -2px; font-weight: 600 }
    .grid .d { background: var(--badground); color: var(--bad); font-weight: 600 }
    .grid .s { background: none; color: var(--muted) }
    .nothing { align-self: center; color: var(--bad) }
    """

  private static let graph: Markup = """

    figure { margin: .75rem 0; max-width: 46rem }
    figcaption { font-size: .875rem; color: var(--muted) }
    svg.graph { display: block; width: 100%; max-width: 25rem; height: auto; margin: .25rem 0; font: 12px system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif }
    svg.graph text { fill: var(--ink) }
    svg.graph .box { fill: var(--raised); stroke: var(--ink); stroke-width: 1.25 }
    svg.graph .edge { fill: none; stroke: var(--ink); stroke-width: 1.25 }
    svg.graph .tip { fill: var(--ink) }
    svg.graph .small { font-size: 11px; fill: var(--muted) }
    svg.graph .small.right { fill: var(--good) }
    svg.graph .small.wrong { fill: var(--bad); font-weight: 600 }
    svg.graph .box.wrong { stroke: var(--bad); stroke-width: 2.5; fill: var(--badground) }
    svg.graph .box.missing { stroke: var(--bad); stroke-width: 2; stroke-dasharray: 5 4; fill: var(--badground) }
    svg.graph .later .box, svg.graph .later .edge { stroke: var(--line); fill: none }
    svg.graph .later .box { fill: var(--soft) }
    svg.graph .later .tip { fill: var(--line) }
    svg.graph .later text { fill: var(--muted) }
    svg.graph .number { font-weight: 600 }
    """

  private static let paper: Markup = """

    @page { margin: 15mm }
    @media print {
      :root { --ground: #fff; --raised: #fff; --ink: #000; --muted: #444; --line: #999; --soft: #f2f2f2; --good: #004d20; --bad: #900; --badground: #fff; --link: #000 }
      body { font-size: 10pt }
      .skip, .jump, .commands { display: none }
      .columns, .halves { display: block }
      .columns > .side { position: static; max-height: none; overflow: visible }
      figure, .grid, .grids, tr, pre, .hint { break-inside: avoid }
      .list th, .list td { padding-top: .0625rem; padding-bottom: .0625rem }
      h2, h3 { break-after: avoid }
      a { text-decoration: none }
      .grid td, .bar div { -webkit-print-color-adjust: exact; print-color-adjust: exact }
    }
    """
}
