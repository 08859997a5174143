/** The page's one style; its hash stands in the page's Content-Security-Policy. */
export const linkPageStyle = `
:root{color-scheme:light dark}
body{margin:0;background:#f3f5f8;color:#12202f;font:1.125rem/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif}
main{max-width:42rem;margin:0 auto;padding:1rem 1.25rem 3rem}
h1{font-size:1.4rem;line-height:1.3}
h1 .en,h1 span[lang]{display:block;font-size:1rem;font-weight:400;color:#44546a}
h2{font-size:1.25rem}
p{margin:.35rem 0}
.en,.zh+.en{font-size:.95rem;color:#44546a}
article{margin-top:1.5rem;padding:1rem 1.25rem;background:#fff;border:1px solid #c6cfda;border-radius:.5rem}
.text{white-space:pre-line;overflow-wrap:anywhere}
.number,.sender{color:#44546a}
.files{padding:0;list-style:none}.files li{margin:.75rem 0}.files img{display:block;max-width:100%;height:auto;margin:.35rem 0;border:1px solid #c6cfda}
.mark{display:inline-block;margin-right:.5rem;padding:.1rem .6rem;border:2px solid #12202f;border-radius:.3rem;font-weight:700}
.mark.blue{border-color:#1d5fbf}.mark.yellow{border-color:#b58900}.mark.orange{border-color:#c75300}.mark.red{border-color:#b3131b}
button{width:100%;min-height:4.5rem;margin:1rem 0;border:0;border-radius:.6rem;background:#0b5cad;color:#fff;font-family:inherit;font-size:1.6rem;font-weight:700;line-height:1.3;cursor:pointer}
button small{display:block;font-size:1rem;font-weight:400}
button:focus-visible{outline:4px solid #ffb300;outline-offset:3px}
[role=alert],[role=status]{margin:1rem 0;padding:.75rem 1rem;border-left:.4rem solid #c75300;background:#fff}
[role=status]{border-color:#1b7a3d}
.banner{margin:0;padding:.75rem 1rem;background:#5b1a8b;color:#fff;font-weight:700;text-align:center}
body.exercise{border:.75rem dashed #5b1a8b;background:#f6effb}
body.exercise button{background:#5b1a8b}
@media (prefers-color-scheme:dark){
body{background:#0f1823;color:#e6edf5}
h1 .en,h1 span[lang],.en,.zh+.en,.number,.sender{color:#a9b8c9}
article,[role=alert],[role=status]{background:#18222f}
article{border-color:#3b4f66}
.mark{border-color:#e6edf5}
.mark.blue{border-color:#6ea8ff}.mark.yellow{border-color:#e6c200}.mark.orange{border-color:#ff9d4d}.mark.red{border-color:#ff6b73}
a{color:#8fc0ff}
body.exercise{background:#26103a;border-color:#d3a8f5}
}
`;
