import type { Instance } from './instance.js';

const AGAIN_AFTER_MS = 1_000;

/** Starts an app again when it dies. Returns the way to leave off. */
export const supervise = (instance: Instance, tell: (line: string) => void): (() => void) => {
  let leftOff = false;
  const watch = (name: 'dispatcher' | 'receiver-console'): void => {
    void instance.process(name).ended.then((how) => {
      if (leftOff) return;
      tell(`${name} ended (${how}); it is started again`);
      setTimeout(() => {
        if (leftOff) return;
        const start = name === 'dispatcher' ? instance.startDispatcher() : instance.startConsole();
        start.catch((error: unknown) => {
          tell(String(error));
        });
        watch(name);
      }, AGAIN_AFTER_MS);
    });
  };
  watch('dispatcher');
  watch('receiver-console');
  return () => {
    leftOff = true;
  };
};
