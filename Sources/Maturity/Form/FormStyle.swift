internal import Markup

extension Form {
  static let style = Trusted(
    #"""
    :root{color-scheme:light dark;--paper:#fff;--ink:#1a222a;--quiet:#4a545e;--rule:#c8d0d8;--soft:#f2f5f8;--accent:#084594;--mark:#0059a3;--bad:#8f2d00}
    @media (prefers-color-scheme:dark){:root{--paper:#12181e;--ink:#e8edf2;--quiet:#aab6c2;--rule:#3a4651;--soft:#1b242d;--accent:#8fc1ea;--mark:#8fc1ea;--bad:#ffb38a}}
    *{box-sizing:border-box}
    html{scroll-padding-top:5rem}
    body{margin:0 auto;max-width:60rem;padding:0 1.2rem 6rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}
    thead th,button,.button{overflow-wrap:normal}
    header{padding:1.4rem 0 .6rem;border-bottom:3px solid var(--accent)}
    h1{font-size:clamp(1.4rem,3.4vw,1.9rem);line-height:1.2;margin:0 0 .3rem}
    h2{font-size:1.35rem;margin:2.6rem 0 .4rem}
    h3,h2.statement{font-size:1.05rem;margin:.1rem 0 .4rem;font-weight:600}
    p{margin:.4rem 0}
    .subtitle,.facts,.hint,.purpose,#status,#pending{color:var(--quiet)}
    .facts{font-size:.85rem;overflow-wrap:anywhere}
    .hint{font-size:.92rem}
    .bar{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.4rem .9rem;align-items:center;background:var(--paper);border-bottom:1px solid var(--rule);padding:.6rem 0}
    progress{width:8rem;accent-color:var(--mark)}
    button,.button{font:inherit;color:var(--ink);background:var(--soft);border:1px solid var(--quiet);border-radius:.3rem;padding:.35rem .8rem;min-height:2.2rem;cursor:pointer;display:inline-block}
    button.main{background:#084594;color:#fff;border-color:#084594}
    button.clear{border:0;background:none;color:var(--quiet);text-decoration:underline;padding:.3rem}
    input,select,textarea{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:.3rem;padding:.35rem .5rem;max-width:100%}
    input[type=text],input[type=search],textarea{width:100%}
    input[type=file]{position:absolute;width:1px;height:1px;opacity:0}
    input[type=file]:focus-visible{outline:none}
    .who p:has(input[type=file]:focus-visible) .button,:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
    input[type=radio]{width:1.25rem;height:1.25rem;accent-color:var(--mark);flex:none}
    [aria-invalid=true]{border:2px solid var(--bad)}
    .field label,.label{display:block;font-size:.88rem;color:var(--quiet)}
    .who,.tools{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.2rem 1.2rem;margin:.8rem 0}
    .who .hint{grid-column:1/-1}
    .warning{border-left:4px solid var(--bad);background:var(--soft);padding:.6rem .9rem}
    article{border:1px solid var(--rule);border-left:5px solid var(--rule);border-radius:.3rem;padding:.7rem 1rem;margin:.8rem 0}
    article.answered{border-left-color:var(--mark)}
    fieldset{border:0;padding:0;margin:.6rem 0 0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;align-items:center}
    legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .choice{display:inline-flex;align-items:center;gap:.4rem;min-height:2.2rem}
    .choice label{cursor:pointer}
    summary{cursor:pointer;color:var(--accent);padding:.25rem 0}
    .evidence{list-style:none;padding:0;margin:0}
    .evidence li{display:grid;grid-template-columns:2fr 2fr 1fr auto;gap:.5rem;align-items:end;margin:.3rem 0}
    .evidence label{display:block;font-size:.82rem;color:var(--quiet)}
    .paper{display:none}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;margin:.6rem 0 1.2rem;font-size:.94rem}
    fieldset{min-width:0}
    caption{text-align:left;color:var(--quiet);padding:.2rem 0}
    th,td{text-align:left;padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--rule);font-weight:400}
    thead th{font-weight:600}
    .distribution{width:auto;margin:.3rem 0}.distribution caption{font-size:.85rem}.distribution td:nth-child(2){color:var(--mark);letter-spacing:.05em}
    #people{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.3rem .9rem;grid-column:1/-1}
    input[type=checkbox]{width:1.25rem;height:1.25rem;accent-color:var(--mark)}
    [hidden]{display:none!important}
    @media (max-width:640px){body{padding:0 .8rem 5rem}.evidence li{grid-template-columns:1fr}article{padding:.6rem .7rem}}
    @page{size:A4;margin:15mm}
    @media print{
    html{font-size:9pt}
    :root{--paper:#fff;--ink:#000;--quiet:#333;--rule:#999;--soft:#fff;--accent:#000;--mark:#000}
    body{max-width:none;padding:0}
    .bar,h2{margin-top:1rem}
    .bar,.tools,.results,button,.button,input[type=file],.warning,summary,.more,.who .hint{display:none!important}
    details::details-content{content-visibility:visible;display:block}
    article{break-inside:avoid;border-left-width:1px;padding:.4rem .7rem;margin:.5rem 0}
    h2{break-after:avoid}
    input[type=radio]{width:1rem;height:1rem}.choice{min-height:1.4rem}
    .paper{display:block;min-height:4rem;border:1px dotted var(--quiet);color:var(--quiet);font-size:.85rem;padding:.2rem .4rem;margin-top:.4rem}}
    """#)
}
