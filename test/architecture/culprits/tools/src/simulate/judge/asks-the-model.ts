import '@rainstorm/warning-model';
