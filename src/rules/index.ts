import { finAntesDeInicio } from './cronograma/fin-antes-de-inicio.ts';
import { idDuplicado } from './plan/id-duplicado.ts';
import { objetivoSinIndicador } from './plan/objetivo-sin-indicador.ts';
import type { Rule } from './rule.ts';

/** Every rule, sorted by id. A test compares this list with the folders. */
export const rules: readonly Rule[] = [finAntesDeInicio, idDuplicado, objetivoSinIndicador];
