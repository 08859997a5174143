import { describe, expect, it } from '@jest/globals';
import { aDocument, SENT_AT } from '../spec/a-document.js';
import { DocumentPress, PressFailed } from './document-press.js';

describe('the press', () => {
  it('makes a file in a thread, named and typed, and refuses the seventh that waits', async () => {
    const press = new DocumentPress();
    const given = { ...aDocument(), at: SENT_AT };
    const made = await Promise.all(Array.from({ length: 7 }, async () => press.document('docx', given)));
    expect(made.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true, false]);
    expect(made[6]).toEqual({ ok: false, refusal: { type: 'document-press-busy' } });
    const [first] = made;
    if (first?.ok !== true) throw new Error('Nothing was made');
    expect(first.value).toMatchObject({
      fileName: '郑气发〔2021〕16号 郑州市气象台发布暴雨红色预警信号.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
  });

  it('answers everything else meanwhile, and goes on after a document that cannot be made', async () => {
    const press = new DocumentPress();
    const { document, files } = aDocument();
    const broken = press.document('pdf', { document: { ...document, body: 7 as never }, files, at: SENT_AT });
    const good = press.document('pdf', { document, files, at: SENT_AT });
    await expect(broken).rejects.toThrow(PressFailed);
    // Whoever waits for a receipt must not wait for a document: made in this thread, a PDF would let none of these pass.
    let answered = 0;
    const others = setInterval(() => (answered += 1), 5);
    expect((await good).ok).toBe(true);
    clearInterval(others);
    expect(answered).toBeGreaterThan(20);
  });
});
