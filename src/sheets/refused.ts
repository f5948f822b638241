/** Why a file cannot be read as sheets. Both in Spanish, without full stop, ready to be shown. */
export interface Refusal {
  /** What is wrong with it: «El libro tiene contraseña». */
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

/** Thrown while a file is read, and met once, in `read.ts`. */
export class RefusedSheet extends Error {
  readonly refusal: Refusal;
  constructor(message: string, help: string) {
    super(message);
    this.name = 'RefusedSheet';
    this.refusal = { message, help };
  }
}

/** What to do with nearly every file that cannot be read. */
export const SAVE_AS_XLSX = 'Ábralo en Excel o LibreOffice y guárdelo como Libro de Excel (.xlsx)';

/** What is said of a book with a password. */
export const LOCKED: readonly [message: string, help: string] = [
  'El libro tiene contraseña y no se puede leer',
  'Ábralo, quítele la contraseña (Archivo > Información > Proteger libro > Cifrar con contraseña, en blanco) y guárdelo de nuevo',
];
