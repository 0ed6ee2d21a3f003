import { brotliDecompressSync } from 'node:zlib';

/** Tables that WOFF2 names by number instead of by tag (https://www.w3.org/TR/WOFF2/#table_dir_format). */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const ARBITRARY = 63;

/**
 * The characters that a WOFF2 font has glyphs for, read from its `cmap` table (formats 4 and 12).
 * @throws RangeError if the file is no WOFF2 or has no such table
 */
export function woff2Characters(file: Buffer): Set<number> {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new RangeError('Not a WOFF2 file');
  const tableCount = file.readUInt16BE(12);
  const compressedLength = file.readUInt32BE(20);
  let at = 48;
  const base128 = () => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
  };
  const lengths: [kind: number, length: number][] = [];
  for (let table = 0; table < tableCount; table += 1) {
    const flags = file.readUInt8(at++);
    const kind = flags & 0x3f;
    if (kind === ARBITRARY) at += 4;
    let length = base128();
    const version = flags >> 6;
    const transformed = kind === GLYF || kind === LOCA ? version !== 3 : version !== 0;
    if (transformed) length = base128();
    lengths.push([kind, length]);
  }
  const tables = brotliDecompressSync(file.subarray(at, at + compressedLength));
  let start = 0;
  for (const [kind, length] of lengths) {
    if (kind === CMAP) return cmapCharacters(tables.subarray(start, start + length));
    start += length;
  }
  throw new RangeError('The font has no cmap table');
}

function cmapCharacters(cmap: Buffer): Set<number> {
  const found = new Set<number>();
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) {
      const size = table.readUInt16BE(6);
      for (let segment = 0; segment < size; segment += 2) {
        const last = table.readUInt16BE(14 + segment);
        const first = table.readUInt16BE(16 + size + segment);
        for (let code = first; code <= last && code !== 0xffff; code += 1) found.add(code);
      }
    } else if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group += 1) {
        const last = table.readUInt32BE(16 + group * 12 + 4);
        for (let code = table.readUInt32BE(16 + group * 12); code <= last; code += 1)
          found.add(code);
      }
    }
  }
  return found;
}
