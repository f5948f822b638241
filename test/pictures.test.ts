import { describe, expect, it } from 'vitest';
import { readPicture } from '../src/pictures/read-picture.ts';
import { jpeg } from './support/jpeg.ts';

function svg(inside: string, head = 'viewBox="0 0 10 10"'): Uint8Array {
  return Buffer.from(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inside}</svg>`,
  );
}

function path(d: string, more = ''): Uint8Array {
  return svg(`<path d="${d}" ${more}/>`);
}

/** Why a picture is refused; «leído» when it is not. */
function reason(bytes: Uint8Array): string {
  const read = readPicture(bytes);
  return 'reason' in read ? read.reason : 'leído';
}

/** The outlines of a drawing in short: `M0,0 L5,0 z`, with their colour. */
function drawn(bytes: Uint8Array): readonly string[] {
  const read = readPicture(bytes);
  if (!('picture' in read) || read.picture.kind !== 'drawing') return [];
  return read.picture.outlines.map(({ steps, fill, evenOdd }) => {
    const text = steps.map((step) => {
      if (step.kind === 'close') return 'z';
      if (step.kind === 'curve')
        return `C${[...step.by, step.to].map((point) => point.map(short).join(',')).join(' ')}`;
      return `${step.kind === 'move' ? 'M' : 'L'}${step.to.map(short).join(',')}`;
    });
    return `${text.join(' ')} ${fill}${evenOdd ? ' evenodd' : ''}`;
  });
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

describe('an SVG', () => {
  it.each([
    ['straight lines', path('M0 0H5V5h-5z'), ['M0,0 L5,0 L5,5 L0,5 z #000000']],
    ['pairs after a move', path('m1 1 2 0 0 2z'), ['M1,1 L3,1 L3,3 z #000000']],
    ['numbers run together', path('M.5-1.5.25 1e0'), ['M0.5,-1.5 L0.25,1 #000000']],
    ['a smooth curve', path('M0 0C0 1 1 2 2 2S4 1 4 0'), ['M0,0 C0,1 1,2 2,2 C3,2 4,1 4,0 #000000']],
    ['a curve with one control point', path('M0 0Q3 3 6 0'), ['M0,0 C2,2 4,2 6,0 #000000']],
    [
      'a colour in its style',
      path('M0 0H5V5z', 'style="fill:#abc;stroke:none;fill-rule:evenodd"'),
      ['M0,0 L5,0 L5,5 #aabbcc evenodd'.replace('5,5 ', '5,5 z ')],
    ],
    [
      'a colour in a style with a remark, in capitals',
      path('M0 0H5z', 'style="/* rojo; fill:#000 */FILL: #c8102e !important;STROKE:NONE"'),
      ['M0,0 L5,0 z #c8102e'],
    ],
    ['nothing of what is hidden in capitals', svg('<path style="display:NONE" d="M9 9H5z"/><path d="M0 0H5z"/>'), ['M0,0 L5,0 z #000000']], // prettier-ignore
    [
      'a colour in capitals in a style sheet for all',
      svg('<style type="text/css" media="all">.a{FILL:#c8102e}</style><path class="a" d="M0 0H5z"/>'),
      ['M0,0 L5,0 z #c8102e'],
    ],
    ['a colour by its name', path('M0 0H5z', 'fill="Red"'), ['M0,0 L5,0 z #ff0000']],
    ['a colour by its parts', path('M0 0H5z', 'fill="rgb(200, 16,46)"'), ['M0,0 L5,0 z #c8102e']],
    ['a colour by shares', path('M0 0H5z', 'style="fill:rgb(100%,0%,50%)"'), ['M0,0 L5,0 z #ff0080']],
    [
      'of groups that are solid, or not shown',
      svg(
        '<g opacity="1.0"><path style="opacity:1" d="M0 0H5z"/></g><g display="none" opacity=".5"><path d="M1 0H5z"/></g>',
      ),
      ['M0,0 L5,0 z #000000'],
    ],
    ['a colour of its group', svg('<g fill="#112233"><path d="M0 0H5z"/></g>'), ['M0,0 L5,0 z #112233']],
    [
      'nothing of what is a comment or a definition',
      svg('<!-- <path d="M9 9H5z"/> --><defs><path d="M8 8H5z"/></defs><path d="M0 0H5z"/>'),
      ['M0,0 L5,0 z #000000'],
    ],
    [
      'colours of classes, of which the later rule counts, and less than those of its own style',
      svg(
        '<defs><style type="text/css">/* x */.a,.b{fill:#fff;}.b{fill:#c8102e;stroke:none}</style></defs>' +
          '<path class="a" d="M0 0H5z"/><path class="a b" fill="#000000" d="M1 0H5z"/>' +
          '<path class="b" style="fill:#123456" d="M2 0H5z"/><g class="b"><path d="M3 0H5z"/></g>',
      ),
      ['M0,0 L5,0 z #ffffff', 'M1,0 L5,0 z #c8102e', 'M2,0 L5,0 z #123456', 'M3,0 L5,0 z #c8102e'],
    ],
    [
      'colours of a marked-up style sheet',
      svg('<style><![CDATA[.a{fill:#abc}]]></style><path class="a" d="M0 0H5z"/>'),
      ['M0,0 L5,0 z #aabbcc'],
    ],
    [
      'nothing of what is hidden, whatever stands in it says',
      svg(
        '<style>.x{visibility:hidden}</style><g class="x"><path d="M9 9H5z"/></g>' +
          '<g display="none"><path display="inline" d="M9 9H5z"/></g><path d="M0 0H5z"/>',
      ),
      ['M0,0 L5,0 z #000000'],
    ],
    [
      'nothing of what has no fill',
      svg('<path d="M9 9H5z" fill="none"/><path d="M0 0H5z"/>'),
      ['M0,0 L5,0 z #000000'],
    ],
  ])('gives %s', (_name, bytes, expected) => {
    expect(drawn(bytes)).toEqual(expected);
  });

  it.each([
    ['a number that is none', path('M0 0L1e400 5z'), 'tiene un trazo que no se puede dibujar'],
    ['a number missing', path('M0 0L5z'), 'tiene un trazo que no se puede dibujar'],
    ['a path that begins with a line', path('L5 5z'), 'tiene un trazo que no se puede dibujar'],
    ['an arc', path('M0 0A5 5 0 0 1 9 9'), 'tiene un trazo que no se puede dibujar'],
    ['a letter that is no command', path('M0 0X5'), 'tiene un trazo que no se puede dibujar'],
    ['a colour that is not read', path('M0 0H5z', 'fill="papayawhip"'), 'tiene el color «papayawhip»'],
    [
      'a colour as long as a book, of which the beginning is told',
      path('M0 0H5z', `fill="${'papaya'.repeat(60_000)}"`),
      `tiene el color «${'papaya'.repeat(7).slice(0, 40)}…», que no se lee`,
    ],
    ['a border', path('M0 0H5z', 'stroke="#000"'), 'tiene un trazo con borde'],
    [
      'a faint group, whatever its parts say of themselves',
      svg('<path d="M0 0H9z"/><g style="opacity:0.1"><path style="opacity:1" d="M0 0H5z"/></g>'),
      'tiene transparencia («opacity») en «g»',
    ],
    [
      'a group in another that is not to be seen',
      svg('<path d="M0 0H9z"/><g opacity="0"><g opacity="1"><path opacity="1" d="M0 0H5z"/></g></g>'),
      'tiene transparencia («opacity») en «g»',
    ],
    [
      'all of it faint',
      svg('<path style="opacity:1" d="M0 0H9z"/>', 'viewBox="0 0 9 9" opacity=".5"'),
      'tiene transparencia («opacity») en «svg»',
    ],
    [
      'a border of its class',
      svg('<style>.a{fill:none;stroke:#fc0}</style><path class="a" d="M0 0H5z"/>'),
      'tiene un trazo con borde',
    ],
    [
      'a style sheet of more than classes',
      svg('<style>path{fill:red}</style><path d="M0 0H5z"/>'),
      'tiene una hoja de estilos («style»)',
    ],
    [
      'a style sheet that is not closed',
      svg('<style>.a{fill:#fff</style><path d="M0 0H5z"/>'),
      'tiene una hoja de estilos («style»)',
    ],
    [
      'a style sheet for paper alone',
      svg('<style media="print">.a{fill:#0f0}</style><path class="a" fill="#f00" d="M0 0H5z"/>'),
      'tiene una hoja de estilos («style»)',
    ],
    [
      'a style sheet in another file',
      Buffer.from(
        '<?xml-stylesheet href="a.css"?><svg viewBox="0 0 9 9"><path class="a" d="M0 0H5z"/></svg>',
      ),
      'tiene una hoja de estilos («style»)',
    ],
    [
      'a style whose remark does not end',
      path('M0 0H5z', 'style="/* fill:#f00"'),
      'tiene un «style» en «path»',
    ],
    ['a letter by its number', path('M0 0H5z', 'style="fi&#108;l:#f00"'), 'tiene un «style» en «path»'],
    ['a transformation of all of it', svg('<path d="M0 0H5z"/>', 'viewBox="0 0 9 9" transform="scale(2)"'), 'tiene «transform» en «svg»'], // prettier-ignore
    ['all of it beside what is shown', svg('<path d="M0 0H5V5z"/>', 'viewBox="100 100 9 9"'), 'no tiene ningún trazo dentro'], // prettier-ignore
    [
      'an outline that is cut out',
      svg('<g style="clip-path:url(#a)"><path d="M0 0H5z"/></g>'),
      'tiene «clip-path» en «g»',
    ],
    ['a mask', path('M0 0H5z', 'mask="url(#a)"'), 'tiene «mask» en «path»'],
    ['a filter', path('M0 0H5z', 'filter="url(#a)"'), 'tiene «filter» en «path»'],
    ['a gradient', path('M0 0H5z', 'fill="url(#a)"'), 'tiene un trazo con borde'],
    ['a transformation', svg('<g transform="scale(2)"><path d="M0 0H5z"/></g>'), 'tiene «transform» en «g»'],
    [
      'an outline within another',
      svg('<path d="M0 0H9z"><path d="M0 0H5z"/></path>'),
      'tiene un trazo dentro de otro',
    ],
    [
      'an outline for some languages',
      svg('<path systemLanguage="qu" d="M0 0H5z"/>'),
      'tiene «systemLanguage» en «path»',
    ],
    [
      'a group for some readers',
      svg('<g requiredFeatures="x"><path d="M0 0H5z"/></g>'),
      'tiene «requiredFeatures» en «g»',
    ],
    ['an image', svg('<image href="x"/>'), 'tiene «image»'],
    ['a script', svg('<script>x</script><path d="M0 0H5z"/>'), 'tiene «script»'],
    ['no size', svg('<path d="M0 0H5z"/>', ''), 'no dice su tamaño'],
    ['a size of nothing', svg('<path d="M0 0H5z"/>', 'viewBox="0 0 0 10"'), 'no dice su tamaño'],
    ['no outline', svg(''), 'no tiene ningún trazo con relleno'],
    [
      'a tag that does not close',
      Buffer.from('<svg viewBox="0 0 1 1"><g><path d="M0 0H5z"/></svg>'),
      'no es un SVG bien escrito',
    ],
    [
      'an unfinished tag',
      Buffer.from(`<svg viewBox="0 0 1 1"><path d="M0 0H5z"/></svg${'<path '.repeat(50_000)}`),
      'no es un SVG bien escrito',
    ],
    [
      'entities',
      Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"><path d="M0 0H5z"/></svg>'),
      '',
    ],
  ])('with %s is refused', (_name, bytes, expected) => {
    expect(reason(bytes)).not.toBe('leído');
    expect(reason(bytes).startsWith(expected)).toBe(true);
  });
});

// With work that grows as the square of their size each of these takes minutes.
describe('an SVG from anybody', () => {
  const many = (piece: string): string => piece.repeat(400_000 / piece.length);

  it.each([
    ['comments that do not end', svg(many('<!--')), 'no es un SVG bien escrito'],
    ['style sheets that do not end', svg(many('<style>')), 'no es un SVG bien escrito'],
    ['tags that do not end', svg(many('<style ')), 'no es un SVG bien escrito'],
    ['remarks of a style sheet that do not end', svg(`<style>${many('/*')}</style>`), 'tiene una hoja'],
    ['a style sheet without rules', svg(`<style>${many('a')}</style>`), 'tiene una hoja'],
    ['declarations', svg(many('<!DOCTYPE')), 'no tiene ningún trazo'],
    ['a size of many digits', svg('', `viewBox="${many('1')}x 0 1 1"`), 'no dice su tamaño'],
    [
      'rules for a class of many parts',
      svg(`<style>${many('.a{fill:red}')}</style>${many('<g class="a"/>')}`),
      'no tiene ningún trazo',
    ],
    [
      'a rule of many declarations for a class of many parts',
      svg(`<style>.a{${many('p:1;')}}</style>${many('<g class="a"/>')}`),
      'no tiene ningún trazo',
    ],
  ])('of %s is refused at once', (_name, bytes, expected) => {
    expect(reason(bytes)).toContain(expected);
  });
});

describe('a photograph', () => {
  it('tells its size and how it stands', () => {
    expect(readPicture(jpeg({ orientation: 6 }))).toMatchObject({
      picture: { kind: 'photograph', width: 20, height: 10, orientation: 6 },
    });
    expect(readPicture(jpeg({ components: 1 }))).toMatchObject({ picture: { orientation: 1 } });
  });

  it.each([
    ['colours of print', jpeg({ components: 4 }), 'tiene colores de imprenta (CMYK)'],
    ['a frame without losses', jpeg({ frame: 0xc3 }), 'es un JPEG de una clase que un PDF no muestra'],
    ['arithmetic coding', jpeg({ frame: 0xc9 }), 'es un JPEG de una clase que un PDF no muestra'],
    ['twelve bits', jpeg({ precision: 12 }), 'es un JPEG de una clase que un PDF no muestra'],
    ['fewer data than its size takes', jpeg({ width: 300, height: 200 }), 'está dañado o incompleto'],
    ['no picture after its head', jpeg({ scan: false }), 'está dañado o incompleto'],
    ['an end that a download did not bring', jpeg().slice(0, -2), 'está dañado o incompleto'],
    ['no table of its code, as a frame of a film', jpeg({ tables: [0xdb] }), 'está dañado o incompleto'],
    ['no table of its values', jpeg({ tables: [0xc4] }), 'está dañado o incompleto'],
    ['a height of 0', jpeg({ height: 0 }), 'está dañado o incompleto'],
    ['a side too long', jpeg({ width: 60_000 }), 'mide 60000 × 10 puntos'],
    ['only its first bytes', Uint8Array.from([0xff, 0xd8, 0xff]), 'está dañado o incompleto'],
    ['nothing', new Uint8Array(), 'está vacío'],
  ])('with %s is refused', (_name, bytes, expected) => {
    expect(reason(bytes).startsWith(expected)).toBe(true);
  });

  it.each([
    ['PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'es un PNG; guárdelo como .jpg o .svg'],
    ['text', Buffer.from('hola'), 'no es un SVG ni una foto .jpg'],
    ['large', new Uint8Array(9 * 1024 * 1024), 'tiene 9 MB, y puede tener hasta 8; redúzcalo'],
  ])('that is %s says so', (_name, bytes, expected) => {
    expect(reason(bytes)).toBe(expected);
  });
});
