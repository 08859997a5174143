/**
 * What Chromium 86 lacks of the ECMAScript that the pages and their libraries use; `lib` in tsconfig.web.json lists the same. Everything else that
 * is newer is a fault of the type check. Imported before everything else.
 */
import 'core-js/actual/array/at.js';
import 'core-js/actual/array/find-last.js';
import 'core-js/actual/array/find-last-index.js';
import 'core-js/actual/array/to-reversed.js';
import 'core-js/actual/array/to-sorted.js';
import 'core-js/actual/array/to-spliced.js';
import 'core-js/actual/array/with.js';
import 'core-js/actual/object/has-own.js';
import 'core-js/actual/string/at.js';
import 'core-js/actual/structured-clone.js';
