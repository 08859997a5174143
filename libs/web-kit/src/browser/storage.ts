type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const inMemory = (): Store => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

/**
 * The browser's storage. Where the browser forbids it or it is full, values last as long as the page: a page must not fail because it cannot
 * remember a choice.
 */
export const storageOf = (kind: 'localStorage' | 'sessionStorage'): Store => {
  try {
    const store = window[kind];
    const probe = 'rainstorm-probe';
    store.setItem(probe, '');
    store.removeItem(probe);
    return store;
  } catch {
    return inMemory();
  }
};

/** For choices of this browser: theme and language. */
export const browserStorage = storageOf('localStorage');
