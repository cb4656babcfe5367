import { crc32, deflateSync } from 'node:zlib';

/** A picture that stands for a photo of the poster: two bands of colour, 60 by 85. */
export function samplePoster(): Uint8Array {
  const [width, height] = [60, 85];
  const rows = Buffer.concat(
    Array.from({ length: height }, (_, y) => {
      const colour = y < height / 3 ? [0, 51, 153] : [255, 240, 180];
      return Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()]);
    }),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    ...[chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
