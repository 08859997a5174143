import { sheetFormLines } from '@rainstorm/warning-model';

/**
 * Of the offline page. Plain script for browsers from Chromium 86 on. Everything of the sheet is put in as text, never as markup. A page of
 * `file://` is a secure context, so the browser's own cryptography is there; where it is not, the page says what to do.
 */
export const pageScript = `
'use strict';
(function () {
  var byId = function (id) { return document.getElementById(id); };
  var sealed = JSON.parse(byId('sealed').textContent);
  var trouble = byId('trouble');
  var say = function (text) { trouble.textContent = text; };
  var bytes = function (base64) {
    var raw = atob(base64);
    var all = new Uint8Array(raw.length);
    for (var at = 0; at < raw.length; at += 1) all[at] = raw.charCodeAt(at);
    return all;
  };
  var subtle = window.crypto && window.crypto.subtle;
  if (!subtle) say('请先把本文件保存到电脑，再用浏览器打开（不要在邮件里直接预览）。 Save this file first, and open it from the disk.');

  var open = async function (passphrase) {
    var text = new TextEncoder();
    var secret = await subtle.importKey('raw', text.encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
    var how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(sealed.salt), iterations: sealed.iterations };
    var key = await subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
    var bound = text.encode(JSON.stringify([sealed.title.zh, sealed.title.en, sealed.madeAt]));
    var clear = await subtle.decrypt({ name: 'AES-GCM', iv: bytes(sealed.iv), additionalData: bound }, key, bytes(sealed.sealed));
    return JSON.parse(new TextDecoder().decode(clear));
  };

  var make = function (tag, text, className) {
    var made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  var add = function (parent) {
    for (var at = 1; at < arguments.length; at += 1) parent.appendChild(arguments[at]);
    return parent;
  };
  var english = function (text) {
    var made = make('span', text, 'en');
    made.lang = 'en';
    return made;
  };

  var sectionOf = function (section) {
    var title = add(make('h2', section.title.zh + ' '), english(section.title.en));
    var note = add(make('p', section.note.zh + ' '), english(section.note.en));
    var made = add(make('section'), title, note);
    if (section.rows.length === 0) return add(made, make('p', '无'));
    var head = make('tr');
    section.columns.forEach(function (name) { add(head, make('th', name)); });
    var body = make('tbody');
    section.rows.forEach(function (cells) {
      var row = make('tr');
      cells.forEach(function (cell) { add(row, make('td', cell, cell.indexOf('【演练】') === 0 ? 'mark' : '')); });
      add(body, row);
    });
    return add(made, add(make('table'), add(make('thead'), head), body));
  };

  var lines = ${JSON.stringify(sheetFormLines)};
  var formOf = function (form) {
    var body = make('tbody');
    var row = function (name, value) { add(body, add(make('tr'), make('td', name), make('td', value))); };
    row('单位', form.office);
    row('信息编号、标题', form.bulletin);
    row('签收时限', form.due);
    lines.forEach(function (name) { row(name, ''); });
    var made = add(make('div', '', 'receipt'), make('h3', '“131631”预报预警信息签收单'), add(make('table'), body));
    add(made, make('p', '系统恢复后，请凭本单在系统中“纸质补录”。' + (form.reference ? ' 补录编号：' + form.reference : '')));
    return made;
  };

  var fold = function (text) { return text.normalize('NFKC').toLowerCase().replace(/[\\s-]/g, ''); };
  var find = function () {
    var wanted = fold(byId('find').value);
    var rows = document.querySelectorAll('#sections tbody tr, #forms .receipt');
    var shown = 0;
    rows.forEach(function (row) {
      row.hidden = wanted !== '' && fold(row.textContent).indexOf(wanted) < 0;
      if (!row.hidden) shown += 1;
    });
    byId('found').textContent = wanted === '' ? '' : '找到 ' + shown + ' 行';
  };

  var show = function (sheet) {
    sheet.sections.forEach(function (section) { add(byId('sections'), sectionOf(section)); });
    add(byId('forms'), make('h2', '空白签收单'));
    sheet.forms.forEach(function (form) { add(byId('forms'), formOf(form)); });
    byId('unlock').hidden = true;
    byId('sheet').hidden = false;
    byId('find').focus();
  };

  byId('unlock').addEventListener('submit', function (event) {
    event.preventDefault();
    if (!subtle) return;
    var button = byId('open');
    if (button.disabled) return;
    button.disabled = true;
    say('正在打开……');
    open(byId('passphrase').value).then(
      function (sheet) { byId('passphrase').value = ''; say(''); show(sheet); },
      function () { say('口令不对，或者文件已损坏。 Wrong passphrase, or the file is damaged.'); byId('passphrase').select(); }
    ).then(function () { button.disabled = false; });
  });
  byId('find').addEventListener('input', find);
  byId('print').addEventListener('click', function () { window.print(); });
  byId('close').addEventListener('click', function () {
    byId('sections').textContent = '';
    byId('forms').textContent = '';
    byId('find').value = '';
    byId('found').textContent = '';
    byId('sheet').hidden = true;
    byId('unlock').hidden = false;
    byId('passphrase').focus();
  });
})();
`;
