/*
 * Tells a browser that is too old for the pages what to use instead. Plain ES3 in a script of its own, so that every browser can run it. It looks for
 * what Chromium 86 and Firefox 85 brought; the pages read `data-too-old` and do not start.
 */
(function () {
  var found = /(Chrome|Firefox|MSIE |rv:)\/?([0-9]+)/.exec(navigator.userAgent);
  var isNew;
  try {
    isNew =
      typeof Promise.any === 'function' &&
      typeof ''.replaceAll === 'function' &&
      'noModule' in document.createElement('script') &&
      CSS.supports('selector(:focus-visible)');
  } catch (error) {
    isNew = false;
  }

  function tell(lines) {
    var app = document.getElementById('app');
    var place = document.createElement('div');
    var line;
    var index;
    place.setAttribute('role', 'alert');
    place.style.cssText = 'max-width: 40em; margin: 10vh auto; padding: 0 20px; font: 18px/1.7 sans-serif';
    for (index = 0; index < lines.length; index += 1) {
      line = document.createElement(index === 0 ? 'h1' : 'p');
      line.appendChild(document.createTextNode(lines[index]));
      place.appendChild(line);
    }
    app.parentNode.insertBefore(place, app);
    app.style.display = 'none';
  }

  function tooOld() {
    tell([
      '此浏览器版本过旧，无法打开本页面',
      '当前浏览器：' + (found ? found[1].replace('rv:', 'IE ') + ' ' + found[2] : navigator.userAgent),
      '请改用：360安全浏览器13及以上（切换到“极速模式”）、奇安信可信浏览器、统信浏览器等内核86及以上的浏览器，或 Chrome 86、Edge 86、Firefox 115 及以上。',
      '邮件中的签收链接可以用当前浏览器打开。',
      'This browser is too old for this page. Use Chromium 86, Firefox 115 or later. The links in the e-mails work here.',
    ]);
  }

  function notStarted() {
    var app = document.getElementById('app');
    if (app.getAttribute('data-v-app') !== null) return;
    tell([
      '页面未能启动',
      '请刷新页面；仍然不行，请换一个浏览器，并告知系统管理员。',
      'The page did not start. Reload it, or use another browser.',
    ]);
  }

  if (!isNew) document.documentElement.setAttribute('data-too-old', '');
  // The pages wait up to 15 seconds for the server before they show anything.
  window.onload = isNew
    ? function () {
        setTimeout(notStarted, 20000);
      }
    : tooOld;
})();
