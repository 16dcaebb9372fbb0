import { crc32 } from 'node:zlib';
import { CandorError } from '../../errors.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature);

/**
 * The `tEXt` chunks of a PNG file by keyword, each in Latin-1 as the format has it; the first of each. Nothing is unpacked, and the picture is not looked at. `bad-content` where the
 * file is cut short or a text chunk is damaged.
 */
export function pngTexts(bytes: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) throw new CandorError('bad-content', 'the PNG file is cut short; save the card again');
    if (type === 'tEXt') {
      // Of type and data together, as the format has it.
      if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
        throw new CandorError(
          'bad-content',
          'a text in the PNG file is damaged (its checksum does not fit); save the card again',
        );
      const zero = bytes.indexOf(0, at + 8);
      if (zero > 0 && zero < end) {
        const keyword = bytes.toString('latin1', at + 8, zero);
        if (!texts.has(keyword)) texts.set(keyword, bytes.toString('latin1', zero + 1, end));
      }
    }
    if (type === 'IEND') break;
    at = end + 4;
  }
  return texts;
}
