/** The one style of an evidence file, for screens light and dark and for paper. */
export const evidenceStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --dim: #5a5a5a; --line: #c8c8c8; --paper: #fff; --gone: #a11; --new: #064; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --dim: #b3b3b3; --line: #555; --paper: #161616; --gone: #ff9a9a; --new: #8fdcae; } }
body { margin: 0 auto; padding: 2rem 1rem; max-width: 46rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 Georgia, serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.2; break-after: avoid; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .2rem 1rem; font: .875rem/1.4 system-ui, sans-serif; }
dt { color: var(--dim); }
dd { margin: 0; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: .25rem solid var(--line); white-space: pre-line; break-inside: avoid; }
blockquote mark { color: inherit; background: none; font-weight: bold; }
blockquote span { color: var(--dim); }
figure { margin: 1rem 0; break-inside: avoid; }
figcaption { color: var(--dim); font: .875rem/1.4 system-ui, sans-serif; }
.text { white-space: pre-line; }
del { color: var(--gone); }
ins { color: var(--new); text-decoration: underline; }
a { color: inherit; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .4rem; } }
@media print { :root { --ink: #000; --dim: #444; --line: #999; --paper: #fff; --gone: #000; --new: #000; } body { max-width: none; padding: 0; font-size: 10pt; } a { text-decoration: none; } }
`;

/** What the policy of the file allows as style: the SHA-256 of the above in base64. A test holds the two together. */
export const evidenceStyleHash = 'sha256-tWtDpSPEkm7XqNad3Z4F4oUiFKsDhTD4EB0XLQBwTVk=';
