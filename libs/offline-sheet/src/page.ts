import { createHash } from 'node:crypto';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';
import type { SealedSheet } from './seal-sheet.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** JSON that cannot end the element in which it stands. */
const inElement = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded and nothing is sent: the browser itself refuses both. */
const policy = ["default-src 'none'", `script-src ${hashOf(pageScript)}`, `style-src ${hashOf(pageStyle)}`, "form-action 'none'"].join(
  '; ',
);

export const pageOf = (sealed: SealedSheet): string => {
  const { title, madeAt } = sealed;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title.zh)} ${escaped(madeAt)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${escaped(title.zh)}</h1>
<p class="en" lang="en">${escaped(title.en)}</p>
<p>生成于 <strong>${escaped(madeAt)}</strong>。此后的变化不在本页，请先电话核对。 <span lang="en" class="en">Later changes are not in it; ask by telephone.</span></p>
</header>
<form id="unlock">
<label for="passphrase">口令 <span lang="en" class="en">Passphrase</span></label>
<input id="passphrase" type="password" autocomplete="off" autofocus>
<button id="open" type="submit">打开</button>
<p id="trouble" role="alert"></p>
<noscript><p>本页需要浏览器允许运行脚本。 This page needs scripts.</p></noscript>
</form>
<main id="sheet" hidden>
<div class="tools">
<label for="find">查找 <span lang="en" class="en">Find</span></label>
<input id="find" type="search" autocomplete="off">
<span id="found" role="status"></span>
<button id="print" type="button">打印</button>
<button id="close" type="button">锁定</button>
</div>
<div id="sections"></div>
<div id="forms"></div>
</main>
<script id="sealed" type="application/json">${inElement(sealed)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
};
