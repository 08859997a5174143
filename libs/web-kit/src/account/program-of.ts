const programs: readonly (readonly [RegExp, string])[] = [
  [/(?:360SE|QIHU 360SE)\/?([\d.]*)/, '360安全浏览器'],
  [/(?:360EE|QIHU 360EE)\/?([\d.]*)/, '360极速浏览器'],
  [/Qaxbrowser\/([\d.]+)/, '奇安信可信浏览器'],
  [/UOSBrowser\/([\d.]+)|UOS.*Browser\/([\d.]+)/, '统信浏览器'],
  [/MicroMessenger\/([\d.]+)/, '微信'],
  [/Edg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrom(?:e|ium)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Kylin|UOS|Linux|X11/, 'Linux'],
];

/** A browser and its system in words that its user knows (`Chrome 86 · Windows`); the text itself if it is no browser, null without one. */
export const programOf = (userAgent: string | null): string | null => {
  if (userAgent === null || userAgent.trim() === '') return null;
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
  for (const [pattern, name] of programs) {
    const found = pattern.exec(userAgent);
    if (found === null) continue;
    const version = found[1] ?? found[2] ?? '';
    return [`${name}${version === '' ? '' : ` ${version}`}`, ...(system === undefined ? [] : [system])].join(' · ');
  }
  return userAgent.slice(0, 60);
};
