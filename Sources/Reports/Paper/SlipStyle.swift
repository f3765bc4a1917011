/// Styles of slips and lists with codes.
enum SlipStyle {
  /// Letters in which B and 8, S and 5, Z and 2 are told apart.
  private static let mono =
    "\"PT Mono\",\"DejaVu Sans Mono\",\"Liberation Mono\",\"Noto Sans Mono\",monospace"

  static let slips = """
    @page{size:A4;margin:10mm}
    *{box-sizing:border-box}
    body{margin:0;background:#fff;color:#000;font:10pt/1.25 "PT Sans","Noto Sans","DejaVu Sans",sans-serif}
    table{border-collapse:collapse;table-layout:fixed;width:190mm;margin:0 auto;break-inside:avoid}
    table+table{break-before:page}
    tr{break-inside:avoid}
    td{width:95mm;height:33mm;padding:0;border:1px dashed #777}
    .slip{height:32.5mm;padding:0 4mm;overflow:hidden;display:flex;flex-direction:column;justify-content:center;
    text-align:center}
    td.none{border:0}
    p{margin:0}
    .about{font-size:8pt;color:#333;overflow-wrap:anywhere}
    .title{font-size:9pt;font-weight:600}
    .about,.title{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;overflow:hidden}
    .code{font:700 25pt/1.25 \(mono);white-space:nowrap}
    .start{font-size:9.5pt}
    .keep{font-size:8pt;color:#333}
    @media screen{body{padding:8mm 0}table+table{margin-top:10mm}}
    """

  static let list = """
    @page{size:A4;margin:14mm}
    *{box-sizing:border-box}
    body{margin:0;background:#fff;color:#000;font:10.5pt/1.35 "PT Sans","Noto Sans","DejaVu Sans",sans-serif}
    section{max-width:182mm;margin:0 auto;padding:1mm}
    section+section{break-before:page}
    h1{font-size:15pt;margin:0}
    .about{margin:.5mm 0 2mm;font-weight:600}
    ul{margin:0 0 3mm;padding-left:6mm;font-size:9.5pt}
    table{border-collapse:collapse;width:100%;table-layout:fixed}
    thead{display:table-header-group}
    tr{break-inside:avoid}
    th,td{border:1px solid #555;padding:.8mm 2mm;text-align:left;height:7.3mm}
    th{background:#eee;font-size:9.5pt}
    th.number{width:11mm}th.code{width:42mm}th.mark{width:42mm}
    td:first-child{text-align:right}
    td.code{font:600 12pt \(mono);white-space:nowrap}
    @media screen{body{padding:8mm}}
    """
}
