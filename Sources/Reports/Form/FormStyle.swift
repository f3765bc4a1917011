/// The style of the browser form: big, calm, readable at 320 px, at 200 %, in the dark and in forced colours.
enum FormStyle {
  static let text = #"""
    :root{color-scheme:light dark;--ink:#14202b;--soft:#4a5866;--paper:#fff;--card:#fff;--line:#76838f;--band:#eef3f7;
    --accent:#14507a;--on-accent:#fff;--warn:#7a3e00;--warn-band:#fff1dc}
    @media (prefers-color-scheme:dark){:root{--ink:#eef2f6;--soft:#b4c0cb;--paper:#12181e;--card:#1a222a;--line:#8794a0;
    --band:#22303c;--accent:#8ec5ee;--on-accent:#0c1720;--warn:#ffcf87;--warn-band:#33270f}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:1.125rem/1.5 "PT Sans","Noto Sans","DejaVu Sans",system-ui,sans-serif}
    header,main{max-width:42rem;margin:0 auto;padding:0 1rem}
    header{padding-top:.75rem;color:var(--soft);font-size:1rem}
    header p{margin:0 0 .3rem}
    main{padding-top:.75rem;padding-bottom:3rem}
    h1{font-size:1.4rem;line-height:1.35;margin:.25rem 0 .75rem;white-space:pre-line;overflow-wrap:anywhere}
    h1:focus{outline:none}
    h2{font-size:1.15rem;margin:1.75rem 0 .4rem}
    p{margin:.6rem 0;white-space:pre-line;overflow-wrap:anywhere}
    fieldset{border:0;margin:0;padding:0;min-width:0}
    legend{padding:0;max-width:100%;overflow-wrap:anywhere}
    .part{margin:0 0 1.1rem}
    .part legend{font-weight:600;margin-bottom:.35rem}
    .section,.hint{color:var(--soft);font-size:1rem}
    .section{margin:0}
    .limit,.timer{border-left:4px solid var(--warn);background:var(--warn-band);color:var(--ink);padding:.45rem .8rem}
    .timer{font-variant-numeric:tabular-nums;font-weight:600;margin:.4rem 0}
    .code{font-weight:600;letter-spacing:.03em}
    .options{display:grid;gap:.5rem;margin:.75rem 0}
    .option{display:flex;align-items:center;gap:.7rem;min-height:3rem;padding:.5rem .8rem;cursor:pointer;
    border:2px solid var(--line);border-radius:.5rem;background:var(--card);overflow-wrap:anywhere;
    -webkit-tap-highlight-color:transparent;touch-action:manipulation}
    .option>span:last-child{min-width:0;flex:1}
    .option:hover{background:var(--band)}
    .option:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent);background:var(--band);
    font-weight:600}
    .option:has(input:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
    .option input{flex:none;width:1.4rem;height:1.4rem;margin:0;accent-color:var(--accent)}
    .option.setting,.option.setting:has(input:checked){margin:.9rem 0;padding-left:0;border-color:transparent;box-shadow:none;
    background:none;font-weight:400;font-size:1rem}
    @supports selector(:has(a)){.option input:focus-visible{outline:none}}
    .key{flex:none;min-width:1.1rem;text-align:center;color:var(--soft);font-size:.95rem;font-weight:400;
    font-variant-numeric:tabular-nums}
    .typed{display:block;font-weight:600;margin:.75rem 0 .3rem}
    input[type=text],textarea{width:100%;min-height:3rem;padding:.5rem .75rem;font:inherit;color:inherit;
    background:var(--card);border:2px solid var(--line);border-radius:.5rem}
    input[type=text]{max-width:24rem}
    #code{text-transform:uppercase;letter-spacing:.08em}
    textarea.line{font:.9rem/1.3 "PT Mono","DejaVu Sans Mono",ui-monospace,monospace;overflow-wrap:anywhere;word-break:break-all}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .buttons{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0 .5rem}
    .buttons.column{flex-direction:column;align-items:stretch;max-width:24rem}
    button{min-height:3rem;min-width:3rem;padding:.5rem 1.1rem;font:inherit;cursor:pointer;border-radius:.5rem;
    border:2px solid var(--accent);overflow-wrap:anywhere;touch-action:manipulation}
    button.primary{background:var(--accent);color:var(--on-accent);font-weight:600;min-width:min(10rem,100%)}
    button.plain{background:transparent;color:var(--accent);border-color:var(--line)}
    button:hover{filter:brightness(1.08)}
    .notice{min-height:1.5em;margin:.6rem 0 0;font-weight:600;color:var(--warn)}
    .notice:not(:empty)::before{content:"! ";}
    .review{padding:0 0 0 2.4rem;margin:.75rem 0}
    .review li{margin:.35rem 0;padding-left:.2rem;font-variant-numeric:tabular-nums}
    .row{display:block;width:100%;text-align:left;font-size:1rem;line-height:1.35;font-weight:400;color:inherit;
    background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.55rem .75rem;min-height:2.75rem}
    .drawing{display:block;white-space:pre-wrap;font:400 .95em/1.15 "DejaVu Sans Mono","PT Mono",Consolas,monospace}
    .standing{font-size:.9rem;color:var(--soft);white-space:nowrap}
    .standing::before{content:"— "}
    .standing.open,.standing.partly,.standing.leftOut,.standing.closed{color:var(--warn);font-weight:600}
    progress{display:block;width:100%;height:.6rem;accent-color:var(--accent);border:1px solid var(--line);border-radius:.3rem;
    background:var(--band);-webkit-appearance:none;appearance:none;overflow:hidden}
    progress::-webkit-progress-bar{background:var(--band)}
    progress::-webkit-progress-value{background:var(--accent)}
    progress::-moz-progress-bar{background:var(--accent)}
    .unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    @media (max-width:30rem){h1{font-size:1.25rem}button.primary{flex:1 0 100%}button.plain{flex:1 1 auto}
    .buttons .plain{padding:.5rem .55rem;font-size:1rem}.keys,.key{display:none}}
    @media (prefers-reduced-motion:no-preference){.option,button{transition:background-color .12s,box-shadow .12s}}
    @media (forced-colors:active){.option:has(input:checked){border-width:4px}button.primary{border-width:3px}}
    @media print{body>*{display:none}}
    """#
}
