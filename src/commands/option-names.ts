import { fold } from '../text/nearest.ts';

/** Every option in English, as the program knows it, with its name in Spanish. The one table of both. */
export const OPTION_NAMES: ReadonlyMap<string, string> = new Map([
  ['--accumulation', '--acumulacion'],
  ['--all', '--todos-los-periodos'],
  ['--as-of', '--al'],
  ['--base-source', '--fuente-base'],
  ['--base-value', '--valor-base'],
  ['--base-year', '--anio-base'],
  ['--baseline', '--base'],
  ['--blank', '--en-blanco'],
  ['--check', '--comprobar'],
  ['--color', '--con-color'],
  ['--config', '--configuracion'],
  ['--cui', '--cui'],
  ['--cumulative', '--acumulado'],
  ['--date', '--fecha'],
  ['--dimension', '--dimension'],
  ['--draft', '--borrador'],
  ['--dry-run', '--sin-escribir'],
  ['--edition', '--edicion'],
  ['--entity', '--entidad'],
  ['--every-place', '--todos'],
  ['--fail-on', '--falla-desde'],
  ['--file', '--archivo'],
  ['--fix', '--arreglar'],
  ['--format', '--formato'],
  ['--help', '--ayuda'],
  ['--hour', '--hora'],
  ['--id', '--id'],
  ['--indicator', '--indicador'],
  ['--level', '--nivel'],
  ['--max-warnings', '--max-avisos'],
  ['--measure', '--medida'],
  ['--month', '--mes'],
  ['--name', '--nombre'],
  ['--no-annexes', '--sin-anexos'],
  ['--no-cache', '--sin-cache'],
  ['--no-color', '--sin-color'],
  ['--no-open', '--sin-abrir'],
  ['--no-questions', '--sin-preguntas'],
  ['--norm', '--norma'],
  ['--objective', '--objetivo'],
  ['--only', '--solo'],
  ['--output', '--salida'],
  ['--parser', '--lector'],
  ['--period', '--periodo'],
  ['--pia', '--pia'],
  ['--pim', '--pim'],
  ['--place', '--lugar'],
  ['--plan', '--plan'],
  ['--port', '--puerto'],
  ['--problem', '--problema'],
  ['--program', '--programa'],
  ['--programmed', '--programado'],
  ['--project', '--carpeta'],
  ['--quiet', '--solo-errores'],
  ['--replace', '--reemplazar'],
  ['--review', '--revisar'],
  ['--rule', '--regla'],
  ['--sense', '--sentido'],
  ['--since', '--desde'],
  ['--stdin-path', '--ruta-de-entrada'],
  ['--stdio', '--stdio'],
  ['--strict', '--estricto'],
  ['--target', '--meta'],
  ['--targets', '--metas'],
  ['--type', '--tipo'],
  ['--ubigeo', '--ubigeo'],
  ['--unit', '--unidad'],
  ['--unsafe', '--a-elegir'],
  ['--update', '--actualizar'],
  ['--version', '--version'],
  ['--watch', '--vigilar'],
  ['--with-motives', '--con-motivos'],
  ['--write', '--escribir'],
  ['--write-baseline', '--escribir-base'],
  ['--year', '--anio'],
  ['--years', '--anios'],
]);

const ENGLISH: ReadonlyMap<string, string> = new Map(
  [...OPTION_NAMES].map(([english, spanish]) => [spanish, english]),
);

/**
 * The words of a command line with each option in English: `--edición=ciudadana` becomes `--edition=ciudadana`;
 * and `ayuda` is `help`, which commander gives no second name. Case
 * and accents do not count in the Spanish names. What stands after `--` are paths, and stays.
 */
export function inEnglish(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return argv.map((word, i) => {
    if (i === 0 && fold(word) === 'ayuda') return 'help';
    if (!word.startsWith('--') || (end !== -1 && i >= end)) return word;
    const [, name = word, value = ''] = /^([^=]*)(=.*)?$/s.exec(word) ?? [];
    const english = ENGLISH.get(fold(name));
    return english === undefined ? word : english + value;
  });
}

/**
 * A sentence of ours with each option by the name in the language of the options that were typed, that one first of all;
 * as it is where none tells.
 */
export function inTypedWords(sentence: string, argv: readonly string[]): string {
  const typed = argv.flatMap((word) => /^--[^=]+/.exec(word)?.[0] ?? []).map((word) => fold(word));
  const isSpanish = typed.some((word) => ENGLISH.has(word) && !OPTION_NAMES.has(word));
  return sentence.replaceAll(/--[a-z]+(?:-[a-z]+)*/g, (name) => {
    const english = ENGLISH.get(name) ?? name;
    const spanish = OPTION_NAMES.get(english);
    if (spanish === undefined) return name;
    if (typed.includes(spanish)) return spanish;
    if (typed.includes(english)) return english;
    return isSpanish ? spanish : name;
  });
}

/** The flags of an option as the help shows them, in both languages: `-p, --period, --periodo <AAAA-S1>`. */
export function bothNames(flags: string): string {
  return flags.replaceAll(/--[a-z-]+/g, (english) => {
    const spanish = OPTION_NAMES.get(english);
    return spanish === undefined || spanish === english ? english : `${english}, ${spanish}`;
  });
}
