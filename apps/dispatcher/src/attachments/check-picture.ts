import sharp, { type Sharp } from 'sharp';
import { accepted, refused, type AttachmentType, type Result } from '@rainstorm/warning-model';
import type { FileRefusal } from './file-refusal.js';

export type PictureType = Extract<AttachmentType, `image/${string}`>;

/** A file as it is stored. `width` and `height`: of a picture. */
export interface CheckedContent {
  readonly content: Buffer;
  readonly width: number | null;
  readonly height: number | null;
}

/** 8,000 × 5,000: a map on paper of A3 at 400 dots an inch. More is a bomb: 100 kB of PNG can hold gigabytes of black. */
const MOST_PIXELS = 40_000_000;
const LONGEST_SECONDS = 15;

const encoders = {
  'image/png': (picture: Sharp) => picture.png({ compressionLevel: 9 }),
  'image/jpeg': (picture: Sharp) => picture.jpeg({ quality: 90 }),
  'image/webp': (picture: Sharp) => picture.webp({ quality: 90 }),
} as const satisfies Record<PictureType, unknown>;

/**
 * The picture decoded and encoded again, in its own format, the right way up. What is not picture goes: the place and the device it was taken
 * with, comments, and whatever hides behind its end. Of a moving picture the first frame stays.
 */
export const checkPicture = async (given: Buffer, type: PictureType): Promise<Result<CheckedContent, FileRefusal>> => {
  try {
    const { width, height } = await sharp(given, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return refused({ type: 'picture-has-too-many-pixels', mostMillions: MOST_PIXELS / 1e6 });
    const picture = sharp(given, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient().timeout({ seconds: LONGEST_SECONDS });
    const { data, info } = await encoders[type](picture).toBuffer({ resolveWithObject: true });
    return accepted({ content: data, width: info.width, height: info.height });
  } catch {
    return refused({ type: 'attachment-damaged' });
  }
};
