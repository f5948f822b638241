import { finAntesDeInicio } from './cronograma/fin-antes-de-inicio.ts';
import { idDuplicado as idDuplicadoDePlan } from './plan/id-duplicado.ts';
import { objetivoSinIndicador } from './plan/objetivo-sin-indicador.ts';
import { idDuplicado as idDuplicadoDePoi } from './poi/id-duplicado.ts';
import { objetivoInexistente } from './poi/objetivo-inexistente.ts';
import { objetivoSinActividades } from './poi/objetivo-sin-actividades.ts';
import { planInexistente } from './poi/plan-inexistente.ts';
import { sinCronograma } from './poi/sin-cronograma.ts';
import { sinIndicador } from './poi/sin-indicador.ts';
import { sinObjetivo } from './poi/sin-objetivo.ts';
import { sinPresupuesto } from './poi/sin-presupuesto.ts';
import { sinProductos } from './poi/sin-productos.ts';
import { sinUnidad } from './poi/sin-unidad.ts';
import { unidadInexistente } from './poi/unidad-inexistente.ts';
import { cadenaRota } from './presupuesto/cadena-rota.ts';
import { ciclo } from './unidades/ciclo.ts';
import { idDuplicado as idDuplicadoDeUnidades } from './unidades/id-duplicado.ts';
import { superiorInexistente } from './unidades/superior-inexistente.ts';
import type { Rule } from './rule.ts';

/** Every rule, sorted by id. A test compares this list with the folders. */
export const rules: readonly Rule[] = [
  finAntesDeInicio,
  idDuplicadoDePlan,
  objetivoSinIndicador,
  idDuplicadoDePoi,
  objetivoInexistente,
  objetivoSinActividades,
  planInexistente,
  sinCronograma,
  sinIndicador,
  sinObjetivo,
  sinPresupuesto,
  sinProductos,
  sinUnidad,
  unidadInexistente,
  cadenaRota,
  ciclo,
  idDuplicadoDeUnidades,
  superiorInexistente,
];
