import type { Random } from './random.ts';

/** One way of breaking a project: where it can be done, and what the lines of the file become. */
export interface Mutation {
  readonly name: string;
  /** Files in which it is done. */
  readonly file: RegExp;
  /** Lines at which it can be done. */
  readonly at: RegExp;
  /** The rule speaks once of the many that a full project has: the fault is only a finding of its own in a small one. */
  readonly toldOfMany?: boolean;
  /**
   * The lines with the fault, and with `⟦code⟧` where each of its findings must start. undefined when the fault would
   * not be one here.
   */
  edit(lines: readonly string[], line: number, random: Random): readonly string[] | undefined;
}

const POI = /^poi\//;
const PLAN = /^plan\.yaml$/;
const UNIDADES = /^unidades\.yaml$/;

/** Every way of breaking a project, by what is done to it: deleted, renamed, retyped, duplicated, swapped, miscounted. */
export const mutations: readonly Mutation[] = [
  ...['objetivo', 'presupuesto', 'indicador', 'productos'].map((field) =>
    deleted(`an activity loses «${field}»`, POI, new RegExp(`^ {4}${field}:`), (lines, line) =>
      markedAt(lines, itemAbove(lines, line), /- (?=id:)/, `poi/sin-${field}`),
    ),
  ),
  {
    name: 'a POI loses the unit of its activities',
    file: POI,
    at: /^unidad: /,
    edit: (lines, line) =>
      lines
        .map((content, i) =>
          /^ {2}- id:/.test(content) && !ownFields(lines, i).some((own) => own.startsWith('    unidad:'))
            ? content.replace('- ', '- ⟦poi/sin-unidad⟧')
            : content,
        )
        .toSpliced(line, 1),
  },
  deleted('an objective loses its indicators', PLAN, /^ {8}indicadores:/, (lines, line) =>
    markedAt(lines, keyAbove(lines, line, /^ {6}- id:/), /- /, 'plan/objetivo-sin-indicador'),
  ),
  deleted('an activity loses its name', POI, /^ {4}nombre:/, (lines, line) =>
    markedAt(lines, itemAbove(lines, line), /- (?=id:)/, 'esquema/campo-requerido'),
  ),
  deleted(
    'an indicator of an activity loses its unit of measure',
    POI,
    /^ {6}unidad_medida:/,
    (lines, line) =>
      markedAt(lines, keyAbove(lines, line, /^ {4}indicador:/), /^ {4}/, 'esquema/campo-requerido'),
  ),
  ...['titulo', 'estado'].map((field) =>
    deleted(`the plan loses «${field}»`, PLAN, new RegExp(`^${field}:`), (lines) =>
      markedAt(lines, keyAbove(lines, lines.length - 1, /^tipo:/), /^/, 'esquema/campo-requerido'),
    ),
  ),
  {
    ...deleted('an indicator of the plan loses its baseline', PLAN, /^ {12}linea_base:/, (lines, line) =>
      markedAt(lines, keyAbove(lines, line, /^ {10}- id:/), /- /, 'indicador/sin-linea-base'),
    ),
    toldOfMany: true,
  },
  deleted('an objective loses its name', PLAN, /^ {8}nombre:/, (lines, line) =>
    markedAt(lines, keyAbove(lines, line, /^ {6}- id:/), /- /, 'esquema/campo-requerido'),
  ),

  ...['objetivo', 'presupuesto', 'indicador', 'productos', 'cronograma', 'nombre'].map((field) =>
    replaced(
      `a letter is missing in the key «${field}»`,
      POI,
      new RegExp(`^( {4})${field}:`),
      (_, indent) => `${indent}⟦esquema/campo-desconocido⟧${field.slice(0, 3)}${field.slice(4)}:`,
    ),
  ),
  ...['titulo', 'periodo', 'vision', 'dimensiones'].map((field) =>
    replaced(
      `a letter is doubled in the key «${field}» of the plan`,
      PLAN,
      new RegExp(`^${field}:`),
      () => `⟦esquema/campo-desconocido⟧${field[0]}${field}:`,
    ),
  ),
  replaced(
    'an activity cites an objective that is not there',
    POI,
    /^( {4}objetivo: )(\S+)$/,
    (_, key, id) => `${key}⟦poi/objetivo-inexistente⟧${id}9`,
  ),
  replaced(
    'an activity cites a project that is not there',
    POI,
    /^( {4}proyecto: )"[\d.]+"$/,
    (_, key) => `${key}⟦poi/proyecto-ajeno⟧"99.9"`,
  ),
  replaced(
    'an activity cites an indicator that is not there',
    POI,
    /^( {4}indicador_plan: )(\S+)$/,
    (_, key, id) => `${key}⟦poi/indicador-ajeno⟧${id}9`,
  ),
  replaced(
    'a POI cites a unit that is not there',
    POI,
    /^((?: {4})?unidad: )(\S+)$/,
    (_, key, id) => `${key}⟦poi/unidad-inexistente⟧${id}X`,
  ),
  replaced(
    'a POI cites another plan',
    POI,
    /^(plan: )(\S+)$/,
    (_, key, id) => `${key}⟦poi/plan-inexistente⟧${id}-b`,
  ),
  replaced(
    'an objective is entrusted to a unit that is not there',
    PLAN,
    /^( {8}responsable: )(\S+)$/,
    (_, key, id) => `${key}⟦plan/responsable-inexistente⟧${id}X`,
  ),

  replaced(
    'an amount is written in words',
    POI,
    /^( {6}(?:pia|pim|certificado|devengado): )[\d.]+$/,
    (_, key) => `${key}⟦esquema/tipo-incorrecto⟧ochenta mil`,
  ),
  replaced(
    'an amount has separators of thousands',
    POI,
    /^( {6}(?:pia|pim|devengado): )[\d.]+$/,
    (_, key) => `${key}⟦yaml/numero-con-formato⟧1,250,000.50`,
  ),
  replaced(
    'an amount has the mark of the currency',
    POI,
    /^( {6}(?:pia|pim|devengado): )([\d.]+)$/,
    (_, key, amount) => `${key}⟦yaml/numero-con-formato⟧S/ ${amount}`,
  ),
  replaced(
    'an amount has three decimals',
    POI,
    /^( {6}(?:pia|pim|devengado): )(\d+)[\d.]*$/,
    (_, key, amount) => `${key}⟦yaml/miles-con-punto⟧${amount}.125`,
  ),
  replaced(
    'an amount is negative',
    POI,
    /^( {6}(?:pia|pim|devengado): )(\S+)$/,
    (_, key, amount) => `${key}⟦esquema/fuera-de-rango⟧-${amount}`,
  ),
  replaced(
    'a target is yes instead of a number',
    POI,
    /^( {6}meta: )\S+$/,
    (_, key) => `${key}⟦esquema/tipo-incorrecto⟧true`,
  ),
  replaced(
    'a code loses its quotation marks',
    POI,
    /^( {4}proyecto: )"([\d.]+)"$/,
    (_, key, code) => `${key}⟦yaml/tipo-ambiguo⟧${code}`,
  ),
  replaced(
    'a date is written as people do',
    POI,
    /^(fecha_corte: )(\d{4})-(\d\d)-(\d\d)$/,
    (_, key, year, month, day) => `${key}⟦esquema/formato-incorrecto⟧${day}/${month}/${year}`,
  ),
  replaced(
    'day and month of a date are swapped',
    POI,
    /^(fecha_corte: )(\d{4})-(\d\d)-(\d\d)$/,
    (_, key, year, month, day) => `${key}⟦esquema/formato-incorrecto⟧${year}-${day}-${month}`,
  ),
  replaced(
    'a date is not in the calendar',
    POI,
    /^(fecha_corte: )(\d{4})-\d\d-\d\d$/,
    (_, key, year) => `${key}⟦esquema/formato-incorrecto⟧${year}-06-31`,
  ),
  replaced(
    'a state is misspelt',
    POI,
    /^(estado: )(\w+)(\w)$/,
    (_, key, word) => `${key}⟦esquema/valor-no-permitido⟧${word}x`,
  ),
  replaced(
    'a direction is misspelt',
    PLAN,
    /^( {12}sentido: )\w+$/,
    (_, key) => `${key}⟦esquema/valor-no-permitido⟧acendente`,
  ),
  replaced(
    'a list is a text',
    POI,
    /^( {4}distritos: )\[.*\]$/,
    (_, key) => `${key}⟦esquema/tipo-incorrecto⟧Puno`,
  ),
  replaced(
    'a progress is over 100',
    POI,
    /^(.*\bavance: )\d+(.*)$/,
    (_, before, after) => `${before}⟦esquema/fuera-de-rango⟧130${after}`,
  ),
  replaced(
    'the version is another',
    POI,
    /^(version: )1$/,
    (_, key) => `${key}⟦esquema/version-no-admitida⟧2`,
  ),
  replaced('the kind is misspelt', POI, /^(tipo: )poi$/, (_, key) => `${key}⟦esquema/tipo-desconocido⟧pio`),

  replaced(
    'the dates of a task are swapped',
    POI,
    /^(.*\binicio: )(\S+)(, fin: )([\d-]+)(.*)$/,
    (_, a, start, b, end, c) =>
      start === end ? undefined : `${a}${end}${b}⟦cronograma/fin-antes-de-inicio⟧${start}${c}`,
  ),
  replaced(
    'something was done in a month to come',
    POI,
    /^( {6}ejecutado: \{ene: .*)\}$/,
    (_, before) => `${before}, dic: ⟦avance/mes-futuro⟧1}`,
  ),
  replaced(
    'a month of the other semester is programmed',
    POI,
    /^( {6})(programado: \{ene: .*)\}$/,
    (_, indent, months) => `${indent}⟦avance/mes-ajeno⟧${months}, jul: 1}`,
  ),
  replaced(
    'a month is misspelt',
    POI,
    /^( {6}programado: \{.*)abr(: .*)$/,
    (_, before, after) => `${before}⟦esquema/campo-desconocido⟧abrl${after}`,
  ),

  duplicated('a key stands twice', POI, /^ {4}(?:objetivo|nombre|proyecto): /, (line) =>
    line.replace(/^ {4}/, '    ⟦yaml/clave-duplicada⟧'),
  ),
  duplicated('an axis stands twice', PLAN, /^ {2}- \{id: EJE-/, (line) =>
    line.replace(/id: /, 'id: ⟦plan/id-duplicado⟧'),
  ),
  duplicated('a programme stands twice', PLAN, /^ {10}- \{codigo: /, (line) =>
    line.replace(/codigo: /, 'codigo: ⟦plan/id-duplicado⟧'),
  ),
  duplicated('a unit stands twice', UNIDADES, /^ {2}- \{id: /, (line) =>
    line.replace(/id: /, 'id: ⟦unidades/id-duplicado⟧'),
  ),
  {
    name: 'two activities have one id',
    file: POI,
    at: /^ {2}- id: /,
    edit: (lines, line) => {
      const next = lines.findIndex((content, i) => i > line && /^ {2}- id: /.test(content));
      const [, id] = /id: (\S+)/.exec(lines[line] ?? '') ?? [];
      return next < 0 ? undefined : lines.with(next, `  - id: ⟦poi/id-duplicado⟧${id}`);
    },
  },

  // What lies between the two amounts is brought up or down to where no other finding follows.
  ...[
    { limit: 'pim', stage: 'certificado', moved: 'stage' },
    { limit: 'certificado', stage: 'comprometido', moved: 'stage' },
    { limit: 'comprometido', stage: 'devengado', moved: 'limit' },
    { limit: 'devengado', stage: 'girado', moved: 'stage' },
  ].map(({ limit, stage, moved }): Mutation => ({
    name: `«${stage}» is one céntimo over «${limit}»`,
    file: POI,
    at: new RegExp(`^ {6}${stage}: [\\d.]+$`),
    edit: (lines, line) => {
      const [, below] = new RegExp(`^ {6}${limit}: ([\\d.]+)$`).exec(lines[line - 1] ?? '') ?? [];
      const [, above] = /: ([\d.]+)$/.exec(lines[line] ?? '') ?? [];
      if (below === undefined || above === undefined || above === '0.00') return undefined;
      const amounts = moved === 'stage' ? [below, plusCents(below, 1)] : [plusCents(above, -1), above];
      return lines
        .with(line - 1, `      ${limit}: ${amounts[0]}`)
        .with(line, `      ${stage}: ⟦presupuesto/cadena-rota⟧${amounts[1]}`);
    },
  })),

  replaced('a text holds a colon', POI, /^( {4}nombre: )([^"'>|]+)$/, (_, key, name) =>
    /[:#]/.test(name) ? undefined : `${key}⟦yaml/sintaxis⟧${name}: segunda etapa`,
  ),
  replaced(
    'a text is cut by its number sign',
    POI,
    /^( {4}nombre: )([^"'>|#]+)$/,
    (_, key, name) => `${key}⟦yaml/texto-truncado⟧${name} #12`,
  ),
  replaced(
    'a conflict was not resolved',
    POI,
    /^( {4}nombre: .*)$/,
    (line) => `⟦yaml/conflicto-de-git⟧<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> rama`,
  ),
];

/** The block of a key goes away; `mark` says where the finding stands, in lines that keep their numbers until then. */
function deleted(
  name: string,
  file: RegExp,
  at: RegExp,
  mark: (lines: readonly string[], line: number) => readonly string[] | undefined,
): Mutation {
  return {
    name,
    file,
    at,
    edit: (lines, line) => {
      const marked = mark(lines, line);
      return marked?.toSpliced(line, blockEnd(lines, line) - line);
    },
  };
}

function replaced(
  name: string,
  file: RegExp,
  at: RegExp,
  replacement: (whole: string, ...groups: readonly string[]) => string | undefined,
): Mutation {
  return {
    name,
    file,
    at,
    edit: (lines, line) => {
      const content = lines[line] ?? '';
      const match = at.exec(content);
      const text = match && replacement(...(match as unknown as [string, ...string[]])); // groups that matched are texts
      return text === null || text === undefined
        ? undefined
        : lines.with(
            line,
            content.replace(at, () => text),
          );
    },
  };
}

function duplicated(name: string, file: RegExp, at: RegExp, second: (line: string) => string): Mutation {
  return { name, file, at, edit: (lines, line) => lines.toSpliced(line + 1, 0, second(lines[line] ?? '')) };
}

/** The lines of an item of the list of activities. */
function ownFields(lines: readonly string[], line: number): readonly string[] {
  return lines.slice(line, blockEnd(lines, line));
}

/** One past the last line of the block that a key or item begins. */
function blockEnd(lines: readonly string[], line: number): number {
  const indent = (lines[line] ?? '').search(/\S/);
  const end = lines.findIndex(
    (content, i) => i > line && content.trim() !== '' && content.search(/\S/) <= indent,
  );
  return end < 0 ? lines.length : end;
}

function itemAbove(lines: readonly string[], line: number): number {
  return keyAbove(lines, line, /^ {2}- id:/);
}

function keyAbove(lines: readonly string[], line: number, key: RegExp): number {
  for (let i = line; i >= 0; i--) if (key.test(lines[i] ?? '')) return i;
  return -1;
}

/** The lines with a mark after what matches in one of them; undefined when there is no such line. */
function markedAt(
  lines: readonly string[],
  line: number,
  after: RegExp,
  code: string,
): readonly string[] | undefined {
  const content = lines[line];
  return content === undefined
    ? undefined
    : lines.with(
        line,
        content.replace(after, (before) => `${before}⟦${code}⟧`),
      );
}

function plusCents(amount: string, more: number): string {
  const [soles = '0', cents = '0'] = amount.split('.');
  const total = Number(soles) * 100 + Number(cents.padEnd(2, '0')) + more;
  return `${Math.floor(total / 100)}.${String(total % 100).padStart(2, '0')}`;
}
