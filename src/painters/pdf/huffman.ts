/** Prefix codes of least length (RFC 1951, 3.2.2), with a limit to the length of each. */

export interface Code {
  /** Bits of each symbol; 0 for one that does not occur. */
  readonly lengths: Uint8Array;
  /** The bits of each symbol in the order in which they are written, the first lowest. */
  readonly bits: Uint16Array;
}

/** Symbols of a code, at most; a number of them fits in the low bits of a key to sort by. */
const SYMBOL_BITS = 9;

/** Depths of the leaves of the tree of least length, in place of their weights, which ascend (Moffat and Katajainen). */
function weightsToDepths(nodes: Int32Array): void {
  const count = nodes.length;
  const at = (index: number): number => nodes[index] ?? 0;
  nodes[0] = at(0) + at(1);
  let root = 0;
  let leaf = 2;
  for (let next = 1; next < count - 1; next += 1) {
    if (leaf >= count || at(root) < at(leaf)) {
      nodes[next] = at(root);
      nodes[root] = next;
      root += 1;
    } else {
      nodes[next] = at(leaf);
      leaf += 1;
    }
    if (leaf >= count || (root < next && at(root) < at(leaf))) {
      nodes[next] = at(next) + at(root);
      nodes[root] = next;
      root += 1;
    } else {
      nodes[next] = at(next) + at(leaf);
      leaf += 1;
    }
  }
  nodes[count - 2] = 0;
  for (let next = count - 3; next >= 0; next -= 1) nodes[next] = at(at(next)) + 1;
  let open = 1;
  let next = count - 1;
  root = count - 2;
  for (let depth = 0; open > 0; depth += 1) {
    let inner = 0;
    for (; root >= 0 && at(root) === depth; root -= 1) inner += 1;
    for (; open > inner; open -= 1) {
      nodes[next] = depth;
      next -= 1;
    }
    open = inner * 2;
  }
}

/** How many codes there are of each length, none longer than the limit. */
function countLengths(depths: Int32Array, limit: number): Int32Array {
  const counts = new Int32Array(limit + 1);
  for (const depth of depths) counts[Math.min(depth, limit)] = (counts[Math.min(depth, limit)] ?? 0) + 1;
  let total = 0;
  for (let length = 1; length <= limit; length += 1) total += (counts[length] ?? 0) << (limit - length);
  // Each code that is lifted to the limit is paid for by one that was shorter.
  for (; total > 1 << limit; total -= 1) {
    counts[limit] = (counts[limit] ?? 0) - 1;
    let length = limit - 1;
    while ((counts[length] ?? 0) === 0) length -= 1;
    counts[length] = (counts[length] ?? 0) - 1;
    counts[length + 1] = (counts[length + 1] ?? 0) + 2;
  }
  return counts;
}

function reversed(value: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((value >> bit) & 1) << (length - 1 - bit);
  return result;
}

/** The code for symbols that occur so many times. It has two at least, since some readers want no fewer. */
export function codeFor(frequencies: Uint32Array, limit: number): Code {
  let used = frequencies.reduce((count, frequency) => count + (frequency > 0 ? 1 : 0), 0);
  for (let symbol = 0; used < 2; symbol += 1) {
    if (frequencies[symbol] !== 0) continue;
    frequencies[symbol] = 1;
    used += 1;
  }
  const keys: number[] = [];
  frequencies.forEach((frequency, symbol) => {
    if (frequency > 0) keys.push(frequency * (1 << SYMBOL_BITS) + symbol);
  });
  const sorted = Float64Array.from(keys).sort();
  const depths = Int32Array.from(sorted, (key) => Math.floor(key / (1 << SYMBOL_BITS)));
  weightsToDepths(depths);
  const counts = countLengths(depths, limit);
  const lengths = new Uint8Array(frequencies.length);
  let last = sorted.length;
  for (let length = 1; length <= limit; length += 1)
    for (let left = counts[length] ?? 0; left > 0; left -= 1) {
      last -= 1;
      lengths[(sorted[last] ?? 0) % (1 << SYMBOL_BITS)] = length;
    }
  return { lengths, bits: bitsOf(lengths, counts) };
}

function bitsOf(lengths: Uint8Array, counts: Int32Array): Uint16Array {
  const next = new Int32Array(counts.length + 1);
  for (let length = 1; length < counts.length; length += 1)
    next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
  const bits = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    bits[symbol] = reversed(next[length] ?? 0, length);
    next[length] = (next[length] ?? 0) + 1;
  });
  return bits;
}
