/// The style sheets of our pages.
enum HTMLStyle {
  static let report = """
    :root{color-scheme:light dark;--ink:#1c2430;--soft:#5a6675;--paper:#fff;--line:#cfd6de;--band:#f1f4f7;
    --accent:#1f5f8b;--warn:#8a4b00;--warn-band:#fff4e0;
    --c0:#9db8cf;--c1:#5b8fb9;--c2:#1f5f8b;--c3:#123c5a;--c4:#c9a24b;--c5:#8d6e97}
    @media (prefers-color-scheme:dark){:root{--ink:#e7ecf2;--soft:#a3afbd;--paper:#14191f;--line:#3a4550;
    --band:#1d252d;--accent:#8cc0e6;--warn:#ffc973;--warn-band:#33270f;
    --c0:#4f6a80;--c1:#6f9dc2;--c2:#a5cbe8;--c3:#dbeaf6;--c4:#c9a24b;--c5:#b394bd}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:16px/1.5 "PT Sans","Noto Sans","DejaVu Sans",system-ui,sans-serif}
    main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
    h1{font-size:1.7rem;line-height:1.25;margin:0 0 .4rem;text-wrap:balance}
    h2{font-size:1.3rem;margin:2.4rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent)}
    h3{font-size:1.08rem;margin:1.8rem 0 .4rem}
    p,ul{max-width:46rem}
    p{margin:.5rem 0;overflow-wrap:anywhere}
    li{margin:.25rem 0;overflow-wrap:anywhere}
    .subtitle{color:var(--soft)}
    .note{border-left:4px solid var(--accent);background:var(--band);padding:.35rem .9rem;margin:1rem 0;max-width:46rem}
    .note.attention,.note.preliminary,.note.simulated{border-color:var(--warn);background:var(--warn-band)}
    .note.simulated strong,.note.preliminary strong{text-transform:uppercase;color:var(--warn)}
    .scroll{overflow-x:auto;margin:1.1rem 0 .3rem}
    .scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    table{border-collapse:collapse;min-width:min(22rem,100%);font-size:.93rem;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:600;padding:.2rem 0 .4rem;max-width:46rem}
    th,td{border-bottom:1px solid var(--line);padding:.32rem .65rem;text-align:left;vertical-align:top}
    thead th{border-bottom:2px solid var(--soft);vertical-align:bottom;font-weight:600}
    tbody th{font-weight:400}
    th.n,td.n{text-align:right;white-space:nowrap}
    thead th.n{white-space:normal;min-width:4.2rem}
    tr.subtotal>*{background:var(--band);font-weight:600}
    tr.total>*{background:var(--band);font-weight:700;border-top:2px solid var(--soft)}
    abbr{text-decoration:none;cursor:help}
    .foot{color:var(--soft);font-size:.87rem;margin-bottom:1.2rem}
    .foot p{margin:.1rem 0}
    figure{margin:1.2rem 0;max-width:46rem}
    figcaption{font-weight:600;margin-bottom:.4rem}
    svg{display:block;width:100%;max-width:36rem;height:auto}
    svg text{fill:var(--ink);font-size:14px}
    svg .soft{fill:var(--soft)}
    svg .track{fill:var(--band)}
    svg .c0{fill:var(--c0)}svg .c1{fill:var(--c1)}svg .c2{fill:var(--c2)}
    svg .c3{fill:var(--c3)}svg .c4{fill:var(--c4)}svg .c5{fill:var(--c5)}
    svg .seam{stroke:var(--paper);stroke-width:2}
    svg .mark{stroke:var(--paper);stroke-width:1.5;opacity:.75;fill:none}
    footer{margin-top:3rem;color:var(--soft);font-size:.87rem;border-top:1px solid var(--line)}
    @media (max-width:34rem){body{font-size:15px}h1{font-size:1.35rem}h2{font-size:1.15rem}
    th,td{padding:.28rem .45rem}svg text{font-size:17px}
    tbody th{min-width:7.5rem}}
    @media print{@page{size:A4;margin:18mm 15mm}
    :root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--line:#999;--band:#f0f0f0;--accent:#000;
    --warn:#000;--warn-band:#fff;--c0:#ddd;--c1:#aaa;--c2:#777;--c3:#444;--c4:#ccc;--c5:#888}
    body{font-size:10.5pt}main{max-width:none;padding:0}h2,h3,figcaption,caption{break-after:avoid}
    tr,figure,.note{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}
    table{font-size:9.5pt}}
    """

  static let paper = """
    @page{size:A4;margin:14mm}
    *{box-sizing:border-box}
    body{margin:0;background:#fff;color:#000;font:12pt/1.4 "PT Sans","Noto Sans","DejaVu Sans",sans-serif}
    main{max-width:190mm;margin:0 auto;padding:6mm 4mm}
    main.sheet{break-before:page;border-top:1px dashed #888}
    h1{font-size:16pt;margin:0}h2{font-size:13pt;margin:6mm 0 2mm}
    .kind{color:#333;font-size:9.5pt;margin:1mm 0 4mm}
    .hints{margin:2mm 0 4mm;padding-left:6mm}
    .question{break-inside:avoid;margin:0 0 3mm}
    .text{margin:0;font-weight:600}
    .number{display:inline-block;min-width:9.5mm}
    .help{margin:.5mm 0;font-size:10pt;color:#333}
    .drawing{display:block;white-space:pre-wrap;font:400 11pt/1.15 "DejaVu Sans Mono","PT Mono",monospace}
    .part{margin:1mm 0 0 8mm}
    ol{margin:1mm 0 0 8mm;padding-left:6mm}
    ol.steps{display:flex;flex-wrap:wrap;gap:0 9mm;list-style-position:inside;padding-left:0;margin-bottom:3mm}
    .thanks{margin-top:6mm;font-weight:600}
    .code{display:flex;align-items:center;gap:2mm;font-size:13pt;margin:2mm 0;flex-wrap:wrap}
    .given{font:700 18pt "PT Mono","DejaVu Sans Mono",monospace;letter-spacing:.08em}
    .group{display:inline-flex;gap:1mm}
    .cell{display:inline-block;width:9mm;height:11mm;border:1.2px solid #000}
    .check .cell{border-style:dashed}
    .rows{columns:2;column-gap:10mm;margin-top:3mm}
    .row{display:flex;align-items:center;gap:1.6mm;break-inside:avoid;padding:.9mm 0;flex-wrap:wrap;
    border-bottom:.5px solid #ccc}
    .row.wide{column-span:all}
    .label{min-width:16mm;font-weight:600;font-variant-numeric:tabular-nums}
    .box{display:inline-flex;align-items:center;justify-content:center;width:7mm;height:7mm;border:1.2px solid #000}
    .digit{font-size:8.5pt;color:#777}
    .blank{display:inline-block;border-bottom:1px solid #000;min-width:60mm;height:7mm}
    .blank.short{min-width:30mm}
    .lines{flex:1}
    .blank.line{display:block;width:100%;height:8mm}
    .office{margin-top:6mm}
    @media (max-width:40rem){.rows{columns:1}}
    """
}
