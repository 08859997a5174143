import type { Instance } from '@rainstorm/harness/instance';

const AGAIN_AFTER_MS = 1_000;

/** Starts an app again when it dies. Returns the way to leave off. */
export const supervise = (instance: Instance, tell: (line: string) => void): (() => void) => {
  let leftOff = false;
  const starts = {
    dispatcher: async () => instance.startDispatcher(),
    'receiver-console': async () => instance.startConsole(),
    auditor: async () => instance.startAuditor(),
  };
  const watch = (name: keyof typeof starts): void => {
    void instance.process(name).ended.then((how) => {
      if (leftOff) return;
      tell(`${name} ended (${how}); it is started again`);
      setTimeout(() => {
        if (leftOff) return;
        starts[name]().catch((error: unknown) => {
          tell(String(error));
        });
        watch(name);
      }, AGAIN_AFTER_MS);
    });
  };
  watch('dispatcher');
  watch('receiver-console');
  watch('auditor');
  return () => {
    leftOff = true;
  };
};
