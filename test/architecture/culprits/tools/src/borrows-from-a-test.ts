import '../../test/e2e/rows.js';
import '../../test/harness/src/until.js';
