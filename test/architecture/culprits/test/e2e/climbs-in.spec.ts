import '../../tools/src/drill.js';
