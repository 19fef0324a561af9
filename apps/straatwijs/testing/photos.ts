import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Words that must be nowhere once a photo was taken in: who made it, where, and what else a file carries along. */
export const secret = 'GEHEIM-Weimarstraat-12';

const street = (width: number, height: number): Buffer => {
  // Drawn by hand: bands of a road, a wall and a face-sized square, with some grain so that it does not pack to nothing.
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isFace = x > width * 0.4 && x < width * 0.6 && y > height * 0.2 && y < height * 0.5;
      const [r, g, b] = isFace ? [230, 60, 40] : y > height * 0.7 ? [120, 120, 120] : [180, 200, 160];
      const grain = (x * 7 + y * 13) % 11;
      data.set([r + grain, g + grain, b + grain], (y * width + x) * 3);
    }
  return data;
};

/** Pixels of a street, `width` by `height`. */
export const aPicture = (width = 900, height = 600) =>
  sharp(street(width, height), { raw: { width, height, channels: 3 } });

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secret}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const exif = {
  IFD0: { Artist: secret, Make: secret, ImageDescription: secret },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 4/1 1234/100', GPSLongitudeRef: 'E', GPSLongitude: '4/1 17/1 0/1' },
};

const withEverything = (image: Sharp) => image.withExif(exif).withXmp(xmp).withIccProfile('p3');

/** A segment of a JPEG, with its marker. */
const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** As a phone makes it: place, name, maker, colour profile, a comment, a small picture inside, and something after its end. */
export const aJpeg = async (width?: number, height?: number): Promise<Buffer> => {
  const plain = await withEverything(aPicture(width, height)).jpeg().toBuffer();
  const small = await aPicture(64, 48).withExif(exif).jpeg().toBuffer();
  // JFXX carries a JPEG of its own.
  const inside = segment(0xe0, Buffer.concat([Buffer.from('JFXX\0\x10', 'latin1'), small]));
  const comment = segment(0xfe, Buffer.from(`comment ${secret}`));
  const maker = segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`));
  return Buffer.concat([plain.subarray(0, 2), inside, comment, maker, plain.subarray(2), Buffer.from(`\n${secret}\n`)]);
};

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** With every kind of text that a PNG can hold, and something after its end. */
export const aPng = async (width?: number, height?: number): Promise<Buffer> => {
  const plain = await withEverything(aPicture(width, height)).png().toBuffer();
  const texts = [
    chunk('tEXt', Buffer.from(`Author\0${secret}`, 'latin1')),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(secret)])),
    chunk('iTXt', Buffer.from(`Title\0\0\0nl\0Titel\0${secret}`)),
  ];
  // After the header chunk, which is always 25 bytes.
  return Buffer.concat([plain.subarray(0, 33), ...texts, plain.subarray(33), Buffer.from(secret)]);
};

export const aWebp = async (width?: number, height?: number): Promise<Buffer> =>
  Buffer.concat([await withEverything(aPicture(width, height)).webp().toBuffer(), Buffer.from(secret)]);

/** A drawing of our own of 128 by 96, packed by heif-enc with a place and the name GEHEIM-NAAM in it: nothing here can pack HEIC. */
export const aHeic = (): Buffer => Buffer.from(heic, 'base64');
const heic =
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAA' +
  'AAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAGkAAEAAAAAAAAAugACAAAAAAJeAAEAAAAAAAABKgAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAA' +
  'AAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGE' +
  'ABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoBAgYWW6kkprmwIAAAMAAgAAAwACECIAAQAHRAHBcrAiQAAA' +
  'ABRpc3BlAAAAAAAAAIAAAABgAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQ' +
  'AAAextZGF0AAAAtigBrxmAohIYIORJWnJ1PQXmr3C/yDk74XkCUyhKL2XCSyL2OsK81EPgsTmprmz7sQOcbn65j2QZERtenGk1lH77d7sJMbi9' +
  'pg+uPo0Mka7YfVkjGvX0ZDhX5mkrNUT1EUXf1Qp1PQraztHF43zTDZxIw+UVcgYLHrU8spj4EbMWB2+dnek+4hqz9Q9zKpaBrOs34mGCI56llk' +
  '1WkNqm/5uUPC/wKIm/ro7Alv/+tAqD1oH1Qj4cAAAAAElJKgAIAAAACQAPAQIACwAAAJYAAAASAQMAAQAAAAEAAAAaAQUAAQAAAHoAAAAbAQUA' +
  'AQAAAIIAAAAoAQMAAQAAAAIAAAA7AQIADAAAAIoAAAATAgMAAQAAAAEAAABphwQAAQAAAKIAAAAliAQAAQAAAPAAAAAAAAAASAAAAAEAAABIAA' +
  'AAAQAAAEdFSEVJTS1OQUFNAFN0cmFhdGZvb24AAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAE' +
  'AAEAAACAAAAAA6AEAAEAAABgAAAAAAAAAAIAAQACAAIAAABOAAAAAgAFAAMAAAAOAQAAAAAAADQAAAABAAAABAAAAAEAAAAAAAAAAQAAAA==';

/** Says that it is as large as this, and holds next to nothing: a PNG that unpacks to `width` times `height` black pixels. */
export const aBomb = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * Math.min(height, 4000)), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The markers of a JPEG up to its end, and how many bytes come after it. */
export const partsOfJpeg = (bytes: Uint8Array): { readonly markers: readonly number[]; readonly after: number } => {
  const markers: number[] = [];
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) {
      at++;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    // Stuffed bytes and restart marks belong to the picture itself.
    if (marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    markers.push(marker);
    if (marker === 0xd9) return { markers, after: bytes.length - at - 2 };
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return { markers, after: -1 };
};
