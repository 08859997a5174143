import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const serif = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
const sans = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');

/** All under the SIL Open Font License: they may be embedded and given away. */
const files = {
  body: join(serif, '400Regular/NotoSerifSC_400Regular.ttf'),
  title: join(serif, '700Bold/NotoSerifSC_700Bold.ttf'),
  heading: join(sans, 'NotoSansHans-Medium.otf'),
};
export type FontUse = keyof typeof files;

/** As pdfmake wants them. */
export const pdfFonts: Record<FontUse, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>> = {
  body: { normal: files.body, bold: files.title, italics: files.body, bolditalics: files.title },
  title: { normal: files.title, bold: files.title, italics: files.title, bolditalics: files.title },
  heading: { normal: files.heading, bold: files.heading, italics: files.heading, bolditalics: files.heading },
};
export const fontFiles: ReadonlySet<string> = new Set(Object.values(files));

/** The names by which Word and WPS find the fonts of the standard on an office computer. */
export const wordFonts = { body: '仿宋_GB2312', title: '方正小标宋简体', heading: '黑体', signer: '楷体_GB2312', figures: '宋体' } as const;
