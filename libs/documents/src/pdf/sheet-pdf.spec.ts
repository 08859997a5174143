import { beforeAll, describe, expect, it } from '@jest/globals';
import { canReadPdf, NO_PDF_READER, pdfFonts, pdfInfo, pdfPages } from '@rainstorm/harness/paper';
import type { OfflineSheet } from '@rainstorm/warning-model';
import { sheetPdf } from './sheet-pdf.js';

const CAN_READ = canReadPdf();
/** Poppler takes a password of a command line as bytes in Latin 1, so this one has letters alone. */
const PASSPHRASE = 'a passphrase of a drill 2021';
const at = new Date('2021-07-20T00:00:00Z');
const sheet: OfflineSheet = {
  title: { zh: '郑州市“131631”离线应急页', en: 'Zhengzhou “131631” offline sheet' },
  madeAt: '2021年07月20日08时00分',
  sections: [
    {
      title: { zh: '一、给谁打电话：各单位', en: 'Whom to call: the offices' },
      note: { zh: '从上到下依次拨打；无人应答拨下一位。', en: 'In this order.' },
      columns: ['单位', '顺序', '姓名', '职务', '电话', '其他联系方式', '说明'],
      rows: Array.from({ length: 60 }, (_, n) => [
        '市委市政府总值班室',
        String(n + 1),
        `周值班${n + 1}`,
        '值班员',
        '0371-67880000',
        '',
        '由指挥部叫应',
      ]),
    },
    {
      title: { zh: '四、现行有效的信息', en: 'What is in force' },
      note: { zh: '', en: '' },
      columns: ['编号', '标题', '正文'],
      rows: [['信号1号', '【演练】暴雨红色预警信号', `预计未来3小时有大暴雨。${'请注意防范，'.repeat(100)}`]],
    },
    { title: { zh: '六、未结束的督办', en: 'Standing escalations' }, note: { zh: '', en: '' }, columns: ['时限'], rows: [] },
  ],
  forms: [
    { office: '市委市政府总值班室', bulletin: '信号1号 暴雨红色预警信号', due: '2021年07月20日08时05分', reference: 'dsp-1' },
    ...Array.from({ length: 4 }, () => ({ office: '', bulletin: '', due: '', reference: '' })),
  ],
};

(CAN_READ || process.env['CI'] === 'true' ? describe : describe.skip)('the offline sheet as PDF, read by poppler', () => {
  let pdf: Buffer;
  beforeAll(async () => {
    if (!CAN_READ) throw new Error(NO_PDF_READER);
    pdf = await sheetPdf(sheet, PASSPHRASE, at);
  });

  it('opens with its passphrase and with no other, under AES-256', () => {
    expect(pdfInfo(pdf, PASSPHRASE).get('Encrypted')).toMatch(/algorithm:AES-256/);
    for (const wrong of [undefined, '', `${PASSPHRASE}.`]) expect(() => pdfPages(pdf, wrong)).toThrow(/Incorrect password/);
    for (const told of ['0371', '总值班室', PASSPHRASE]) expect(pdf.includes(told)).toBe(false);
  });

  it('uses revision 6, in which each guess costs, and not revision 5', () => {
    expect(pdf.toString('latin1')).toMatch(/\/R 6\b/);
    expect(pdf.toString('latin1')).not.toMatch(/\/R 5\b/);
  });

  it('takes full-width digits of a Chinese keyboard for the same passphrase', async () => {
    const wide = await sheetPdf(sheet, PASSPHRASE.replace('2021', '２０２１'), at);
    expect(pdfPages(wide, PASSPHRASE).length).toBeGreaterThan(1);
  });

  it('has every name and number in its order, what is in force, and the forms', () => {
    const pages = pdfPages(pdf, PASSPHRASE);
    const text = pages.flat().join('').replaceAll(/\s/g, '');
    let from = 0;
    for (const [, , name] of sheet.sections[0]?.rows ?? []) {
      const found = text.indexOf(name ?? '', from);
      expect([name, found]).not.toEqual([name, -1]);
      from = found;
    }
    expect(text.split('0371-67880000')).toHaveLength(61);
    for (const said of ['【演练】暴雨红色预警信号', '请注意防范，请注意防范', '补录编号：dsp-1', '内容复述是否无误', '六、未结束的督办'])
      expect(text).toContain(said);
    expect(text.split('预报预警信息签收单')).toHaveLength(6);
    for (const page of pages) expect(page.join('')).toContain('此后的变化不在本页');
  });

  it('has its fonts with it', () => {
    const fonts = pdfFonts(pdf, PASSPHRASE);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter(({ isEmbedded, isSubset }) => !isEmbedded || !isSubset)).toEqual([]);
  });
});
