import { describe, expect, it } from '@jest/globals';
import { durationMs, forTelephone, joined, readWav, silence, writeWav } from './wav.js';

const tone = (hertz: number, rate: number, seconds = 1): Int16Array =>
  Int16Array.from({ length: rate * seconds }, (_, index) => Math.round(10_000 * Math.sin((2 * Math.PI * hertz * index) / rate)));
const power = (samples: Int16Array): number => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

describe('sound', () => {
  it('is read as it was written', () => {
    const samples = Int16Array.of(0, 1, -1, 32_767, -32_768);
    expect(readWav(writeWav(samples))).toEqual({ rate: 8_000, channels: 1, samples });
  });

  it('is read to its end where the length was not known when it was written, and behind parts that are not known', () => {
    const file = writeWav(Int16Array.of(5, 6, 7));
    file.writeUInt32LE(0x7ffff000, 40);
    expect([...readWav(file).samples]).toEqual([5, 6, 7]);
    const note = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1');
    const whole = writeWav(Int16Array.of(5, 6, 7));
    expect([...readWav(Buffer.concat([whole.subarray(0, 36), note, whole.subarray(36)])).samples]).toEqual([5, 6, 7]);
  });

  it('is refused where it is none of 16-bit PCM', () => {
    const file = writeWav(Int16Array.of(5, 6, 7));
    expect(() => readWav(Buffer.from('ID3'))).toThrow('not a WAV file');
    expect(() => readWav(file.subarray(0, 30))).toThrow('no samples');
    file.writeUInt16LE(7, 20);
    expect(() => readWav(file)).toThrow('not 16-bit PCM');
  });

  it.each([22_050, 44_100, 48_000, 16_000, 8_000, 6_000])('keeps its pitch, strength and length from %i samples a second', (rate) => {
    const telephone = forTelephone({ rate, channels: 1, samples: tone(440, rate) });
    expect(Math.abs(telephone.length - 8_000)).toBeLessThanOrEqual(1);
    const middle = telephone.subarray(500, 7_500);
    const expected = tone(440, 8_000).subarray(500, 7_500);
    const difference = middle.map((sample, index) => sample - (expected[index] ?? 0));
    expect(power(difference) / power(expected)).toBeLessThan(0.01);
  });

  it('loses what a telephone does not carry, instead of folding it back', () => {
    expect(power(forTelephone({ rate: 22_050, channels: 1, samples: tone(5_500, 22_050) }).subarray(500, 7_500))).toBeLessThan(100);
  });

  it('becomes one channel', () => {
    expect([...forTelephone({ rate: 8_000, channels: 2, samples: Int16Array.of(10, 20, -10, 10) })]).toEqual([15, 0]);
  });

  it('is joined, with silence between', () => {
    const whole = joined(Int16Array.of(1), silence(1), Int16Array.of(2));
    expect([...whole]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(durationMs(silence(2_500))).toBe(2_500);
  });
});
