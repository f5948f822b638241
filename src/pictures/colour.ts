/** The colours that HTML 4 (6.5) names, which drawing programs write. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['silver', '#c0c0c0'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['white', '#ffffff'],
  ['maroon', '#800000'],
  ['red', '#ff0000'],
  ['purple', '#800080'],
  ['fuchsia', '#ff00ff'],
  ['green', '#008000'],
  ['lime', '#00ff00'],
  ['olive', '#808000'],
  ['yellow', '#ffff00'],
  ['navy', '#000080'],
  ['blue', '#0000ff'],
  ['teal', '#008080'],
  ['aqua', '#00ffff'],
]);

const PARTS = /^rgb\(\s*(\d+)(%?)\s*,\s*(\d+)\2\s*,\s*(\d+)\2\s*\)$/i;

/** A colour as SVG writes it (1.1, 4.2), as `#rrggbb`; undefined for one that is not read here. */
export function colourOf(text: string): string | undefined {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const [, red, percent, green, blue] = PARTS.exec(text) ?? [];
  if (red === undefined) return NAMES.get(text.toLowerCase());
  const most = percent === '%' ? 100 : 255;
  const parts = [red, green, blue].map((part) => Math.round((Math.min(Number(part), most) * 255) / most));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
