import { endianness } from 'node:os';

const IS_BIG_ENDIAN = endianness() === 'BE';

/** What a telephone carries: 8,000 samples a second, one channel, signed 16 bits. */
export type Samples = Int16Array;

export const SAMPLES_PER_SECOND = 8_000;
const HEADER_BYTES = 44;
const PCM = 1;
const EXTENSIBLE = 0xfffe;
/** Zero crossings of the filter on each side. */
const FILTER_WIDTH = 12;

export interface Wav {
  readonly rate: number;
  readonly channels: number;
  /** Interleaved where there are several channels. */
  readonly samples: Int16Array;
}

/** Reads a RIFF/WAVE file of 16-bit PCM. A program that writes to a pipe cannot know the length, so what is there counts. Throws with the reason. */
export const readWav = (file: Buffer): Wav => {
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('not a WAV file');
  let format: { readonly rate: number; readonly channels: number } | null = null;
  for (let at = 12; at + 8 <= file.length;) {
    const [name, size] = [file.toString('latin1', at, at + 4), file.readUInt32LE(at + 4)];
    const from = at + 8;
    if (name === 'fmt ' && from + 16 <= file.length) {
      const kind = file.readUInt16LE(from);
      if ((kind !== PCM && kind !== EXTENSIBLE) || file.readUInt16LE(from + 14) !== 16) throw new Error('not 16-bit PCM');
      format = { channels: file.readUInt16LE(from + 2), rate: file.readUInt32LE(from + 4) };
    }
    if (name === 'data') {
      if (format === null || format.channels === 0 || format.rate === 0) throw new Error('no format before the samples');
      const frame = 2 * format.channels;
      const bytes = Math.floor((Math.min(file.length, from + size) - from) / frame) * frame;
      // A copy of its own: the numbers of an array begin at an even place. One for each sample would hold up everything else for milliseconds.
      const samples = new Int16Array(bytes / 2);
      const copy = Buffer.from(samples.buffer);
      file.copy(copy, 0, from, from + bytes);
      if (IS_BIG_ENDIAN) copy.swap16();
      return { ...format, samples };
    }
    at = from + size + (size % 2);
  }
  throw new Error('no samples');
};

export const writeWav = (samples: Samples): Buffer => {
  const file = Buffer.alloc(HEADER_BYTES + samples.length * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(PCM, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  file.writeUInt32LE(SAMPLES_PER_SECOND * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples.length * 2, 40);
  const content = file.subarray(HEADER_BYTES);
  Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).copy(content);
  if (IS_BIG_ENDIAN) content.swap16();
  return file;
};

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));

/** One channel at 8 kHz, by a windowed sinc: frequencies that a telephone does not carry are left out, not folded back. */
export const forTelephone = ({ rate, channels, samples }: Wav): Samples => {
  const frames = Math.floor(samples.length / channels);
  const mono = Float32Array.from({ length: frames }, (_, frame) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) sum += samples[frame * channels + channel] ?? 0;
    return sum / channels;
  });
  if (rate === SAMPLES_PER_SECOND) return Int16Array.from(mono, Math.round);
  const common = divisor(rate, SAMPLES_PER_SECOND);
  const [phases, step] = [SAMPLES_PER_SECOND / common, rate / common];
  // Of the highest frequency that the slower of the two carries, a little is given up for the filter's slope.
  const cutoff = Math.min(1, SAMPLES_PER_SECOND / rate) * 0.94;
  const half = Math.ceil(FILTER_WIDTH / cutoff);
  const filters = Array.from({ length: phases }, (_, phase) => {
    const taps = Float64Array.from({ length: half * 2 }, (_tap, index) => {
      const x = index - half + 1 - phase / phases;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * cutoff * x) / (Math.PI * cutoff * x);
      return Math.abs(x) >= half ? 0 : sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / half));
    });
    const sum = taps.reduce((total, tap) => total + tap, 0);
    return taps.map((tap) => tap / sum);
  });
  return Int16Array.from({ length: Math.floor((frames * phases) / step) }, (_, index) => {
    const position = index * step;
    const [first, taps] = [Math.floor(position / phases) - half + 1, filters[position % phases] ?? new Float64Array()];
    let sum = 0;
    for (let tap = 0; tap < taps.length; tap += 1) sum += (taps[tap] ?? 0) * (mono[first + tap] ?? 0);
    return Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  });
};

export const silence = (ms: number): Samples => new Int16Array(Math.round((ms * SAMPLES_PER_SECOND) / 1000));
export const durationMs = (samples: Samples): number => (samples.length * 1000) / SAMPLES_PER_SECOND;

export const joined = (...parts: readonly Samples[]): Samples => {
  const whole = new Int16Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
