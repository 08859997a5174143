import type { Instance } from '@rainstorm/harness/instance';

const RESTART_AFTER_MS = 1_000;

/** Restarts an app when it ends. Returns a function that stops the supervision. */
export const supervise = (instance: Instance, log: (line: string) => void): (() => void) => {
  let isStopped = false;
  const starts = {
    dispatcher: async () => instance.startDispatcher(),
    'receiver-console': async () => instance.startConsole(),
    auditor: async () => instance.startAuditor(),
  };
  const watch = (name: keyof typeof starts): void => {
    void instance.process(name).ended.then((how) => {
      if (isStopped) return;
      log(`${name} ended (${how}) and is restarted`);
      setTimeout(() => {
        if (isStopped) return;
        starts[name]().catch((error: unknown) => {
          log(String(error));
        });
        watch(name);
      }, RESTART_AFTER_MS);
    });
  };
  watch('dispatcher');
  watch('receiver-console');
  watch('auditor');
  return () => {
    isStopped = true;
  };
};
