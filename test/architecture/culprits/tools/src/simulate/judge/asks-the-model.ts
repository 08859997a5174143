import '../../../../libs/warning-model/src/index.js';
