/**
 * Compressed data in the format of zlib (RFC 1950 and 1951). Its own, since the zlib of each platform may give other
 * bytes for the same data, and since a process that has just begun pays for each line that it runs for the first
 * time: with fflate, which is made for long runs, a report of 73 pages takes 600 ms instead of 550.
 */
import { codeFor } from './huffman.ts';
import type { Code } from './huffman.ts';

const WINDOW = 1 << 15;
const HASH_BITS = 15;
/** Earlier places that are looked at for a repetition, and a length that is not worth looking for more. */
const CANDIDATES = 6;
const ENOUGH = 48;
const LEAST = 4;
const MOST = 258;
const BLOCK = 1 << 15;
const END_OF_BLOCK = 256;
const FIRST_LENGTH = 257;

const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Symbol of each length and each distance, and what each symbol begins with. */
const lengthSymbols = new Uint8Array(MOST + 1);
const lengthStarts = new Uint16Array(29);
const distanceSymbols = new Uint8Array(WINDOW + 1);
const distanceStarts = new Uint16Array(30);

function fillTables(): void {
  let start = 3;
  LENGTH_EXTRA.forEach((extra, symbol) => {
    // 258 has a symbol of its own, although the one before reaches it.
    if (symbol === 28) start = MOST;
    lengthStarts[symbol] = start;
    lengthSymbols.fill(symbol, start, start + (1 << extra));
    start += 1 << extra;
  });
  let distance = 1;
  for (let symbol = 0; symbol < 30; symbol += 1) {
    distanceStarts[symbol] = distance;
    distanceSymbols.fill(symbol, distance, distance + (1 << distanceExtra(symbol)));
    distance += 1 << distanceExtra(symbol);
  }
}

function distanceExtra(symbol: number): number {
  return symbol < 4 ? 0 : (symbol >> 1) - 1;
}

/** Last place of each hash, and for each place the one before with the same hash; places go on from data to data. */
const heads = new Int32Array(1 << HASH_BITS);
const before = new Int32Array(WINDOW);
const tokens = new Uint32Array(BLOCK);
let base = 0;
/** Written over each time: room that is new must be cleared first. */
let room = new Uint8Array(1 << 16);

/** Bits written one after the other, the lowest first. */
class BitWriter {
  private readonly bytes: Uint8Array;
  private at = 0;
  private bits = 0;
  private count = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  put(value: number, length: number): void {
    this.bits |= value << this.count;
    this.count += length;
    while (this.count >= 8) {
      this.bytes[this.at] = this.bits;
      this.at += 1;
      this.bits >>>= 8;
      this.count -= 8;
    }
  }

  align(): void {
    if (this.count > 0) this.put(0, 8 - this.count);
  }

  /** A copy of what is written. */
  taken(): Uint8Array {
    return this.bytes.slice(0, this.at);
  }
}

/** The lengths of two codes, repetitions said in short: symbols of RFC 1951, 3.2.7, with what they repeat above. */
function shortLengths(lengths: readonly number[]): number[] {
  const short: number[] = [];
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at] ?? 0;
    let run = 1;
    while (at + run < lengths.length && lengths[at + run] === length && run < 138) run += 1;
    if (length === 0 && run >= 11) short.push(18 | ((run - 11) << 8));
    else if (length === 0 && run >= 3) short.push(17 | ((run - 3) << 8));
    else if (run >= 4) {
      run = Math.min(run, 7);
      short.push(length, 16 | ((run - 4) << 8));
    } else {
      run = 1;
      short.push(length);
    }
    at += run;
  }
  return short;
}

const SHORT_EXTRA: Readonly<Record<number, number>> = { 16: 2, 17: 3, 18: 7 };

function lastUsed(lengths: Uint8Array, least: number): number {
  let count = lengths.length;
  while (count > least && lengths[count - 1] === 0) count -= 1;
  return count;
}

function putCodes(writer: BitWriter, letters: Code, distances: Code): void {
  const letterCount = lastUsed(letters.lengths, FIRST_LENGTH);
  const distanceCount = lastUsed(distances.lengths, 1);
  const short = shortLengths([
    ...letters.lengths.subarray(0, letterCount),
    ...distances.lengths.subarray(0, distanceCount),
  ]);
  const frequencies = new Uint32Array(19);
  for (const symbol of short) frequencies[symbol & 0xff] = (frequencies[symbol & 0xff] ?? 0) + 1;
  const code = codeFor(frequencies, 7);
  let orderCount = CODE_LENGTH_ORDER.length;
  while (orderCount > 4 && code.lengths[CODE_LENGTH_ORDER[orderCount - 1] ?? 0] === 0) orderCount -= 1;
  writer.put(letterCount - FIRST_LENGTH, 5);
  writer.put(distanceCount - 1, 5);
  writer.put(orderCount - 4, 4);
  for (const symbol of CODE_LENGTH_ORDER.slice(0, orderCount)) writer.put(code.lengths[symbol] ?? 0, 3);
  for (const entry of short) {
    const symbol = entry & 0xff;
    writer.put(code.bits[symbol] ?? 0, code.lengths[symbol] ?? 0);
    const extra = SHORT_EXTRA[symbol];
    if (extra !== undefined) writer.put(entry >> 8, extra);
  }
}

const letterCounts = new Uint32Array(286);
const distanceCounts = new Uint32Array(30);

function putBlock(writer: BitWriter, count: number, last: boolean): void {
  letterCounts[END_OF_BLOCK] = 1;
  const letters = codeFor(letterCounts, 15);
  const distances = codeFor(distanceCounts, 15);
  writer.put(last ? 1 : 0, 1);
  writer.put(2, 2);
  putCodes(writer, letters, distances);
  for (let index = 0; index < count; index += 1) {
    const token = tokens[index] ?? 0;
    if (token < END_OF_BLOCK) {
      writer.put(letters.bits[token] ?? 0, letters.lengths[token] ?? 0);
      continue;
    }
    const length = token >>> 16;
    const distance = token & 0xffff;
    const symbol = lengthSymbols[length] ?? 0;
    writer.put(letters.bits[symbol + FIRST_LENGTH] ?? 0, letters.lengths[symbol + FIRST_LENGTH] ?? 0);
    writer.put(length - (lengthStarts[symbol] ?? 0), LENGTH_EXTRA[symbol] ?? 0);
    const far = distanceSymbols[distance] ?? 0;
    writer.put(distances.bits[far] ?? 0, distances.lengths[far] ?? 0);
    writer.put(distance - (distanceStarts[far] ?? 0), distanceExtra(far));
  }
  writer.put(letters.bits[END_OF_BLOCK] ?? 0, letters.lengths[END_OF_BLOCK] ?? 0);
  letterCounts.fill(0);
  distanceCounts.fill(0);
}

function putBlocks(writer: BitWriter, data: Uint8Array): void {
  const end = data.length;
  let count = 0;
  let hashed = 0;
  for (let at = 0; at < end;) {
    let best = LEAST - 1;
    let distance = 0;
    if (at + LEAST <= end) {
      const hash = hashAt(data, at);
      let place = heads[hash] ?? 0;
      before[(base + at) & (WINDOW - 1)] = place;
      heads[hash] = base + at;
      hashed = at + 1;
      const most = Math.min(MOST, end - at);
      for (let left = CANDIDATES; left > 0 && base + at - place < WINDOW; left -= 1) {
        const from = place - base;
        if (data[from + best] === data[at + best]) {
          let length = 0;
          while (length < most && data[from + length] === data[at + length]) length += 1;
          if (length > best) {
            best = length;
            distance = at - from;
            if (length >= ENOUGH || length === most) break;
          }
        }
        place = before[place & (WINDOW - 1)] ?? 0;
      }
    }
    if (distance === 0) {
      const byte = data[at] ?? 0;
      tokens[count] = byte;
      letterCounts[byte] = (letterCounts[byte] ?? 0) + 1;
      at += 1;
    } else {
      tokens[count] = (best << 16) | distance;
      const symbol = (lengthSymbols[best] ?? 0) + FIRST_LENGTH;
      letterCounts[symbol] = (letterCounts[symbol] ?? 0) + 1;
      const far = distanceSymbols[distance] ?? 0;
      distanceCounts[far] = (distanceCounts[far] ?? 0) + 1;
      at += best;
      for (const stop = Math.min(at, end - LEAST + 1); hashed < stop; hashed += 1) {
        const hash = hashAt(data, hashed);
        before[(base + hashed) & (WINDOW - 1)] = heads[hash] ?? 0;
        heads[hash] = base + hashed;
      }
    }
    count += 1;
    if (count === BLOCK && at < end) {
      putBlock(writer, count, false);
      count = 0;
    }
  }
  putBlock(writer, count, true);
}

function hashAt(data: Uint8Array, at: number): number {
  const word =
    (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24);
  return Math.imul(word, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** Sums may grow by so many bytes before they must be brought back (RFC 1950). */
const SUMS = 5552;

function adler32(data: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let from = 0; from < data.length; from += SUMS) {
    const to = Math.min(from + SUMS, data.length);
    for (let at = from; at < to; at += 1) {
      low += data[at] ?? 0;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return high * 0x10000 + low;
}

/** Compresses data. The same data gives the same bytes on every machine, whatever was compressed before. */
export function deflate(data: Uint8Array): Uint8Array {
  if (base === 0) fillTables();
  // So far from what was compressed before that nothing of it is seen.
  base += WINDOW;
  if (base + data.length > 0x3fffffff) {
    heads.fill(0);
    base = WINDOW;
  }
  const blocks = Math.ceil(data.length / BLOCK) + 1;
  const size = data.length + (data.length >> 2) + blocks * 400 + 6;
  if (room.length < size) room = new Uint8Array(size);
  const writer = new BitWriter(room);
  writer.put(0x78, 8);
  writer.put(0x01, 8);
  putBlocks(writer, data);
  base += data.length;
  writer.align();
  const sum = adler32(data);
  for (const shift of [24, 16, 8, 0]) writer.put((sum >>> shift) & 0xff, 8);
  return writer.taken();
}
