/**
 * The vocabulary by which the statement of an indicator is judged. All words are folded: lower case, no accents.
 */
import { fold } from '../../text/nearest.ts';

/** Less of something; what is reduced «al 100 %» is not reduced at all. */
export const LESSENING: ReadonlySet<string> = words(`
  reducir reduciendo reducción reduce reducirá disminuir disminuyendo disminución disminuye disminuirá
  eliminar eliminación erradicar erradicación minimizar minimización mitigar mitigación bajar aminorar atenuar
  abatir abatimiento recortar recorte rebajar decrecer suprimir supresión desaparecer descenso acortar`);

/** More of something. */
export const GROWING: ReadonlySet<string> = words(`
  incrementar incremento incrementando aumentar aumento aumentando ampliar ampliación crecer crecimiento elevar
  duplicar triplicar expandir expansión extender alcanzar subir acelerar mantener`);

/** An effort, of whatever: how much was promoted or consolidated cannot be counted. */
export const EFFORT: ReadonlySet<string> = words(`
  promover promoción fortalecer fortalecimiento fomentar fomento impulsar impulso consolidar consolidación
  potenciar potenciación propiciar coordinar coordinación articular articulación contribuir contribución apoyar apoyo
  sensibilizar sensibilización concientizar concientización revalorar revaloración difundir difusión
  incentivar motivar dinamizar dinamización alentar auspiciar respaldar favorecer estimular robustecer reforzar
  reforzamiento coadyuvar procurar velar concertar combatir luchar empoderar empoderamiento`);

/** Something made better: measurable or not according to what it is. */
export const BETTERING: ReadonlySet<string> = words(`
  mejorar mejora mejoramiento optimizar optimización perfeccionar perfeccionamiento modernizar modernización
  desarrollar desarrollo afianzar elevar maximizar agilizar revitalizar revitalización garantizar asegurar
  facilitar transformar brindar recuperar lograr`);

/** Quantities and rates: what one can say a number of. */
export const MEASURES: ReadonlySet<string> = words(`
  acceso afluencia anemia aprobación arribo arribos asistencia atenciones cantidad captación caudal cobertura consumo
  continuidad contaminación criminalidad cumplimiento delincuencia densidad desempleo deserción desnutrición
  distancia duración ejecución empleo empleos estadía evasión exportación exportaciones facturación flujo frecuencia gasto
  horas incidencia índice índices informalidad ingreso ingresos inversión inversiones longitud llegadas matrícula
  monto morbilidad morosidad mortalidad natalidad nivel niveles número ocupación oferta demanda permanencia pernoctaciones
  plazo plazos pobreza porcentaje precio precios presión prevalencia producción productividad promedio proporción
  puntaje puntualidad ratio recaudación recolección rendimiento rendimientos rentabilidad satisfacción superficie
  tasa tasas temperatura tiempo tiempos toneladas tráfico vacunación valor velocidad ventas visitas volumen`);

/** Things one by one, which have a list. */
export const COUNTED: ReadonlySet<string> = words(`
  alumnos áreas beneficiarios beneficiarias camas casos comerciantes conexiones delitos denuncias docentes empresas
  escuelas estudiantes familias hectáreas hogares instituciones kilómetros metros organizaciones parques pasajeros
  juntas comités asociaciones rondas comunidades mypes microempresas jóvenes mujeres niños niñas agricultores
  ganaderos artesanos personas pobladores población productores pistas turistas usuarios usuarias veredas víctimas vías visitantes
  viviendas establecimientos caminos puentes`);

/** Qualities and processes that nobody can count and whose ending does not tell it. */
const ABSTRACT_WORDS: ReadonlySet<string> = words(`
  atención bienestar capacidades clima cultura deporte desarrollo desempeño economía eficacia gobernabilidad
  imagen liderazgo nutrición orden procesos relaciones salud servicio servicios turismo comercio valores vida`);

/** The words that open a complement: what follows is not the thing measured. */
export const PREPOSITIONS: ReadonlySet<string> = words(
  'de del en con a al para por sobre entre hacia según sin mediante desde hasta ante bajo contra tras que',
);

/** The words that may stand before the noun. */
export const DETERMINERS: ReadonlySet<string> = words(
  'el la los las un una unos unas su sus lo al del mayor mayores mejor mejores menor menores nuestro nuestra',
);

/** A quality: calidad, eficiencia, limpieza. */
export function isQuality(word: string): boolean {
  return /(dad|tad|encia|ancia|anza|eza)$/.test(word);
}

/** A quality or a process in singular, by its ending or by the list. */
export function isAbstract(word: string): boolean {
  return isQuality(word) || /(cion|sion|gion|tion|xion|miento|ismo)$/.test(word) || ABSTRACT_WORDS.has(word);
}

function words(list: string): ReadonlySet<string> {
  return new Set(fold(list).trim().split(/\s+/));
}
