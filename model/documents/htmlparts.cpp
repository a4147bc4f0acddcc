// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/htmlparts.h"

QByteArray htmlStyle()
{
    return R"(
:root { color-scheme: light dark; --window: #f6f5f2; --surface: #ffffff; --line: #e0ddd6; --strong: #858179;
  --text: #1d2125; --text2: #50565c; --accent: #0b5c6e; --on: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --window: #15181b; --surface: #1d2125; --line: #31373d; --strong: #7c868f;
    --text: #eceef0; --text2: #b6bdc3; --accent: #74c7d6; --on: #06262c; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 6rem; }
body { margin: 0; background: var(--window); color: var(--text);
  font: 100%/1.5 "Segoe UI", system-ui, "Noto Sans", "Open Sans", "DejaVu Sans", sans-serif; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2rem; }
footer { padding-top: 1rem; padding-bottom: 2rem; margin-top: 2rem; border-top: 1px solid var(--line); color: var(--text2); }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; margin: 0; }
h1 { font-size: 2rem; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 0.5rem; }
h3 { font-size: 1.125rem; }
section > div > h3 { margin-top: 1.5rem; }
h4 { font-size: 1rem; }
p { margin: 0.25rem 0; max-width: 42rem; }
.edition { color: var(--text2); }
.lead { font-size: 1.125rem; margin: 1rem 0; }
.small { font-size: 0.875rem; color: var(--text2); }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, input:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--accent); color: var(--on); padding: 0.5rem 1rem; border-radius: 6px; }
.search { position: sticky; top: 0; z-index: 1; background: var(--window); padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
.search label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
.search input { width: 100%; max-width: 36rem; height: 2.75rem; padding: 0 0.75rem; font: inherit; font-size: 1.125rem;
  color: var(--text); background: var(--surface); border: 1px solid var(--strong); border-radius: 6px; }
.search p { color: var(--text2); min-height: 1.5em; }
[hidden] { display: none !important; }
section.entries { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 1rem; }
section.entries > * { grid-column: 1 / -1; }
section.entries > article { grid-column: auto; }
section.entries > h2 { margin-bottom: -0.5rem; }
article { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; overflow-wrap: anywhere; }
article:target { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
article > p + p { margin-top: 0.5rem; }
dl { margin: 0.75rem 0 0; }
dl > div { display: flex; gap: 0.75rem; margin: 0.125rem 0; }
dt { flex: 0 0 8.5rem; color: var(--text2); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
section > dl { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; }
section > dl dt { flex: none; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--text2); padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.375rem 1rem 0.375rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th, .total td, .total th { font-weight: 600; border-bottom-color: var(--strong); }
.figures { text-align: right; padding-left: 1rem; padding-right: 0; font-variant-numeric: tabular-nums; }
.columns { columns: 20rem; column-gap: 2rem; }
.columns ul { list-style: none; padding: 0; margin: 0 0 0.75rem; }
.columns li { padding: 0.125rem 0; break-inside: avoid; overflow-wrap: anywhere; }
.columns h3 { break-after: avoid; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; }
.box { border: 1px solid var(--strong); background: var(--surface); min-height: 3rem; padding: 0.5rem; white-space: pre-line; }
.sign > div { border-top: 1px solid var(--strong); margin-top: 2.5rem; }
figure { margin: 1rem 0; }
@media print {
  @page { size: A4; margin: 20mm; }
  :root { --window: #fff; --surface: #fff; --text: #000; --text2: #000; --line: #000; --strong: #000; --accent: #000; }
  body { font-size: 10.5pt; }
  header, main, footer { max-width: none; padding: 0; }
  .search, .skip { display: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  section.entries { display: block; columns: 2; column-gap: 6mm; }
  section.entries > h2, section.entries > dl { column-span: all; }
  section.entries > h2 { margin: 8mm 0 1mm; }
  section.entries > dl { margin-bottom: 3mm; }
  article { break-inside: avoid; border: 0; border-top: 0.5pt solid #000; border-radius: 0; padding: 1mm 0 0; margin: 0 0 4mm; }
  .columns { columns: 2; font-size: 9pt; }
  dt { flex-basis: 6.5rem; }
  a { text-decoration: none; }
}
)";
}

QByteArray htmlSearchScript()
{
    return R"(
(function () {
  'use strict';
  var form = document.getElementById('search');
  var field = document.getElementById('words');
  var found = document.getElementById('found');
  var opened = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ħ': 'h', 'ı': 'i' };
  function fold(text) {
    return text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f'\u2018\u2019]/g, '')
      .replace(/[ßæœøłđðþħı]/g, function (letter) { return opened[letter]; });
  }
  var sections = Array.from(document.querySelectorAll('main section')).map(function (section) {
    var entries = Array.from(section.querySelectorAll('article'));
    var heading = entries.length ? section.querySelector('h2').textContent + ' ' + section.querySelector('dl').textContent : '';
    return { node: section, entries: entries.map(function (entry) {
      return { node: entry, text: fold(heading + ' ' + entry.textContent) };
    }) };
  });
  var introduction = Array.from(document.querySelectorAll('main > div'));
  var total = document.querySelectorAll('article').length;
  function show() {
    var words = fold(field.value).split(/[\s,;]+/).filter(Boolean);
    var count = 0;
    sections.forEach(function (section) {
      var here = 0;
      section.entries.forEach(function (entry) {
        var fits = words.every(function (word) { return entry.text.includes(word); });
        entry.node.hidden = !fits;
        here += fits ? 1 : 0;
      });
      section.node.hidden = words.length ? !here : false;
      count += here;
    });
    introduction.forEach(function (block) { block.hidden = Boolean(words.length); });
    var sentence = count === 0 ? form.dataset.none : count === 1 ? form.dataset.one : form.dataset.found;
    found.textContent = words.length ? sentence.replace('%1', count).replace('%2', total) : '';
  }
  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  field.addEventListener('input', show);
  field.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') { field.value = ''; show(); }
  });
  function follow() {
    if (location.hash.startsWith('#q=')) {
      field.value = decodeURIComponent(location.hash.slice(3).replace(/\+/g, ' '));
      show();
      return;
    }
    var target = document.getElementById(location.hash.slice(1));
    if (target) { if (target.closest('[hidden]')) { field.value = ''; show(); target.scrollIntoView(); } }
  }
  window.addEventListener('hashchange', follow);
  follow();
}());
)";
}
