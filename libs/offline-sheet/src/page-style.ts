/** Of the offline page: legible on a screen, and black on white on paper. */
export const pageStyle = `
* { box-sizing: border-box; }
body { font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 0 auto; max-width: 1200px; padding: 16px; color: #111; background: #fff; }
h1 { font-size: 26px; margin: 0; }
h2 { font-size: 20px; margin: 28px 0 4px; }
p { margin: 4px 0; }
.en { color: #555; font-size: 14px; }
.mark { color: #a00000; font-weight: bold; }
form, .tools { margin: 16px 0; }
.tools { position: sticky; top: 0; background: #fff; padding: 8px 0; border-bottom: 1px solid #999; }
input { font: inherit; padding: 6px 8px; border: 1px solid #555; min-width: 260px; }
button { font: inherit; padding: 6px 16px; border: 1px solid #123a66; background: #123a66; color: #fff; cursor: pointer; }
input:focus, button:focus { outline: 3px solid #e08a00; outline-offset: 1px; }
#trouble { color: #a00000; font-weight: bold; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #777; padding: 4px 8px; text-align: left; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere; }
th { background: #eee; white-space: nowrap; }
.receipt { border: 2px solid #111; padding: 12px; margin: 16px 0; break-inside: avoid; page-break-inside: avoid; }
.receipt h3 { margin: 0 0 8px; font-size: 18px; }
.receipt td { height: 36px; }
.receipt td:first-child { width: 9em; background: #f4f4f4; }
[hidden] { display: none !important; }
@media print {
  body { max-width: none; padding: 0; font-size: 12px; }
  .tools, form { display: none; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; page-break-inside: avoid; }
  #forms { break-before: page; page-break-before: always; }
}
`;
