import { crc32 } from 'node:zlib';

function chunk(type: string, body: Buffer, damaged = false): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(damaged ? 0 : crc32(typed));
  return Buffer.concat([length, typed, check]);
}
/** A text of a picture that holds a card, as programs write it; `damaged`: its checksum does not fit. */
export const pngText = (keyword: string, card: object, damaged = false) =>
  chunk('tEXt', Buffer.from(`${keyword}\0${Buffer.from(JSON.stringify(card)).toString('base64')}`, 'latin1'), damaged);
/** A picture of these chunks, as far as anything of ours looks at one. */
export const png = (...chunks: Buffer[]) =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.alloc(13)),
    ...chunks,
    chunk('IEND', Buffer.alloc(0)),
  ]);
