import { FileFault } from '../host/host.ts';
import { hasUndecodedName } from './undecoded-names.ts';

/** Does something with a path; what the system refuses becomes a FileFault in words. */
export function guarded<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileFault) throw error;
    if (codeOf(error) === 'ENOENT' && hasUndecodedName(path)) throw undecoded(path);
    throw new FileFault(path, reasonOf(error), codeOf(error) === 'ELOOP');
  }
}

/** A file or folder of which no name can be said. */
export function undecoded(path: string): FileFault {
  return new FileFault(path, 'su nombre no está en UTF-8; cámbielo');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no existe',
  EACCES: 'no hay permiso para abrirlo',
  EPERM: 'el sistema no permite esa operación',
  EISDIR: 'es una carpeta',
  EEXIST: 'hay un archivo donde va una carpeta',
  ENOTDIR: 'una parte de la ruta no es una carpeta',
  ENOSPC: 'no queda espacio en el disco',
  EDQUOT: 'no queda espacio en el disco',
  EFBIG: 'el archivo es demasiado grande para ese disco',
  EIO: 'el disco no responde',
  EROFS: 'el disco es de solo lectura',
  EBUSY: 'otro programa lo tiene abierto',
  EMFILE: 'hay demasiados archivos abiertos',
  ENFILE: 'hay demasiados archivos abiertos',
  ELOOP: 'hay un círculo de enlaces',
  ENAMETOOLONG: 'el nombre es demasiado largo',
  ENXIO: 'nadie lee al otro lado',
  EINVAL: 'el sistema no acepta ese nombre',
};

/** The code of an error of the system, `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? `el sistema respondió ${code || String(error)}`;
}
