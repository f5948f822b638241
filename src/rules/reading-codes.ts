import { bookCodes } from './book-codes.ts';
import { importCodes } from './import-codes.ts';
import type { ReadingCode } from './reading-code.ts';

/** The codes of `yaml/`, `esquema/` and `importar/`, sorted, for `plan explain` and the catalogue. A test finds each in the sources. */
export const readingCodes: readonly ReadingCode[] = [
  code(
    'esquema/campo-desconocido',
    'Una clave que el formato no conoce',
    'Una clave mal escrita no se lee: el dato se perdería sin que nadie lo note.',
    { wrong: 'presupesto: {pim: 850000.00}', right: 'presupuesto: {pim: 850000.00}' },
  ),
  code(
    'esquema/campo-requerido',
    'Falta una clave sin la que el documento no se entiende',
    'Sin ella no se puede saber de qué plan, periodo o actividad se trata.',
    { wrong: '- nombre: Redes de agua', right: '- id: GIM-014\n  nombre: Redes de agua' },
  ),
  code(
    'esquema/formato-incorrecto',
    'Un valor que no tiene la forma esperada',
    'Fechas, periodos, ubigeos y códigos se comparan entre archivos: todos se escriben de una sola manera.',
    { wrong: 'fecha_corte: 30/06/2019', right: 'fecha_corte: 2019-06-30' },
  ),
  code(
    'esquema/fuera-de-rango',
    'Un número menor o mayor de lo posible',
    'Un avance de 130 % o un monto negativo es un error de digitación.',
    { wrong: 'avance: 130', right: 'avance: 100' },
  ),
  code(
    'esquema/lista-vacia',
    'Una lista que debe tener al menos un elemento',
    'Una escala sin niveles o un documento sin unidades no dice nada.',
    {
      wrong: 'unidades: []',
      right: 'unidades:\n  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo}',
    },
  ),
  code(
    'esquema/tipo-desconocido',
    '«tipo» no es ninguno de los documentos del plan',
    'El tipo decide qué claves se esperan.',
    { wrong: 'tipo: pois', right: 'tipo: poi' },
  ),
  code(
    'esquema/tipo-incorrecto',
    'Un valor de otra clase: texto por número, lista por texto',
    'Con una cantidad escrita en letras no se puede calcular el avance.',
    { wrong: 'pim: ochenta mil', right: 'pim: 80000.00' },
  ),
  code(
    'esquema/valor-no-permitido',
    'Un valor fuera de la lista de los posibles',
    'Los estados, sentidos y causas son listas cerradas para que todas las unidades se puedan comparar.',
    { wrong: 'estado: en ejecucion', right: 'estado: en_ejecucion' },
  ),
  code(
    'esquema/version-no-admitida',
    'El documento está escrito en otra versión del formato',
    'Leer un formato que no se conoce llevaría a entender mal los datos.',
    { wrong: 'version: 2', right: 'version: 1' },
  ),
  ...[...importCodes, ...bookCodes].sort((a, b) => (a.id < b.id ? -1 : 1)),
  code(
    'yaml/alias',
    'Anclas, alias o claves de mezcla de YAML',
    'Un valor que se escribe en un lugar y aparece en otro no se puede revisar leyendo el archivo.',
    { wrong: 'gasto: &g {aprobado_por: GAF}', right: 'gasto: {aprobado_por: GAF}' },
  ),
  code(
    'yaml/cero-inicial',
    'Un código que empieza con cero, sin comillas',
    'YAML lee 010101 como el número 10101: se pierde el cero.',
    { wrong: 'ubigeo: 010101', right: 'ubigeo: "010101"' },
  ),
  code(
    'yaml/clave-duplicada',
    'La misma clave dos veces',
    'Solo valdría una de las dos, y no se sabe cuál quiso el autor.',
    { wrong: 'pim: 100.00\npim: 200.00', right: 'pim: 200.00' },
  ),
  code(
    'yaml/codificacion',
    'El archivo no está en UTF-8',
    'Guardado con otra codificación, las tildes y la ñ se leen mal.',
    { wrong: '# guardado como ANSI (Windows-1252)', right: '# guardado como UTF-8' },
  ),
  code(
    'yaml/coma-sin-comillas',
    'Una coma parte un texto o un monto dentro de { } o [ ]',
    'Dentro de llaves y corchetes la coma separa elementos.',
    {
      wrong: '{tarea: Zanjas, tuberías, inicio: 2019-02-01}',
      right: '{tarea: "Zanjas, tuberías", inicio: 2019-02-01}',
    },
  ),
  code(
    'yaml/comillas-tipograficas',
    'Comillas “ ” o ‘ ’ en lugar de las rectas',
    'YAML no las reconoce: quedan como parte del texto.',
    { wrong: 'ubigeo: “210101”', right: 'ubigeo: "210101"' },
  ),
  code(
    'yaml/conflicto-de-git',
    'Marcas de un conflicto de Git sin resolver',
    'El archivo tiene dos versiones del mismo trozo.',
    { wrong: '<<<<<<< HEAD', right: '# el texto que vale, sin las marcas' },
  ),
  code(
    'yaml/demasiado-grande',
    'Un archivo, un número o un anidamiento fuera de toda medida',
    'Ningún documento de un plan llega a ese tamaño; leerlo podría agotar la memoria.',
    { wrong: '# más de 5 MB', right: '# un archivo por unidad' },
  ),
  code(
    'yaml/espacio-invisible',
    'Espacios especiales o caracteres invisibles en una clave o un código',
    'Dos códigos que se ven iguales resultan distintos.',
    { wrong: '# un espacio de no separación después de «pim»', right: 'pim: 850000.00' },
  ),
  code(
    'yaml/miles-con-punto',
    'Un monto con tres cifras o más después del punto',
    'En el Perú «112.000» se lee ciento doce mil; en YAML es 112. Un monto tiene dos decimales como máximo: así no hay duda.',
    { wrong: 'pim: 112.000', right: 'pim: 112000.00' },
  ),
  code(
    'yaml/numero-con-formato',
    'Un número con comas de miles, coma decimal, «S/» o exponente',
    'YAML lo lee como un texto, con el que no se suma, o como otra cantidad.',
    { wrong: 'pim: 1,250.50', right: 'pim: 1250.50' },
  ),
  code(
    'yaml/sintaxis',
    'El archivo no se puede leer como YAML',
    'Falta una comilla, un espacio o un nivel de sangría, y desde ahí no se sabe qué pertenece a qué.',
    { wrong: 'titulo: Programa: Agua segura', right: 'titulo: "Programa: Agua segura"' },
  ),
  code(
    'yaml/texto-truncado',
    'Un # pegado a la palabra siguiente corta el texto',
    'YAML toma lo que sigue a « #» como comentario: el resto del texto se pierde.',
    { wrong: 'nombre: Obra #12 del barrio', right: 'nombre: "Obra #12 del barrio"' },
  ),
  code(
    'yaml/tipo-ambiguo',
    'Un código, una fecha o un sí/no sin comillas donde va un texto',
    'YAML lee 1.10 como el número 1.1: el código cambia.',
    { wrong: 'codigo: 1.10', right: 'codigo: "1.10"' },
  ),
  code(
    'yaml/varios-documentos',
    'Varios documentos en un archivo, separados con ---',
    'Solo se leería el primero.',
    { wrong: '---\ntipo: poi\n---\ntipo: poi', right: 'tipo: poi' },
  ),
];

function code(
  id: string,
  title: string,
  rationale: string,
  example: { readonly wrong: string; readonly right: string },
): ReadingCode {
  return { id, severity: 'error', title, rationale, ...example };
}
