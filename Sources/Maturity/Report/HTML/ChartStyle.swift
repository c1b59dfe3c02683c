internal import Markup

extension Stylesheet {
  /// What is drawn. Only `var(--name)` of names that `chartFile` knows, since readers of SVG files know no properties.
  static let charts = Trusted(
    """
    svg{display:block;max-width:none;overflow:visible}
    svg text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;font-size:13px;fill:var(--ink)}
    svg .head,svg .quiet{font-size:12px;fill:var(--quiet)}
    svg .on-light{fill:#10151a}svg .on-dark{fill:#fff}
    svg .cell{stroke:var(--paper);stroke-width:2}
    svg .cell.rn{fill:#fff;stroke:#9aa5b0;stroke-width:1}svg .cell.rp{fill:#d6e6f4}svg .cell.rl{fill:#7ab8dc}svg .cell.rf{fill:#1761a3}
    svg .cell.none{fill:none;stroke:var(--rule);stroke-dasharray:3 3;stroke-width:1}
    svg .grid{stroke:var(--rule)}
    svg .span{fill:var(--rule)}
    svg .level{fill:var(--mark)}
    svg .possible{fill:none;stroke:var(--mark);stroke-width:2}
    svg .evidenced{fill:var(--quiet)}
    svg .target{stroke:var(--goal);stroke-width:3}
    svg .track{fill:var(--track)}
    svg .bar{fill:var(--mark)}
    svg .hatch{stroke:var(--mark);stroke-width:3}
    svg .bound{fill:var(--ink)}
    svg .bar.lowest{stroke:var(--ink);stroke-width:2.5}
    svg .axis{stroke:var(--ink)}
    svg .ring{fill:none;stroke:var(--rule)}
    svg .area{fill:var(--mark);fill-opacity:.2;stroke:var(--mark);stroke-width:2}
    svg .slope{fill:none;stroke:var(--mark);stroke-width:2}
    svg .slope.falling{stroke:var(--goal);stroke-dasharray:6 3}
    """)
}
