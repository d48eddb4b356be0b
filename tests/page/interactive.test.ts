// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isField, isInteractive } from '@/page/point-at';

test.each<[html: string, interactive: boolean, field: boolean]>([
  ['<p><b id="at">words</b></p>', false, false],
  ['<a href="/x"><b id="at">words</b></a>', true, false],
  ['<a><b id="at">words</b></a>', false, false],
  ['<button><b id="at">words</b></button>', true, false],
  ['<div role="button"><b id="at">words</b></div>', true, false],
  ['<label><b id="at">words</b></label>', true, false],
  ['<details><summary id="at">words</summary></details>', true, false],
  ['<input id="at">', true, true],
  ['<input id="at" type="search">', true, true],
  ['<input id="at" type="checkbox">', true, false],
  ['<textarea id="at"></textarea>', true, true],
  ['<div contenteditable><b id="at">words</b></div>', true, true],
  ['<div contenteditable="false"><b id="at">words</b></div>', false, false],
  ['<form id="at"><input name="closest"></form>', false, false],
])('%s', (html, interactive, field) => {
  document.body.innerHTML = html;
  const target = document.getElementById('at');
  expect([isInteractive(target), isField(target)]).toEqual([interactive, field]);
});

test('what is no element is nothing of the page', () => {
  expect([isInteractive(window), isInteractive(null), isField(document)]).toEqual([false, false, false]);
});
