internal import Markup

extension Stylesheet {
  /// The page, on a screen, on a phone and on paper.
  static let page = Trusted(
    """
    :root{--paper:#fff;--ink:#1c2530;--quiet:#566270;--rule:#d5dbe1;--soft:#f4f6f8;--accent:#084594;--link:#0b57a4;
    --mark:#0072b2;--goal:#c04f00;--track:#e7ebef;color-scheme:light dark}
    @media (prefers-color-scheme:dark){:root{--paper:#14191f;--ink:#e6eaee;--quiet:#a6b0ba;--rule:#36404a;--soft:#1d242c;
    --accent:#9ecbff;--link:#8fc1ff;--mark:#56b4e9;--goal:#ff9e57;--track:#2b343d}}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:0 1.25rem 4rem;max-width:78rem;background:var(--paper);color:var(--ink);
    font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
    font-variant-numeric:tabular-nums;overflow-wrap:break-word}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
    header.title{padding:1.6rem 0 .8rem;border-bottom:3px solid var(--accent)}
    .logo{display:block;max-height:3.2rem;max-width:16rem;margin-bottom:.8rem}
    .brand{margin:0 0 .6rem;font-weight:650;color:var(--accent)}
    body>footer{grid-column:1/-1;border-top:1px solid var(--rule);margin-top:3rem;font-size:.85rem;color:var(--quiet)}
    h1{font-size:clamp(1.5rem,3.4vw,2rem);line-height:1.2;margin:0 0 .4rem;max-width:48ch;text-wrap:balance}
    .subtitle{margin:0;color:var(--quiet)}
    h2{font-size:1.5rem;line-height:1.25;margin:3.5rem 0 1rem;padding-top:.4rem}
    h3{font-size:1.2rem;margin:2.4rem 0 .6rem;padding-top:1rem;border-top:1px solid var(--rule)}
    h4{font-size:1rem;margin:1.6rem 0 .4rem}
    p,ul,ol,dl.facts{max-width:72ch}
    a[href^="#c-"]{font:.86em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
    p{margin:.6rem 0}
    ul,ol{padding-left:1.3rem;margin:.4rem 0 1rem}
    li{margin:.25rem 0}
    a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
    a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
    code{font:.86em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:nowrap}
    em{color:var(--quiet)}
    nav.contents{margin:1rem 0;font-size:.92rem}
    nav.contents ol{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:0;margin:0;max-width:none}
    nav.contents li{margin:0}
    nav.contents a{display:inline-block;padding:.2rem 0}
    main>section:first-child>h2{margin-top:1rem;margin-bottom:.4rem}
    @media (min-width:1100px){body{display:grid;grid-template-columns:13rem minmax(0,1fr);column-gap:3rem;align-content:start}
    header.title{grid-column:1/-1}
    nav.contents{position:sticky;top:1.5rem;align-self:start;margin-top:2rem}
    nav.contents ol{display:block}
    nav.contents li{margin:.3rem 0}
    nav.contents{max-height:calc(100vh - 3rem);overflow-y:auto}
    main.brief{grid-column:1/-1}}
    nav.contents ol ol{display:none}
    @media (min-width:1100px){nav.contents ol ol{display:block;padding-left:.8rem;font-size:.92em}}
    b.up{background:#eaf4fb}b.down{background:#fdb863}
    .why{margin:0}td .why,dd .why{display:inline-block}
    .why summary{color:inherit;padding:0}
    .why>ul{font-size:.88rem;color:var(--quiet);padding-left:1.1rem;max-width:72ch;text-align:left;white-space:normal}
    .why ul ul{padding-left:1.1rem;margin:0}
    .why.block>summary{color:var(--link);padding:.2rem 0}
    td .why summary,dd .why summary{list-style:none;text-decoration:underline dotted;text-underline-offset:.2em}
    .filter{display:block;margin:1.2rem 0 .2rem;font-size:.9rem}
    .filter input{font:inherit;padding:.3rem .5rem;border:1px solid var(--quiet);border-radius:.2rem;background:var(--paper);color:var(--ink);max-width:100%}
    .shown{font-size:.85rem;color:var(--quiet)}
    .sort{font:inherit;border:0;background:none;color:var(--link);padding:.15rem .35rem;min-width:1.6rem;min-height:1.6rem;cursor:pointer}
    .upright thead th:not(:first-child){writing-mode:vertical-rl;text-align:left!important;vertical-align:bottom;padding:.2rem 0}
    .upright th,.upright td{padding-right:.25rem}
    .definitions{position:absolute}
    dl.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.4rem,1fr));gap:.7rem;margin:1rem 0}
    dl.figures>div{background:var(--soft);border-left:4px solid var(--accent);padding:.7rem .8rem;display:flex;flex-direction:column}
    dl.figures dt{font-size:.85rem;color:var(--quiet)}
    dl.figures dd{margin:0}
    dl.figures .value{font-size:1.9rem;font-weight:650;line-height:1.2}
    dl.figures .meaning{font-size:.82rem;line-height:1.35;color:var(--quiet)}
    dl.facts{display:grid;grid-template-columns:minmax(7rem,11rem) minmax(0,1fr);gap:.4rem 1.2rem;margin:1rem 0}
    dl.facts dt{color:var(--quiet)}
    dl.facts dd{margin:0}
    .table{overflow-x:auto;margin:1.2rem 0}
    table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.45}
    caption{text-align:left;font-weight:600;padding:.2rem 0 .5rem}
    th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0;border-bottom:1px solid var(--rule)}
    thead th{border-bottom:2px solid var(--ink);font-size:.82rem;color:var(--quiet);vertical-align:bottom}
    tbody th{font-weight:400}
    tr.heading th{font-weight:650;padding-top:1rem}
    tr:target,section:target>h2,section:target>h3,section:target>h4{background:var(--soft)}
    td code{display:inline-block;white-space:normal}
    b[class]{display:inline-block;min-width:1.7em;padding:.02em .45em;border:1px solid var(--quiet);border-radius:.25em;
    font-size:.85em;font-weight:600;text-align:center;white-space:nowrap;max-width:15rem;overflow:hidden;text-overflow:ellipsis;vertical-align:middle;color:#10151a;background:#fff;line-height:1.5}
    b.l1{background:#eff3ff}b.l2{background:#bdd7e7}b.l3{background:#6baed6}
    b.l4{background:#2171b5;color:#fff}b.l5{background:#084594;color:#fff}
    b.rp{background:#d6e6f4}b.rl{background:#7ab8dc}b.rf{background:#1761a3;color:#fff}
    b.none,b.effort{font-weight:400}
    b.none{color:#4a545e;border-style:dashed}
    b.open{border-style:dashed;border-width:2px;background:#fff}
    b.major{background:#5e3c99;color:#fff;border-color:#5e3c99}
    b.minor{background:#d9b8ef}
    b.unevidenced{background:#fde3c3;border-style:dotted;border-width:2px}
    b.opportunity{background:#eaf4fb}
    b.conforming{background:#1761a3;color:#fff}
    .callout{border:1px solid var(--rule);border-left:4px solid var(--accent);background:var(--soft);padding:.8rem 1.1rem;margin:1.2rem 0}
    .callout-title{font-weight:650;margin-top:0}
    .callout p,.callout ul{max-width:none}
    details{margin:.6rem 0 1rem}
    summary{cursor:pointer;color:var(--link);padding:.2rem 0}
    figure{margin:1.4rem 0 1.8rem}
    figcaption{font-weight:600;margin-bottom:.5rem}
    .drawing{overflow-x:auto;padding:.2rem 0}
    .description{font-size:.88rem;color:var(--quiet)}
    @media (max-width:640px){
    body{padding:0 1rem 3rem}
    code{white-space:normal;overflow-wrap:anywhere}
    dl.figures{grid-template-columns:1fr 1fr}
    dl.facts{grid-template-columns:minmax(0,1fr)}
    dl.facts dt{margin-top:.4rem}
    .table thead{position:absolute;left:-99rem}
    .table table,.table tbody,.table tr,.table th,.table td,.table caption{display:block}
    .table tr{border-bottom:1px solid var(--rule);padding:.6rem 0}
    .table tbody th,.table td{border:0;padding:.15rem 0;text-align:left;white-space:normal}
    .table tbody th{font-weight:600}
    .table td:empty{display:none}
    .table td::before{color:var(--quiet)}}
    @page{margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#444}}
    @media print{
    :root{--paper:#fff;--ink:#000;--quiet:#444;--rule:#bbb;--soft:#f4f4f4;--accent:#084594;--link:#000;--mark:#0072b2;--goal:#c04f00;--track:#e7ebef}
    body{display:block;max-width:none;padding:0;font-size:9.2pt;line-height:1.4}
    table{font-size:8.6pt;line-height:1.35}th,td{padding-top:.25rem;padding-bottom:.25rem}.table{margin:.6rem 0}figure{margin:.7rem 0}
    .callout{padding:.4rem .8rem;margin:.6rem 0}p,ul,ol,dl.facts{max-width:none}dl.facts{gap:.2rem 1rem}
    header.title{padding-top:0}
    .skip,.sort,.filter,.shown,.why{display:none}
    td .why,dd .why{display:inline-block}td .why>ul,dd .why>ul{display:none}td .why summary,dd .why summary{list-style:none;display:block;text-decoration:none;color:inherit}
    nav.contents{position:static;max-height:none;margin:0 0 1rem;columns:2;font-size:9pt}
    nav.contents ol,nav.contents ol ol{display:block}nav.contents ol ol{padding-left:4mm}
    nav.contents>ol>li{break-inside:avoid-column}
    main.brief{font-size:8.6pt;line-height:1.32}main.brief h2{font-size:11.5pt;margin:.7rem 0 .25rem;padding:0}
    main.brief p,main.brief table,main.brief .table,main.brief figure,main.brief dl.figures,main.brief .callout{margin:.3rem 0;font-size:8.4pt}
    main.brief td,main.brief th{padding-top:.16rem;padding-bottom:.16rem}
    main.brief dl.figures>div{padding:.25rem .4rem}main.brief dl.figures .value{font-size:14pt}main.brief .meaning,main.brief dl.figures dt{font-size:7.6pt}
    main.brief dl.figures{grid-template-columns:repeat(6,1fr);gap:.4rem}main.brief .description{display:none}
    main.brief thead th{font-size:7.6pt}main.brief ul{margin:.2rem 0}main.brief li{margin:0}
    h1{font-size:20pt}h2{font-size:14pt;margin-top:1.2rem}h3{font-size:11pt;margin-top:1rem;padding-top:.4rem}
    h2,h3,h4,caption,figcaption,p:has(+ul),p:has(+.table),p:has(>strong:only-child),p:has(>em:only-child){break-after:avoid}
    .description{font-size:8pt}summary{font-size:8.6pt}
    figure details{display:none}
    .drawing svg{max-width:100%;max-height:225mm;width:auto;height:auto}
    tr,.drawing,.callout,dl.figures>div{break-inside:avoid}
    .drawing{break-after:avoid}figcaption{break-after:avoid}
    thead{display:table-header-group;break-after:avoid}
    tbody tr:first-child{break-before:avoid}
    .table,.drawing{overflow:visible}
    a{text-decoration:none}
    details::details-content{content-visibility:visible;display:block}
    summary{list-style:none;color:var(--quiet)}
    b[class],svg *,dl.figures>div,.callout{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """)
}
