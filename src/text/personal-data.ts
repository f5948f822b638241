import { fold } from './nearest.ts';
import { MONTH_NAMES } from './months.ts';

/** A datum of a person found in a text. */
export interface PersonalDatum {
  /** What it is, with its article: «un número de DNI». */
  readonly what: string;
  /** Enough of it to be found again, and no more: `9…21`. */
  readonly hint: string;
  /** False where it only looks like one: nine digits that no word beside them says to be a telephone. */
  readonly certain: boolean;
}

/**
 * The personal data in a text: DNI (eight digits after the word or beside a name), the RUC of a natural person, mobile
 * phones (nine digits from 9, which without a word beside them may be an amount) and e-mail of personal services, each once, in that order. Codes (expediente, SIAF,
 * CUI), amounts, dates, the RUC of an entity and institutional e-mail pass. It cannot tell every case: it prefers
 * silence to blame.
 */
export function personalData(text: string): readonly PersonalDatum[] {
  return [...documents(text), ...natural(text), ...phones(text), ...mails(text)];
}

/** How far from a number, in characters, the words that tell what it is are looked for. */
const NEAR = 120;

// Each is made when it is asked for: to read them all takes a thousandth of a second, and few texts need any.
// No pattern here repeats without a bound what another beside it may repeat: the time stays linear in the text.
const DNI_WORD = (): RegExp =>
  /(?<!\p{L})(?:d\.? ?n\.? ?i\.?|documento (?:nacional )?de identidad)(?!\p{L})[\s:.,#-]{0,6}(?:n[°º.]*|nro\.?|n[uú]mero)?[\s:.,#-]{0,6}(\d{8}|\d{2}[. ]\d{3}[. ]\d{3})(?!\d)/giu;
const EIGHT_DIGITS = (): RegExp => /(?<![\p{L}\d.,/°º#-])\d{8}(?![\d/]|[.,-]\d)/gu;
const NAME = "(?:\\p{Lu}[\\p{L}']+\\.? +(?:(?:de|del|la|las|los|y) +)*)+\\p{Lu}[\\p{L}']+";
const NAME_BEFORE = (): RegExp => new RegExp(`(${NAME})[\\s,;:()–-]{1,3}$`, 'u');
const NAME_AFTER = (): RegExp => new RegExp(`^[\\s,;:()–-]{1,3}(${NAME})`, 'u');

// What each function asks of a text first is cheap to compile and to look for; what it then looks for is not.
const DIGITS_OF_DNI = /\d{8}|\d{2}[. ]\d{3}[. ]\d{3}/;
const DIGITS_OF_RUC = /1[0567]\d{9}/;
const DIGITS_OF_PHONE = /9(?:[ .-]?\d){8}/;

function documents(text: string): readonly PersonalDatum[] {
  if (!DIGITS_OF_DNI.test(text)) return [];
  const named = [...text.matchAll(DNI_WORD())].map(([, digits]) => digits ?? '');
  const beside = [...text.matchAll(EIGHT_DIGITS())].flatMap(({ 0: digits, index }) => {
    const before = text.slice(Math.max(0, index - NEAR), index);
    if (isDate(digits) || isCodeAfter(before)) return [];
    const name =
      NAME_BEFORE().exec(before)?.[1] ??
      NAME_AFTER().exec(text.slice(index + digits.length, index + NEAR))?.[1];
    return name !== undefined && isPerson(name) ? [digits] : [];
  });
  return [...new Set([...named, ...beside])].map((digits) => ({
    what: 'un número de DNI',
    hint: masked(digits),
    certain: true,
  }));
}

const RUC_OF_PERSON = (): RegExp =>
  /(?<!\p{L})r\.?u\.?c\.?[\s:.,#-]{0,6}(?:n[°º.]*|nro\.?)?[\s:.,#-]{0,6}(1[0567]\d{9})(?!\d)/giu;

function natural(text: string): readonly PersonalDatum[] {
  if (!DIGITS_OF_RUC.test(text)) return [];
  return [...text.matchAll(RUC_OF_PERSON())].map(([, digits = '']) => ({
    what: 'el RUC de una persona natural, que contiene su DNI',
    hint: masked(digits),
    certain: true,
  }));
}

const PHONE_WORD = (): RegExp =>
  /(?<!\p{L})(?:cel|celular|celulares|telf?|tel[eé]fono|tel[eé]fonos|m[oó]vil|whatsapp|wsp|fono|contacto|llamar al?)(?!\p{L})[\s:.,#-]{0,6}(?:n[°º.]*|nro\.?)?[\s:.,#(-]{0,6}(?:\+? ?51)?[\s)-]{0,6}(9(?:[ .-]?\d){8})(?!\d)/giu;
const NINE_DIGITS = (): RegExp =>
  /(?<![\p{L}\d.,/°º#-])(?:\+51[ -]?)?(9\d{2}[ -]?\d{3}[ -]?\d{3})(?![\d%/]|[.,-]\d)/gu;
const UNIT_AFTER = (): RegExp =>
  /^\s*(?:soles|nuevos soles|d[oó]lares|m[23²³]?(?!\p{L})|km|kg|ha|hab|litros|toneladas|personas|unidades|metros)/iu;

function phones(text: string): readonly PersonalDatum[] {
  if (!DIGITS_OF_PHONE.test(text)) return [];
  const plain = (digits: string): string => digits.replaceAll(/\D/g, '');
  const named = new Set([...text.matchAll(PHONE_WORD())].map(([, digits = '']) => plain(digits)));
  const bare = [...text.matchAll(NINE_DIGITS())].flatMap(({ 0: whole, 1: digits = '', index }) =>
    isCodeAfter(text.slice(Math.max(0, index - NEAR), index)) ||
    UNIT_AFTER().test(text.slice(index + whole.length))
      ? []
      : [plain(digits)],
  );
  return [...new Set([...named, ...bare])].map((digits) => ({
    what: 'un teléfono celular',
    hint: masked(digits),
    certain: named.has(digits),
  }));
}

const PERSONAL_MAIL = (): RegExp =>
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@((?:gmail|googlemail|hotmail|outlook|yahoo|ymail|live|icloud|msn|aol|proton|protonmail)\.[a-z]{2,}(?:\.[a-z]{2})?)(?![\p{L}\d])/giu;

function mails(text: string): readonly PersonalDatum[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(PERSONAL_MAIL())].map(([address, domain = '']) => ({
    what: 'un correo personal',
    hint: `${address.slice(0, 1)}…@${domain.toLowerCase()}`,
    certain: true,
  }));
}

/** The words after which a number is a code or an amount. */
const CODE_BEFORE = (): RegExp =>
  /(?:s\/\.?|us\$|\$|soles|exp|expediente|expedientes|adm|siaf|cui|snip|c[oó]digo(?: catastral)?|catastral|registro|partida|cuenta|cci|meta|ruc|resoluci[oó]n|oficio|carta|informe|tr[aá]mite|correlativo|contrato|orden|factura|boleta|recibo|comprobante|hoja|doc|documento|proyecto|inversi[oó]n|aoi|serie|folio|medidor|suministro|placa|n[°º]|nro|n[uú]m|n[uú]mero)[\s.:#-]{0,6}(?:n[°º.]*|nro\.?)?[\s.:#-]{0,6}$/iu;

function isCodeAfter(before: string): boolean {
  return CODE_BEFORE().test(before.slice(-40));
}

/** `20190630` */
function isDate(digits: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}

let institutional: ReadonlySet<string> | undefined;

function institutionalWords(): ReadonlySet<string> {
  return new Set(
    `acta acuerdo adjudicacion administracion agua alcaldia asociacion avenida av banco barrio bien bienes boleta calle
   carta centro codigo colegio comite comunidad concejo concurso construccion contrato convenio cuenta decreto desarrollo direccion
   distrito documento economia educacion educativa estado expediente ficha finanzas gerencia gestion gobierno guia
   hospital informe ingenieria institucion inversion jiron jr junta licitacion memorandum mejoramiento ampliacion
   meta ministerio municipal municipalidad nacion nacional obra obras oficina oficio orden ordenanza organo pago
   partida plan plaza portal presupuesto proceso programa proyecto provincia provincial publica publico puesto puno recibo
   red region registro reglamento resolucion salud secretaria servicio servicios siaf sistema subgerencia tecnica
   tecnico unidad urbanizacion valorizacion version ${MONTH_NAMES.join(' ')} septiembre lunes martes miercoles jueves viernes sabado domingo`.split(
      /\s+/,
    ),
  );
}

/** Two capitalised words may be a person's name unless one of them is a word of offices, papers or places. */
function isPerson(name: string): boolean {
  const known = (institutional ??= institutionalWords());
  return !fold(name)
    .split(/[^a-z]+/)
    .some((word) => known.has(word));
}

function masked(digits: string): string {
  return `${digits.slice(0, 1)}…${digits.slice(-2)}`;
}
