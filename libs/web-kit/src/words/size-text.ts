const KB = 1_024;

/** `482 KB`, `1.3 MB`: as file managers show it. */
export const sizeText = (bytes: number): string =>
  bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / (KB * KB)).toFixed(1)} MB`;
